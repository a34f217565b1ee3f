import { describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { everyKind as cases } from "./inputs.ts";
import { have, run } from "./tools.ts";

// Real tools take their time, more so beside other tests.
vi.setConfig({ testTimeout: 60_000 });

describe("every shell script", () => {
  const scripts = firewalls.filter(({ file }) => file.endsWith(".sh"));
  it.skipIf(!have("shellcheck")).each(cases)("passes shellcheck (%s)", (_, input) => {
    for (const script of scripts)
      expect(run("shellcheck", ["--shell=sh", "-"], script.text(input))).toEqual({
        status: 0,
        text: "",
      });
  });
});

describe.skipIf(!have("shellcheck"))("every command to check, apply or undo", () => {
  // What is typed into a device or into Windows is for no shell; nor are these, which are words.
  const inWords = [
    ...["haproxy", "nginx-stream", "traefik", "envoy", "proxmox", "nixos"].map(
      (id) => `${id} undo`,
    ),
    "traefik check",
    "cloud-init apply",
  ];
  const snippets = firewalls
    .filter(({ group }) => !["Network device", "Windows", "NAS"].includes(group))
    .flatMap(({ id, commands }) =>
      (["check", "apply", "undo"] as const).flatMap((step) =>
        cases.map(([, input]) => [`${id} ${step}`, commands(input)[step]] as const),
      ),
    )
    .filter(([name]) => !inWords.includes(name));
  it("passes shellcheck as it stands", () => {
    // One function each: a line that is cut, or a quote too many, cannot hide behind another.
    const unique = new Map(snippets.map(([name, command]) => [command, name]));
    const script = [...unique]
      .map(([command, name], index) => `# ${name}\nstep_${index}() {\n${command}\n}\n`)
      .join("");
    const { status, text } = run(
      "shellcheck",
      ["--shell=sh", "--exclude=SC2154,SC2317", "-"],
      script,
    );
    expect([status, text]).toEqual([0, ""]);
  });
  it("is a command, and no sentence about one", () => {
    for (const [name, command] of snippets) {
      const bare = command.replaceAll(/"[^"]*"|'[^']*'/g, "");
      expect([name, bare]).toEqual([name, expect.not.stringMatching(/, |\bthe\b|\bor\b|\band\b/)]);
    }
  });
});
