import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { iptables } from "../../src/firewalls/iptables.ts";
import { nftables } from "../../src/firewalls/nftables.ts";
import type { FirewallExport, FirewallInput } from "../../src/firewalls/types.ts";
import { ufw } from "../../src/firewalls/ufw.ts";
import { withNetwork, type Caller } from "./network.ts";
import { plainInput } from "./inputs.ts";
import { canMakeNamespaces, have } from "./tools.ts";

const namespaces = have("ip") && canMakeNamespaces();

/** Ports that are asked: ssh, control, just below, both ends and the middle, just above. */
const asked = [22, 21, 26_499, 26_500, 26_550, 26_603, 26_604];
const host: FirewallInput = {
  ...plainInput,
  access: { sources: ["192.0.2.16/28", "2001:db8:1::/64"], controlPorts: [21] },
};
const translated: FirewallInput = {
  ...host,
  access: { ...host.access, publicAddress: "203.0.113.10", insideAddress: "10.0.0.5" },
};
const callers: Caller[] = [
  { who: "allowed", family: 4 },
  { who: "other", family: 4 },
  { who: "allowed", family: 6 },
  { who: "other", family: 6 },
];

/** One tool with the firewall that a machine had before: all closed but ssh. */
interface Machine {
  firewall: FirewallExport;
  usable: boolean;
  files: Record<string, string>;
  /** Before every command, then once at the start; `list` shows the whole rule set without counters. */
  prefix: string;
  base: string;
  list: string;
}

const ufwCopy = mkdtempSync(join(tmpdir(), "ufw-"));
if (namespaces && existsSync("/etc/ufw"))
  cpSync("/etc/ufw", join(ufwCopy, "ufw"), { recursive: true });
process.on("exit", () => rmSync(ufwCopy, { recursive: true, force: true }));

const tables = `for t in iptables ip6tables; do
  $t -P INPUT DROP; $t -P FORWARD DROP
  for c in INPUT FORWARD; do $t -A $c -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT; done
  $t -A INPUT -p tcp --dport 22 -j ACCEPT
done
ip6tables -A INPUT -p ipv6-icmp -j ACCEPT`;

const machines: Machine[] = [
  {
    firewall: nftables,
    usable: namespaces && have("nft"),
    files: {
      "host.nft": `table inet filter {
  chain input { type filter hook input priority 0; policy drop;
    ct state established,related accept
    meta l4proto ipv6-icmp accept
    tcp dport 22 accept
  }
  chain forward { type filter hook forward priority 0; policy drop;
    ct state established,related accept
  }
}
`,
    },
    prefix: "",
    base: "nft -f host.nft",
    list: "nft list ruleset",
  },
  {
    firewall: iptables,
    usable: namespaces && have("iptables-restore", "ip6tables-restore"),
    files: {},
    prefix: "",
    base: tables,
    list: "iptables -S; ip6tables -S; iptables -t nat -S",
  },
  {
    firewall: ufw,
    usable: namespaces && have("ufw"),
    files: {},
    prefix: `mount --bind ${ufwCopy}/ufw /etc/ufw; `,
    base: "ufw --force reset >/dev/null; ufw allow 22/tcp; ufw --force enable",
    list: "iptables -S; ip6tables -S; iptables -t nat -S",
  },
];

const sshOnly = asked.map((port) => (port === 22 ? "22" : "closed"));
const shut = asked.map(() => "closed");
const opened = asked.map((port) => (port === 26_499 || port === 26_604 ? "closed" : `${port}`));

describe.each(machines.map((machine) => [machine.firewall.id, machine] as const))(
  "%s, really applied",
  (_, machine) => {
    const { firewall, usable, files, prefix, base, list } = machine;
    it.skipIf(!usable)(
      "opens the range and the control port to the sources, in both families, and nothing else",
      async () => {
        const text = firewall.text(host);
        await withNetwork({ ...files, [firewall.file]: text }, asked, false, (network) => {
          expect(network.call(callers, asked)).toEqual(callers.map(() => asked.map(String)));
          network.sh(prefix + base);
          const before = network.sh(prefix + list).text;
          expect(network.call(callers, asked)).toEqual(callers.map(() => sshOnly));
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.call(callers, asked)).toEqual([opened, sshOnly, opened, sshOnly]);
          const once = network.sh(prefix + list).text;
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.sh(prefix + list).text).toBe(once);
          network.sh(prefix + firewall.undo);
          expect(network.sh(prefix + list).text).toBe(before);
        });
      },
      60_000,
    );
    it.skipIf(!usable)(
      "translates to the inside server and keeps every port",
      async () => {
        const text = firewall.text(translated);
        const { undo } = firewall.commands(translated);
        const open = opened.map((port) => (port === "22" ? "closed" : port));
        await withNetwork({ ...files, [firewall.file]: text }, asked, true, (network) => {
          network.sh(prefix + base);
          const before = network.sh(prefix + list).text;
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.call(callers.slice(0, 2), asked)).toEqual([open, shut]);
          const once = network.sh(prefix + list).text;
          network.sh(prefix + firewall.apply);
          expect(network.sh(prefix + list).text).toBe(once);
          network.sh(prefix + undo);
          expect(network.sh(prefix + list).text).toBe(before);
          expect(network.call(callers.slice(0, 1), asked)).toEqual([shut]);
        });
      },
      60_000,
    );
  },
);
