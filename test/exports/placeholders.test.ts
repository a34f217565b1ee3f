import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { openInput, plainInput } from "./inputs.ts";

const textOf = (id: string, input = plainInput) =>
  firewalls.find((firewall) => firewall.id === id)!.text(input);

/** What a device keeps of a text whose address nobody put in: it refuses each line with that word, and goes on. */
const kept = (id: string) =>
  textOf(id)
    .split("\n")
    .filter((line) => !/^[#!]|SERVER_/.test(line));

const matching = (lines: readonly string[], words: RegExp) =>
  lines.flatMap((line) => words.exec(line)?.[1] ?? []);

describe("a text whose server nobody put in opens nothing", () => {
  it("on FortiGate, where an address object without an address stands for all", () => {
    const blocks = kept("fortigate")
      .join("\n")
      .split(/^ +edit /m)
      .slice(1);
    const objects = blocks.filter((block) => /^"ftp-(client|server)/.test(block));
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) expect(object).toMatch(/set (subnet|ip6) \S/);
    expect(kept("fortigate").filter((line) => /set dstaddr/.test(line))).toEqual([]);
  });
  it.each(["edgeos", "vyos"])("on %s, where a rule without a server is one for all", (id) => {
    const lines = kept(id);
    const groups = matching(lines, /^set firewall group (\S+ \S+) (?:address|network|port) /);
    const rules = matching(lines, /^(set firewall .* rule \d+) action accept$/);
    expect(rules.length).toBe(2);
    for (const rule of rules) {
      const named = matching(lines, new RegExp(`^${rule} destination group (\\S+ \\S+)$`));
      // A group that does not exist is refused at the commit.
      expect(
        named.filter((each) => /address-group/.test(each) && !groups.includes(each)),
      ).toHaveLength(1);
    }
  });
  it("on SRX and PAN-OS, where the rule names an object that is not there", () => {
    const srx = kept("juniper-srx").join("\n");
    expect(srx).toMatch(/address-set ftp-servers address ftp-server-v4/);
    expect(srx).not.toMatch(/address ftp-server-v4 \d/);
    const panos = kept("palo-alto").join("\n");
    expect(panos).toMatch(/destination \[ ftp-public-v4 ftp-public-v6 \]/);
    expect(panos).not.toMatch(/set address ftp-public/);
  });
  it.each([
    ["cisco-asa", /^access-list .*permit/],
    ["cisco-ios", /^ permit/],
    ["mikrotik", /action=accept/],
  ] as const)("on %s, where the line itself names the server", (id, words) => {
    expect(kept(id).filter((line) => words.test(line))).toEqual([]);
  });
});

describe("a proxy in front of nodes whose addresses nobody gave", () => {
  it.each(["haproxy", "nginx-stream", "traefik", "envoy"])(
    "leaves a word for each, so that no slice goes to another's node (%s)",
    (id) => {
      const text = textOf(id, openInput);
      expect(text).toContain("Replace SERVER_1_ADDRESS to SERVER_2_ADDRESS");
      // Words of the two slices, by the port or the range that stands beside them.
      const filled = text.replaceAll(/^#.*$/gm, "");
      expect(filled).not.toMatch(/SERVER_ADDRESS/);
      expect([1, 2].map((node) => filled.includes(`SERVER_${node}_ADDRESS`))).toEqual([true, true]);
      expect(textOf(id, { ...openInput, ranges: [openInput.ranges[0]!] })).toContain(
        "Replace SERVER_ADDRESS with",
      );
    },
  );
  it("gives each instance behind Amazon's balancer its own slice", () => {
    const text = textOf("aws-nlb", openInput);
    expect(text).toContain("var.ftp_instance_ids[each.value.node]");
    const slices = /ftp_slices = \[\n(.*)\n(.*)\n {2}\]/.exec(text)?.slice(1) ?? [];
    expect(slices.map((line) => /range\((\d+), (\d+)\)/.exec(line)?.slice(1))).toEqual([
      ["26500", "26552"],
      ["29300", "29352"],
    ]);
  });
  it("says of containers that each host publishes its own slice", () => {
    for (const id of ["docker-compose", "docker-run"]) {
      expect(textOf(id, openInput)).toMatch(/2 nodes: .* only its own slice/);
      expect(textOf(id)).not.toContain("nodes");
    }
  });
});
