import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firewalld } from "../../src/exports/firewalls/firewalld.ts";
import { iptables } from "../../src/exports/firewalls/iptables.ts";
import { nftables } from "../../src/exports/firewalls/nftables.ts";
import type { FirewallExport, FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { ufw } from "../../src/exports/firewalls/ufw.ts";
import { plainInput } from "./inputs.ts";
import { canMakeNamespaces, have } from "./tools.ts";

/** Whether a little network can be made here. */
export const namespaces = have("ip") && canMakeNamespaces();

/** The server's own firewall: an IPv4 and an IPv6 network may come in. */
export const host: FirewallInput = {
  ...plainInput,
  access: { sources: ["192.0.2.16/28", "2001:db8:1::/64"], controlPorts: [21] },
};
/** A firewall in front of it that translates. */
export const translated: FirewallInput = {
  ...host,
  access: { ...host.access, publicAddress: "203.0.113.10", insideAddress: "10.0.0.5" },
};
/** One tool with the firewall that a machine had before: all closed but ssh. */
export interface Machine {
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

/** A bus of its own for a firewalld of its own, both in the namespace; its configuration is a fresh copy of this machine's. */
const startFirewalld = `cat > bus.conf <<BUS
<busconfig><type>system</type><listen>unix:path=$PWD/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
BUS
cp -r /etc/firewalld etc; mount --bind etc /etc/firewalld
until_true() { for i in $(seq 100); do "$@" >/dev/null 2>&1 && return; sleep 0.1; done; return 1; }
dbus-daemon --config-file=bus.conf --nofork --nopidfile >bus.log 2>&1 &
until_true test -S bus
firewalld --nofork --nopid --log-file="$PWD/firewalld.log" >firewalld.out 2>&1 &
until_true firewall-cmd --state`;

/** Every tool that the tests apply for real. */
export const machines: Machine[] = [
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
  {
    firewall: firewalld,
    usable:
      namespaces &&
      have("firewalld", "firewall-cmd", "dbus-daemon", "nft") &&
      existsSync("/etc/firewalld"),
    files: {},
    prefix:
      'export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$PWD/bus"; mount --bind etc /etc/firewalld 2>/dev/null; ',
    base: startFirewalld,
    list: "nft list ruleset",
  },
];
