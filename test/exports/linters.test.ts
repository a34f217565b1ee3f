import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { everyKind, plainInput } from "./inputs.ts";
import { have, run } from "./tools.ts";

// Real tools take their time, more so beside other tests.
vi.setConfig({ testTimeout: 120_000 });

const textOf = (id: string, input = plainInput) =>
  firewalls.find((firewall) => firewall.id === id)!.text(input);

/** Runs a linter on files in a folder of their own. */
function lint(command: string, words: readonly string[], files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const named = Object.keys(files).filter((name) => !name.startsWith("."));
    return run(command, [...words, ...named], "", folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const every = (id: string) =>
  Object.fromEntries(everyKind.map(([, input], at) => [`kind-${at}.yml`, textOf(id, input)]));

/** The collections of both modules weigh twenty times what the linter does: it is told that they exist, not what they take. */
const ansibleSettings =
  "profile: production\nmock_modules:\n  - community.general.ufw\n  - ansible.posix.firewalld\n";

describe.skipIf(!have("ansible-lint"))("ansible-lint", () => {
  const check = (files: Record<string, string>) =>
    lint("ansible-lint", ["--offline", "--nocolor", "-c", ".ansible-lint"], {
      ".ansible-lint": ansibleSettings,
      ...files,
    });
  it("finds nothing in the playbooks, by its strictest profile", () => {
    const { status, text } = check(every("ansible"));
    expect([status, text]).toEqual([0, expect.any(String)]);
  });
  it("refuses a play with a slip", () => {
    const slip = textOf("ansible").replace("- name: Allow with ufw", "- nmae: Allow with ufw");
    expect(check({ "slip.yml": slip }).status).not.toBe(0);
  });
});

// `npm test` fetches one where none is on the path.
const kept = fileURLToPath(new URL("../../.cache/tools/cfn-lint/bin/cfn-lint", import.meta.url));
const cfnLint = existsSync(kept) ? kept : "cfn-lint";

describe.skipIf(!have(cfnLint))("cfn-lint", () => {
  it("finds nothing in the stacks", () => {
    const { status, text } = lint(cfnLint, [], every("aws-cloudformation"));
    expect([status, text]).toEqual([0, ""]);
  });
  it("refuses each slip", () => {
    const slips = [
      ["CidrIp:", "Cidr:"],
      ["FromPort: 21", "FromPort: all"],
      ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupIngres"],
    ].map(([from = "", to = ""]) => textOf("aws-cloudformation").replace(from, to));
    const files = Object.fromEntries(slips.map((text, at) => [`slip-${at}.yml`, text]));
    const { status, text } = lint(cfnLint, [], files);
    expect(status).not.toBe(0);
    for (const name of Object.keys(files)) expect(text).toContain(name);
  });
});
