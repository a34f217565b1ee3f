import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nftables } from "../../src/exports/firewalls/nftables.ts";
import { hostInputs, nodesInput, openInput, plainInput, translatedInput } from "./inputs.ts";
import { asRoot, canMakeNamespaces, have, inNamespace } from "./tools.ts";

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

const kinds: [string, typeof plainInput][] = [
  ["with sources", plainInput],
  ["open to anyone", openInput],
  ["translated", translatedInput],
  ["translated to two nodes", nodesInput],
  [
    "translated, open to anyone",
    { ...translatedInput, access: { ...translatedInput.access, sources: [] } },
  ],
  [
    "any of either family, by network",
    { ...plainInput, access: { ...plainInput.access, sources: ["0.0.0.0/0", "::/0"] } },
  ],
];

const onForwarder = "echo 1 > /proc/sys/net/ipv4/ip_forward; nft -f host.nft; ";

describe.skipIf(!namespaces)("really loaded", () => {
  const list = "nft -s list ruleset";
  it.each(kinds)(
    "%s: --test changes nothing, twice is once, undo gives the old rule set back byte for byte",
    (_, input) => {
      inNamespace({ "host.nft": host, [nftables.file]: nftables.text(input) }, (sh) => {
        sh(onForwarder);
        const before = sh(list).text;
        const tested = sh(nftables.check);
        expect([tested.status, tested.text]).toEqual([
          0,
          expect.stringContaining("jump ftp_passive"),
        ]);
        expect(sh(list).text).toBe(before);
        expect(sh(nftables.apply).status).toBe(0);
        const once = sh(list).text;
        expect(once).toContain("priority filter + 10; policy drop;");
        expect(sh(nftables.apply).status).toBe(0);
        expect(sh(list).text).toBe(once);
        expect(sh(nftables.undo)).toEqual({ status: 0, text: "" });
        expect(sh(list).text).toBe(before);
      });
    },
  );
  it("for random ranges and sources", () => {
    fc.assert(
      fc.property(hostInputs, (input) => {
        inNamespace({ "host.nft": host, [nftables.file]: nftables.text(input) }, (sh) => {
          expect(sh(`nft -f host.nft; ${nftables.check}`).status).toBe(0);
        });
      }),
      { numRuns: 20 },
    );
  });
  it("stands behind the host's own rules, ports and sources as given", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(plainInput) }, (sh) => {
      sh(`nft -f host.nft; ${nftables.apply}`);
      expect(sh("nft list table inet filter").text).toBe(`table inet filter {
	chain input {
		type filter hook input priority filter + 10; policy drop;
		ct state established,related accept
		tcp dport 22 accept comment "ssh"
		jump ftp_passive
	}

	chain forward {
		type filter hook forward priority filter + 10; policy drop;
		ct state established,related accept
	}

	chain ftp_passive {
		ip saddr 198.51.100.0/24 tcp dport { 21, 26500-26603 } accept
		ip6 saddr 2001:db8::/32 tcp dport { 21, 26500-26603 } accept
	}
}
`);
    });
  });
  it("translates without a port, so that the port is kept", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(translatedInput) }, (sh) => {
      sh(`${onForwarder}${nftables.apply}`);
      expect(sh("nft list table inet ftp_passive_nat").text).toContain(
        "ip saddr { 192.0.2.16/28, 203.0.113.0/24 } ip daddr 203.0.113.10 tcp dport { 21, 26500-26603 } dnat ip to 10.0.0.5\n",
      );
    });
  });
  it("leaves the host's own file loadable, and refuses a host where nothing drops", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(plainInput) }, (sh) => {
      const refused = sh(nftables.apply);
      expect(refused.status).toBe(1);
      expect(refused.text).toMatch(/no chain at the hook input drops anything/);
      expect(sh(list).text).toBe("");
      expect(sh("nft -f host.nft").status).toBe(0);
      expect(sh(`${nftables.apply} && nft flush ruleset && nft -f host.nft`).status).toBe(0);
    });
  });
  it("refuses to translate on a machine that does not forward", () => {
    inNamespace({ "host.nft": host, [nftables.file]: nftables.text(translatedInput) }, (sh) => {
      const refused = sh(
        `nft -f host.nft; echo 0 > /proc/sys/net/ipv4/ip_forward; ${nftables.apply}`,
      );
      expect([refused.status, refused.text]).toEqual([
        1,
        expect.stringMatching(/does not forward IPv4/),
      ]);
    });
  });
});
