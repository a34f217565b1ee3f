import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nftables } from "../../src/firewalls/nftables.ts";
import { hostInputs, openInput, plainInput, translatedInput } from "./inputs.ts";
import { asRoot, canMakeNamespaces, have, inNamespace, run } from "./tools.ts";

const nft = have("nft") && asRoot("nft -c");
const namespaces = nft && canMakeNamespaces();

/** A host as most are: everything dropped but what is named, in a chain of the usual name and an unusual priority. */
const host = `table inet filter {
  chain input { type filter hook input priority 10; policy drop;
    ct state established,related accept
    tcp dport 22 accept comment "ssh"
  }
  chain forward { type filter hook forward priority 10; policy drop;
    ct state established,related accept
  }
}
`;

describe.skipIf(!nft)("the text passes nft -c by itself", () => {
  it.each([
    ["with sources", plainInput],
    ["open to anyone", openInput],
    ["translated", translatedInput],
    [
      "translated, any public address",
      { ...translatedInput, access: { ...translatedInput.access, publicAddress: "203.0.113.1" } },
    ],
    [
      "translated, open to anyone",
      { ...translatedInput, access: { ...translatedInput.access, sources: [] } },
    ],
    [
      "translated in IPv6",
      { ...plainInput, access: { ...plainInput.access, insideAddress: "fd00::5" } },
    ],
    [
      "any IPv4 by network",
      { ...plainInput, access: { ...plainInput.access, sources: ["0.0.0.0/0", "::/0"] } },
    ],
  ])("%s", (_, input) => {
    expect(run("nft", ["-c", "-f", "-"], nftables.text(input))).toEqual({ status: 0, text: "" });
  });
  it("for random ranges and sources", () => {
    fc.assert(
      fc.property(hostInputs, (input) => {
        expect(run("nft", ["-c", "-f", "-"], nftables.text(input)).text).toBe("");
      }),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!namespaces)("really loaded", () => {
  const list = "nft list ruleset";
  it.each([
    ["with sources", plainInput],
    ["open to anyone", openInput],
    ["translated", translatedInput],
  ])("%s: twice is once, and undo gives the old rule set back byte for byte", (_, input) => {
    const text = nftables.text(input);
    const undo = /^# Undo: (.*)$/m.exec(text)?.[1] ?? "false";
    inNamespace({ "host.nft": host, [nftables.file]: text }, (sh) => {
      sh("nft -f host.nft");
      const before = sh(list).text;
      expect(sh(nftables.apply)).toEqual({ status: 0, text: "" });
      const once = sh(list).text;
      expect(once).toContain('comment "ftp-passive"');
      expect(once).toContain("priority filter + 10; policy drop;");
      expect(sh(nftables.apply).status).toBe(0);
      expect(sh(list).text).toBe(once);
      expect(sh(undo)).toEqual({ status: 0, text: "" });
      expect(sh(list).text).toBe(before);
    });
  });
  it("stands before the host's own rules, ports and sources as given", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(plainInput) }, (sh) => {
      sh(`nft -f host.nft; ${nftables.apply}`);
      expect(sh("nft list chain inet filter input").text).toBe(`table inet filter {
	chain input {
		type filter hook input priority filter + 10; policy drop;
		ip6 saddr 2001:db8::/32 tcp dport { 21, 26500-26603 } ct state new accept comment "ftp-passive"
		ip saddr 198.51.100.0/24 tcp dport { 21, 26500-26603 } ct state new accept comment "ftp-passive"
		ct state established,related accept
		tcp dport 22 accept comment "ssh"
	}
}
`);
    });
  });
  it("translates without a port, so that the port is kept", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(translatedInput) }, (sh) => {
      sh(`nft -f host.nft; ${nftables.apply}`);
      expect(sh("nft list table inet ftp_passive_nat").text).toContain(
        "ip saddr { 192.0.2.16/28, 203.0.113.0/24 } ip daddr 203.0.113.10 tcp dport { 21, 26500-26603 } dnat ip to 10.0.0.5\n",
      );
    });
  });
  it("works on a host without any table, as a check and as a load", () => {
    inNamespace({ [nftables.file]: nftables.text(plainInput) }, (sh) => {
      expect(sh(`${nftables.check} && ${nftables.apply} && ${nftables.apply}`)).toEqual({
        status: 0,
        text: "",
      });
    });
  });
});
