import { existsSync } from "node:fs";
import { shorewall } from "../../src/exports/firewalls/shorewall.ts";
import {
  hostAndNatPlans,
  listAll,
  ownFolders,
  type Laboratory,
  type LivedInHost,
} from "./lived-in.ts";
import { namespaces } from "./machines.ts";
import { have } from "./tools.ts";

const examples = "/usr/share/doc/shorewall";
const wall = (kind: string, more = "") =>
  `for v in "" 6; do cp /usr/share/doc/shorewall$v/examples/${kind}/* /etc/shorewall$v/; sed -i 's/^STARTUP_ENABLED=.*/STARTUP_ENABLED=Yes/' /etc/shorewall$v/*.conf
printf 'SSH(ACCEPT) net $FW\\n' >> /etc/shorewall$v/rules; done; ${more}
for t in shorewall shorewall6; do $t start > start.log 2>&1 || { grep ERROR start.log || tail -n 4 start.log; exit 1; }; done`;

/** A machine without one behind it: nothing can be translated to a zone that is not there. */
// What is dropped from an IPv6 address is TCP alone: a drop of everything shuts out neighbour discovery, so that answers would
// depend on whether the machine knew that neighbour before.
const shorewallAlone: LivedInHost[] = [
  { name: "one interface, as shipped", base: wall("one-interface") },
  {
    name: "rules of its own with our words in their comments",
    base: wall(
      "one-interface",
      "printf '?COMMENT ftp-passive box\\nACCEPT net:192.0.2.20 $FW tcp 445\\n?COMMENT\\n' >> /etc/shorewall/rules",
    ),
  },
  {
    name: "a block list of rules",
    bans: true,
    base: wall(
      "one-interface",
      "echo 'DROP net:192.0.2.25 $FW' >> /etc/shorewall/rules; echo 'DROP net:[2001:db8:1::25] $FW tcp' >> /etc/shorewall6/rules",
    ),
  },
  {
    name: "a rules file that ends without a line break",
    base: wall("one-interface", "printf 'ACCEPT net $FW tcp 8080' >> /etc/shorewall/rules"),
  },
  {
    name: "rejects in place of drops",
    base: wall(
      "one-interface",
      "sed -i 's/^net.*all.*DROP/net all REJECT/' /etc/shorewall/policy /etc/shorewall6/policy",
    ),
  },
  {
    name: "IPv4 alone: Shorewall6 was never set up",
    base: `${wall("one-interface")}; shorewall6 clear >/dev/null 2>&1; rm /etc/shorewall6/*; ip6tables -P INPUT DROP; ip6tables -A INPUT -p ipv6-icmp -j ACCEPT`,
    blind6: true,
    refuses: { onlySix: /no Shorewall is set up here for the address family/ },
  },
  {
    name: "a rule that opens 21 before",
    base: wall("one-interface", "echo 'ACCEPT net $FW tcp 21' >> /etc/shorewall/rules"),
  },
  {
    name: "a limit on ssh",
    base: wall(
      "one-interface",
      "echo 'Limit(SSHA,3,60):none net $FW tcp 2222' >> /etc/shorewall/rules",
    ),
  },
  {
    name: "another name for the net",
    base: wall(
      "one-interface",
      "sed -i 's/^net\\b/wan/; s/\\bnet\\b/wan/g' /etc/shorewall/zones /etc/shorewall/interfaces /etc/shorewall/policy /etc/shorewall/rules /etc/shorewall6/zones /etc/shorewall6/interfaces /etc/shorewall6/policy /etc/shorewall6/rules",
    ),
    refuses: { host: /has no zone net: name yours with NET=NAME/, onlySix: /has no zone net/ },
  },
  {
    name: "a configuration that does not check",
    base: wall("one-interface", ""),
    after:
      "echo 'ACCEPT nowhere $FW tcp 1' >> /etc/shorewall/rules; echo 'ACCEPT nowhere $FW tcp 1' >> /etc/shorewall6/rules",
    refuses: {
      host: /refuses it, and its files and running rules are unchanged/,
      onlySix: /refuses it, and its files/,
    },
  },
];

const shorewallRouters: LivedInHost[] = [
  { name: "two interfaces, as shipped", base: wall("two-interfaces") },
  {
    name: "two interfaces, with a forward of its own",
    base: wall(
      "two-interfaces",
      "echo 'DNAT net loc:10.0.0.6 tcp 445' >> /etc/shorewall/rules; echo 'DROP net:[2001:db8:1::25] $FW tcp' >> /etc/shorewall6/rules; echo 'DROP net:192.0.2.25 all' >> /etc/shorewall/rules",
    ),
    bans: true,
  },
];

/** Hosts that Shorewall guards: the examples that it ships, changed. */
export const shorewallLaboratory: Laboratory = {
  firewall: shorewall,
  slow: true,
  usable: namespaces && have("shorewall", "shorewall6") && existsSync(examples),
  // Shorewall writes what npm sets, with quotes of its own, into the script that it makes.
  prefix: `unset npm_lifecycle_script; ${ownFolders("/etc/shorewall", "/etc/shorewall6", "/var/lib/shorewall", "/var/lib/shorewall6")}`,
  list: `${listAll} | sed '/ sha-[lr]h-/d; s/~comb[0-9]*/~comb/g'; awk 1 /etc/shorewall/rules /etc/shorewall6/rules`,
  restart:
    "shorewall restart >/dev/null 2>&1 && { [ ! -f /etc/shorewall6/zones ] || shorewall6 restart >/dev/null 2>&1; }",
  plans: hostAndNatPlans,
  hosts: [
    ...shorewallAlone.map((host) => ({
      ...host,
      refuses: { translated: /has no zone (net|loc)/, ...host.refuses },
    })),
    ...shorewallRouters,
  ],
};
