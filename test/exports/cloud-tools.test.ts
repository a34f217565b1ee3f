import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { azureCli } from "../../src/exports/firewalls/azure.ts";
import { digitalOcean } from "../../src/exports/firewalls/digital-ocean.ts";
import { googleCloudCli } from "../../src/exports/firewalls/google-cloud.ts";
import { oci } from "../../src/exports/firewalls/oci.ts";
import { openwrt } from "../../src/exports/firewalls/openwrt.ts";
import { selinux } from "../../src/exports/firewalls/selinux.ts";
import type { FirewallExport, FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { filled, plainInput } from "./inputs.ts";
import { run } from "./tools.ts";

// A stand-in is a program that starts anew at every call.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "tools-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Another range, and no source in IPv6: what the first plan had in that family must be gone. */
const moved: FirewallInput = {
  ...plainInput,
  ranges: [{ first: 40_000, last: 40_010 }],
  access: { sources: ["192.0.2.16/28"], controlPorts: [21] },
};

/**
 * A tool as its reference describes it, in JavaScript: `words` are its arguments, `after(name)` the word after an option,
 * `rows` what it keeps from one call to the next; it says what it refuses by `refuse()`.
 */
interface Tool {
  firewall: FirewallExport;
  command: string;
  environment: Record<string, string>;
  script: string;
  /** What others put there, and what the first and the second plan leave beside it. */
  own: string[];
  first: string[];
  second: string[];
}

const tools: Tool[] = [
  {
    firewall: azureCli,
    command: "az",
    environment: { RESOURCE_GROUP: "r", NSG: "n" },
    script: `
      if (after("--nsg-name") !== "n" || after("--resource-group") !== "r") refuse();
      const verb = words[3];
      if (verb === "list") console.log(rows.map((row) => row.split(" ").slice(0, 2).join("\\t")).join("\\n"));
      else if (verb === "delete") {
        if (!rows.some((row) => row.startsWith(after("--name") + " "))) refuse();
        rows = rows.filter((row) => !row.startsWith(after("--name") + " "));
      } else if (verb === "create") {
        const [name, priority] = [after("--name"), after("--priority")];
        rows = rows.filter((row) => !row.startsWith(name + " "));
        if (rows.some((row) => row.split(" ")[1] === priority)) refuse();
        rows.push([name, priority, after("--source-address-prefixes"), words.slice(words.indexOf("--destination-port-ranges") + 1, words.indexOf("--resource-group"))].join(" "));
      } else refuse();`,
    own: ["ssh 100 * 22"],
    first: [
      "ftp-passive-ipv4 300 198.51.100.0/24 21,26500-26603",
      "ftp-passive-ipv6 301 2001:db8::/32 21,26500-26603",
    ],
    second: ["ftp-passive-ipv4 300 192.0.2.16/28 21,40000-40010"],
  },
  {
    firewall: googleCloudCli,
    command: "gcloud",
    environment: {},
    script: `
      words = words.filter((word) => word !== "--quiet");
      const option = (name) => (words.find((word) => word.startsWith(name + "=")) ?? "").split("=").slice(1).join("=");
      const [, , verb, name] = words;
      const line = () => [name, option("--rules"), option("--source-ranges")].join(" ");
      const there = rows.some((row) => row.startsWith(name + " "));
      if (verb === "list") console.log(rows.map((row) => row.split(" ")[0]).filter((each) => /^ftp-passive-ipv[46]$/.test(each)).join("\\n"));
      else if ((verb === "create") === there) refuse();
      else {
        rows = rows.filter((row) => !row.startsWith(name + " "));
        if (verb !== "delete") rows.push(line());
      }`,
    own: ["ftp-passive-web tcp:443 0.0.0.0/0"],
    first: [
      "ftp-passive-ipv4 tcp:21,tcp:26500-26603 198.51.100.0/24",
      "ftp-passive-ipv6 tcp:21,tcp:26500-26603 2001:db8::/32",
    ],
    second: ["ftp-passive-ipv4 tcp:21,tcp:40000-40010 192.0.2.16/28"],
  },
  {
    firewall: oci,
    command: "oci",
    environment: { NSG_ID: "ocid1" },
    script: `
      if (after("--nsg-id") !== "ocid1" || words.includes("--force")) refuse();
      const verb = words[3];
      const id = (row) => "id-" + row.replaceAll(/\\W/g, "_");
      if (verb === "list") {
        const mark = /description=='([^']*)'/.exec(after("--query"))[1];
        const ids = rows.filter((row) => row.endsWith(" " + mark)).map(id);
        if (ids.length > 0) console.log(JSON.stringify(ids, null, 2));
      } else if (verb === "remove") {
        const ids = JSON.parse(after("--security-rule-ids"));
        rows = rows.filter((row) => !ids.includes(id(row)));
      } else if (verb === "add") {
        const [rule] = JSON.parse(after("--security-rules"));
        const { min, max } = rule.tcpOptions.destinationPortRange;
        rows.push([min + "-" + max, rule.source, rule.description].join(" "));
      } else refuse();`,
    own: ["22-22 0.0.0.0/0 ssh"],
    first: [
      "21-21 198.51.100.0/24 ftp-passive",
      "26500-26603 198.51.100.0/24 ftp-passive",
      "21-21 2001:db8::/32 ftp-passive",
      "26500-26603 2001:db8::/32 ftp-passive",
    ],
    second: ["21-21 192.0.2.16/28 ftp-passive", "40000-40010 192.0.2.16/28 ftp-passive"],
  },
  {
    firewall: digitalOcean,
    command: "doctl",
    environment: { FIREWALL_ID: "f" },
    script: `
      const [, , verb] = words;
      const rule = after("--inbound-rules");
      if (verb === "get") console.log(rows.join(" "));
      else if (verb === "add-rules") {
        if (rows.includes(rule)) refuse();
        rows.push(rule);
      } else if (verb === "remove-rules") {
        if (!rows.includes(rule)) refuse();
        rows = rows.filter((row) => row !== rule);
      } else refuse();`,
    // The second plan's control port was open like that before.
    own: ["protocol:tcp,ports:22,address:0.0.0.0/0", "protocol:tcp,ports:21,address:192.0.2.16/28"],
    first: [
      "protocol:tcp,ports:21,address:198.51.100.0/24,address:2001:db8::/32",
      "protocol:tcp,ports:26500-26603,address:198.51.100.0/24,address:2001:db8::/32",
    ],
    second: ["protocol:tcp,ports:40000-40010,address:192.0.2.16/28"],
  },
  {
    firewall: selinux,
    command: "semanage",
    environment: {},
    script: `
      const [, flag] = words;
      const ports = words.at(-1);
      if (flag === "-l") for (const row of rows) { const [type, ...rest] = row.split(" "); console.log(type.padEnd(30) + " tcp      " + rest.join(", ")); }
      else if (flag === "-a") {
        if (rows.some((row) => row.split(" ").slice(1).includes(ports))) refuse();
        rows.push(after("-t") + " " + ports);
      } else if (flag === "-d") {
        if (!rows.includes("ftp_port_t " + ports)) refuse();
        rows = rows.filter((row) => row !== "ftp_port_t " + ports);
      } else refuse();`,
    own: ["http_port_t 80 443", "ftp_port_t 21 989-990"],
    first: ["ftp_port_t 26500-26603"],
    second: ["ftp_port_t 40000-40010"],
  },
];

function standIn(command: string, script: string) {
  const rows = join(folder, `${command}.json`);
  const text = `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
let words = process.argv.slice(2);
let rows = JSON.parse(readFileSync(${JSON.stringify(rows)}, "utf8"));
const after = (name) => words[words.indexOf(name) + 1];
const refuse = () => { console.error("refused by the stand-in"); process.exit(1); };
${script}
writeFileSync(${JSON.stringify(rows)}, JSON.stringify(rows));
`;
  writeFileSync(join(folder, command), text);
  chmodSync(join(folder, command), 0o755);
  return {
    set: (to: readonly string[]) => writeFileSync(rows, JSON.stringify(to)),
    get: () => (JSON.parse(readFileSync(rows, "utf8")) as string[]).toSorted(),
  };
}

describe.each(tools.map((tool) => [tool.firewall.id, tool] as const))(
  "the script for %s",
  (_, { firewall, command, environment, script, own, first, second }) => {
    const state = standIn(command, script);
    const settings = Object.entries({ ...environment, PATH: `${folder}:${process.env["PATH"]}` })
      .map(([name, value]) => `${name}='${value}'`)
      .join(" ");
    const apply = (input: FirewallInput, word = "") => {
      // The list of what is ours stands in this test's own folder.
      const text = firewall.text(input).replaceAll("/etc/selinux/", `${folder}/`);
      writeFileSync(join(folder, firewall.file), text);
      const { status, text: said } = run(
        "sh",
        ["-c", `export ${settings}; sh ${firewall.file} ${word}`],
        "",
        folder,
      );
      return [status, said, state.get()];
    };
    const withOwn = (more: string[]) => [0, expect.any(String), [...own, ...more].toSorted()];

    it("holds a plan after it, the next one alone after that, and what was there after the undo", () => {
      state.set(own);
      expect(apply(plainInput, "--test")).toEqual(withOwn([]));
      for (let times = 0; times < 2; times++) expect(apply(plainInput)).toEqual(withOwn(first));
      expect(apply(moved, "--test")).toEqual(withOwn(first));
      expect(apply(moved)).toEqual(withOwn(second));
      for (let times = 0; times < 2; times++) expect(apply(moved, "--undo")).toEqual(withOwn([]));
    });

    it("says in a sentence what was refused, with a status of 1", () => {
      state.set(own);
      const broken = standIn(command, "refuse();");
      broken.set(own);
      const [status, said] = apply(plainInput);
      expect([status, said]).toEqual([1, expect.stringMatching(/^ftp-passive: /m)]);
      standIn(command, script);
    });
  },
);

it("the script for Azure refuses a priority that another rule has, and takes another", () => {
  const { script } = tools[0]!;
  const state = standIn("az", script);
  state.set(["deny-all 301 * *"]);
  writeFileSync(join(folder, azureCli.file), azureCli.text(plainInput));
  const path = `PATH=${folder}:$PATH RESOURCE_GROUP=r NSG=n`;
  const refused = run("sh", ["-c", `${path} sh ${azureCli.file}`], "", folder);
  expect([refused.status, refused.text]).toEqual([1, expect.stringContaining("taken by deny-all")]);
  expect(run("sh", ["-c", `${path} PRIORITY=200 sh ${azureCli.file}`], "", folder).status).toBe(0);
  expect(state.get().map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual([
    "deny-all 301",
    "ftp-passive-ipv4 200",
    "ftp-passive-ipv6 201",
  ]);
});

it("the script for OpenWrt leaves alone what somebody else has not committed", () => {
  writeFileSync(join(folder, openwrt.file), openwrt.text(plainInput));
  standIn(
    "uci",
    'if (words.includes("changes")) console.log("firewall.mine.src=wan"); else refuse();',
  ).set([]);
  const { status, text } = run("sh", ["-c", `PATH=${folder}:$PATH sh ${openwrt.file}`], "", folder);
  expect([status, text]).toEqual([1, expect.stringContaining("uncommitted changes")]);
});

it("the script for OpenWrt changes nothing while nobody has put in the server's address", () => {
  const log = join(folder, "uci.log");
  writeFileSync(join(folder, "uci"), `#!/bin/sh\necho "$@" >> ${log}\n`, { mode: 0o755 });
  writeFileSync(join(folder, "service"), "#!/bin/sh\n", { mode: 0o755 });
  const apply = (text: string) => {
    writeFileSync(log, "");
    writeFileSync(join(folder, openwrt.file), text);
    const done = run("sh", ["-c", `PATH=${folder}:$PATH sh ${openwrt.file}`], "", folder);
    return { ...done, asked: readFileSync(log, "utf8") };
  };
  const bare = apply(openwrt.text(plainInput));
  expect([bare.status, bare.text]).toEqual([1, expect.stringContaining("SERVER_IPV4_ADDRESS")]);
  expect(bare.asked).not.toMatch(/^commit/m);
  const whole = apply(filled(openwrt.text(plainInput)));
  expect(whole.status).toBe(0);
  expect(whole.asked).toMatch(/^set firewall\.ftp_passive_1\.dest_port=21 26500-26603$/m);
  expect(whole.asked).toMatch(/^add_list firewall\.ftp_passive_2\.src_ip=2001:db8::\/32$/m);
  expect(whole.asked).toMatch(/^commit firewall$/m);
});
