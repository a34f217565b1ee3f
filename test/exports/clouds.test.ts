import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awsCli } from "../../src/exports/firewalls/aws-cli.ts";
import { hetzner } from "../../src/exports/firewalls/hetzner.ts";
import { plainInput } from "./inputs.ts";
import { have } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "clouds-"));
afterAll(() => rmSync(folder, { recursive: true }));

const moved = {
  ...plainInput,
  ranges: [{ first: 40_000, last: 40_010 }],
  access: { ...plainInput.access, sources: ["198.51.100.0/24"] },
};

/** Runs a script without blocking this process, which answers the tool meanwhile. */
function sh(script: string, environment: Record<string, string>) {
  return new Promise<{ status: number | null; text: string }>((done) => {
    const child = spawn("sh", ["-c", script], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    let text = "";
    child.stdout.on("data", (data) => (text += String(data)));
    child.stderr.on("data", (data) => (text += String(data)));
    child.on("close", (status) => done({ status, text }));
  });
}

/** A security group in a file: what `aws ec2` is asked for here, with the answers that its reference names. */
const standIn = `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
const [, command, ...words] = process.argv.slice(2);
const file = process.env.GROUP_FILE;
const rules = JSON.parse(readFileSync(file, "utf8"));
const after = (name) => words[words.indexOf(name) + 1];
if (command === "describe-security-group-rules") {
  const mark = /Description=='([^']*)'/.exec(after("--query"))[1];
  console.log(rules.filter((rule) => rule.description === mark).map((rule) => rule.id).join("\\t"));
} else if (command === "authorize-security-group-ingress") {
  const [permission] = JSON.parse(after("--ip-permissions"));
  const [range] = permission.IpRanges ?? permission.Ipv6Ranges;
  const what = [permission.IpProtocol, permission.FromPort, permission.ToPort, range.CidrIp ?? range.CidrIpv6].join(" ");
  if (rules.some((rule) => rule.what === what)) {
    console.error("An error occurred (InvalidPermission.Duplicate) when calling the operation");
    process.exit(254);
  }
  rules.push({ id: "sgr-" + what.replaceAll(/\\W/g, "_"), what, description: range.Description });
  writeFileSync(file, JSON.stringify(rules));
} else if (command === "revoke-security-group-ingress") {
  const ids = words.slice(words.indexOf("--security-group-rule-ids") + 1);
  if (ids.some((id) => !rules.some((rule) => rule.id === id))) process.exit(254);
  writeFileSync(file, JSON.stringify(rules.filter((rule) => !ids.includes(rule.id))));
} else process.exit(252);
`;

describe("the security group of AWS", () => {
  const group = join(folder, "group.json");
  const own = [{ id: "sgr-1", what: "tcp 21 21 198.51.100.0/24", description: "ftp of old" }];
  const rules = () =>
    (JSON.parse(readFileSync(group, "utf8")) as { what: string }[])
      .map(({ what }) => what)
      .toSorted();
  const environment = {
    PATH: `${folder}:${process.env["PATH"]}`,
    GROUP_ID: "sg-1",
    GROUP_FILE: group,
  };

  it("holds a plan after it, the next plan alone after that, and what was there before after the undo", async () => {
    writeFileSync(join(folder, "aws"), standIn);
    chmodSync(join(folder, "aws"), 0o755);
    writeFileSync(group, JSON.stringify(own));
    const apply = async (input: typeof plainInput, word = "") => {
      writeFileSync(join(folder, awsCli.file), awsCli.text(input));
      expect(await sh(`sh ${awsCli.file} ${word}`, environment)).toEqual({ status: 0, text: "" });
      return rules();
    };
    const first = [
      "tcp 21 21 198.51.100.0/24",
      "tcp 21 21 2001:db8::/32",
      "tcp 26500 26603 198.51.100.0/24",
      "tcp 26500 26603 2001:db8::/32",
    ];
    expect(await apply(plainInput)).toEqual(first);
    expect(await apply(plainInput)).toEqual(first);
    expect(await apply(moved)).toEqual([
      "tcp 21 21 198.51.100.0/24",
      "tcp 40000 40010 198.51.100.0/24",
    ]);
    expect(await apply(moved, "--undo")).toEqual(["tcp 21 21 198.51.100.0/24"]);
  });
});

interface HetznerRule {
  description: string | null;
  direction: string;
  protocol: string;
  port: string;
  source_ips: string[];
}

/** A firewall as the API of Hetzner Cloud shows and sets it, for the real hcloud. */
function hetznerApi(firewall: { rules: HetznerRule[] }): Server {
  const shown = () => ({
    id: 1,
    name: "office",
    labels: {},
    created: "2026-01-01T00:00:00+00:00",
    applied_to: [],
    rules: firewall.rules.map((rule) => ({ destination_ips: [], ...rule })),
  });
  const action = {
    id: 1,
    command: "set_rules",
    status: "success",
    progress: 100,
    started: "2026-01-01T00:00:00+00:00",
    finished: "2026-01-01T00:00:00+00:00",
    resources: [],
    error: null,
  };
  return createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += String(data)));
    request.on("end", () => {
      const answer = (value: unknown) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(value));
      };
      const path = request.url ?? "";
      if (path.includes("/actions/set_rules")) {
        firewall.rules = JSON.parse(body).rules;
        return answer({ actions: [action] });
      }
      if (path.includes("/actions")) return answer({ actions: [action], action });
      if (/\/firewalls\/1/.test(path)) return answer({ firewall: shown() });
      return answer({ firewalls: [shown()] });
    });
  });
}

describe.skipIf(!have("hcloud"))("the firewall of Hetzner Cloud, by the real hcloud", () => {
  const own: HetznerRule = {
    description: "ssh",
    direction: "in",
    protocol: "tcp",
    port: "22",
    source_ips: ["0.0.0.0/0", "::/0"],
  };
  const firewall = { rules: [own] };
  const server = hetznerApi(firewall);
  beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
  afterAll(() => server.close());

  it("takes every network, the next plan replaces the one before, and undo leaves the rest", async () => {
    const { port } = server.address() as AddressInfo;
    const environment = {
      HCLOUD_ENDPOINT: `http://127.0.0.1:${port}/v1`,
      HCLOUD_TOKEN: "x".repeat(64),
      FIREWALL: "office",
      HOME: folder,
    };
    const apply = async (input: typeof plainInput, word = "") => {
      writeFileSync(join(folder, hetzner.file), hetzner.text(input));
      const { status, text } = await sh(`sh ${hetzner.file} ${word}`, environment);
      expect([status, text]).toEqual([0, expect.any(String)]);
      return firewall.rules.map(
        ({ port: range, source_ips }) => `${range} ${source_ips.join(" ")}`,
      );
    };
    const ssh = "22 0.0.0.0/0 ::/0";
    const first = [
      ssh,
      "21 198.51.100.0/24 2001:db8::/32",
      "26500-26603 198.51.100.0/24 2001:db8::/32",
    ];
    expect(await apply(plainInput)).toEqual(first);
    expect(await apply(plainInput)).toEqual(first);
    expect(await apply(moved)).toEqual([ssh, "21 198.51.100.0/24", "40000-40010 198.51.100.0/24"]);
    expect(await apply(moved, "--undo")).toEqual([ssh]);
  }, 60_000);
});
