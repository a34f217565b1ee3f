import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csf } from "../../src/exports/firewalls/csf.ts";
import { opnsense } from "../../src/exports/firewalls/opnsense.ts";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { openInput, plainInput, translatedInput } from "./inputs.ts";
import { have } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "panels-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script without blocking this process, which may have to answer it. */
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

const named: FirewallInput = {
  ...plainInput,
  ranges: [{ first: 40_000, last: 40_010 }],
  access: { sources: ["192.0.2.16/28"], controlPorts: [21] },
};

/** CSF's own file as it comes, with a range of the administrator's. */
const conf = `TESTING = "0"
IPV6 = "1"
# Allow incoming TCP ports
TCP_IN = "20,21,22,25,80,443,30000:35000"
TCP_OUT = "20,21,22"
TCP6_IN = "20,21,22,80"
`;
const denied = "# none of these\n192.0.2.20 # lfd: ftpd\n2001:db8::7\n";
const allow = "192.0.2.99 # office\nInclude /etc/csf/cpanel.comodo.allow";

describe("the script for CSF", () => {
  const file = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(file(name), "utf8");
  const environment = { PATH: `${folder}:${process.env["PATH"]}`, CSF_DIR: folder };
  const begin = (answer = "exit 0", changed = conf) => {
    rmSync(file("csf.ftp-passive"), { force: true });
    writeFileSync(file("csf"), `#!/bin/sh\n${answer}\n`);
    chmodSync(file("csf"), 0o755);
    writeFileSync(file("csf.conf"), changed);
    writeFileSync(file("csf.allow"), allow);
    writeFileSync(file("csf.deny"), denied);
  };
  const run = (input: FirewallInput, word = "") => {
    writeFileSync(file(csf.file), csf.text(input));
    return sh(`sh ${csf.file} ${word}`, environment);
  };
  const lists = () =>
    [.../^TCP6?_IN = "(.*)"$/gm[Symbol.matchAll](read("csf.conf"))].map(([, list]) => list);

  it("adds to the lists what is missing there, once, and takes out just that", async () => {
    begin();
    const open = [
      "20,21,22,25,80,443,30000:35000,990,26500:26551,29300:29351",
      "20,21,22,80,990,26500:26551,29300:29351",
    ];
    for (let times = 0; times < 2; times++) {
      expect(await run(openInput)).toEqual({ status: 0, text: "" });
      expect(lists()).toEqual(open);
    }
    expect(await run(openInput, "--undo")).toEqual({ status: 0, text: "" });
    expect(read("csf.conf")).toBe(conf);
    expect(read("csf.allow").trimEnd()).toBe(allow);
    expect(existsSync(file("csf.ftp-passive"))).toBe(false);
  });

  it("replaces a plan by the next one, and says that a port which is open stays open", async () => {
    begin();
    await run(openInput);
    const { status, text } = await run(named);
    expect([status, text]).toEqual([
      0,
      expect.stringMatching(/^TCP_IN opens 21 to anyone(.*\n)+csf\.deny has 2 entries/),
    ]);
    expect(read("csf.conf")).toBe(conf);
    expect(
      read("csf.ftp-passive")
        .split("\n")
        .filter((line) => line.startsWith("tcp")),
    ).toEqual(["tcp|in|d=21|s=192.0.2.16/28", "tcp|in|d=40000_40010|s=192.0.2.16/28"]);
    expect(
      read("csf.allow")
        .split("\n")
        .filter((line) => line.startsWith("Include")),
    ).toEqual(["Include /etc/csf/cpanel.comodo.allow", `Include ${folder}/csf.ftp-passive`]);
  });

  it("changes nothing with --test, where csf refuses, and where IPv6 is not guarded", async () => {
    begin();
    const { status, text } = await run(plainInput, "--test");
    expect([status, text]).toEqual([0, expect.stringContaining("d=26500_26603|s=2001:db8::/32")]);
    begin('echo "*Error* at line 3"; exit 1');
    const refused = await run(openInput);
    expect([refused.status, refused.text]).toEqual([
      1,
      expect.stringMatching(/csf refuses it.*line 3/),
    ]);
    expect([read("csf.conf"), read("csf.allow")]).toEqual([conf, allow]);
    const without = conf.replace('IPV6 = "1"', 'IPV6 = "0"');
    begin("exit 0", without);
    const six = await run(plainInput);
    expect([six.status, six.text]).toEqual([
      1,
      expect.stringContaining("CSF does not handle IPv6"),
    ]);
    expect(read("csf.conf")).toBe(without);
  });
});

type Row = { uuid: string } & Record<string, unknown>;

/** What of OPNsense's API the script asks, with the answers of its controllers; an unknown alias is refused. */
function standIn(tables: Record<"alias" | "filter" | "d_nat", Row[]>, applied: string[]) {
  let made = 0;
  return createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += String(data)));
    request.on("end", () => {
      const [table = "", verb = "", uuid = ""] = (request.url ?? "").split("/").slice(3);
      const rows = tables[table as keyof typeof tables];
      const answer = (value: unknown) => response.end(JSON.stringify(value));
      if (request.headers.authorization !== `Basic ${btoa("key:secret")}`) {
        response.statusCode = 401;
        return answer({});
      }
      if (verb.startsWith("search_")) return answer({ rows });
      if (verb.startsWith("del_")) {
        tables[table as keyof typeof tables] = rows.filter((row) => row.uuid !== uuid);
        return answer({ result: "deleted" });
      }
      if (verb.startsWith("add_")) {
        const row = Object.values(JSON.parse(body))[0] as Row;
        if (/SERVER_IPV/.test(body)) return answer({ result: "failed" });
        rows.push({ ...row, uuid: `new-${made++}` });
        return answer({ result: "saved" });
      }
      applied.push(`${table}/${verb}`);
      return answer({ status: "ok" });
    });
  });
}

describe.skipIf(!have("curl", "jq"))("the script for OPNsense", () => {
  const own = { uuid: "own", description: "ftp-passive-plan of the branch" };
  const tables = { alias: [own] as Row[], filter: [own] as Row[], d_nat: [own] as Row[] };
  const applied: string[] = [];
  const server = standIn(tables, applied);
  beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
  afterAll(() => server.close());
  const run = (input: FirewallInput, word = "", secret = "key:secret") => {
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(folder, opnsense.file), opnsense.text(input));
    return sh(`sh ${opnsense.file} ${word}`, {
      OPNSENSE: `http://127.0.0.1:${port}`,
      API_KEY: secret,
    });
  };
  const state = () =>
    Object.values(tables).map((rows) =>
      rows.map(({ name, description, descr }) => name ?? descr ?? description),
    );
  const reachable: FirewallInput = {
    ...plainInput,
    access: { sources: ["192.0.2.16/28"], controlPorts: [21], publicAddress: "203.0.113.10" },
  };
  const ours = "ftp-passive-plan";

  it("holds a plan after it, the next one alone after that, and the rest after the undo", async () => {
    const plain = [
      [own.description, "ftp_passive_ports", "ftp_clients_v4"],
      [own.description, ours],
      [own.description],
    ];
    for (let times = 0; times < 2; times++) {
      expect(await run(reachable)).toEqual({ status: 0, text: "" });
      expect(state()).toEqual(plain);
    }
    expect(await run(translatedInput)).toEqual({ status: 0, text: "" });
    expect(state()).toEqual([plain[0], [own.description], [own.description, ours]]);
    expect(await run(translatedInput, "--undo")).toEqual({ status: 0, text: "" });
    expect(state()).toEqual([[own.description], [own.description], [own.description]]);
    expect(new Set(applied)).toEqual(new Set(["alias/reconfigure", "filter/apply", "d_nat/apply"]));
  });

  it("applies nothing where a call is refused, where nobody answers, and with --test", async () => {
    applied.length = 0;
    const six = { ...reachable, access: { ...reachable.access, sources: ["2001:db8::/32"] } };
    const refused = await run(six);
    expect([refused.status, refused.text]).toEqual([1, expect.stringContaining("was refused")]);
    const locked = await run(reachable, "", "key:wrong");
    expect([locked.status, locked.text]).toEqual([1, expect.stringContaining("did not answer")]);
    const tested = await run(reachable, "--test");
    expect([tested.status, tested.text]).toEqual([0, expect.stringContaining("ftp_clients_v4")]);
    expect(applied).toEqual([]);
  });
});
