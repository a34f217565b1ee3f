import { nftables } from "../../src/exports/firewalls/nftables.ts";
import { hostAndNatPlans, nodePlan, type Laboratory } from "./lived-in.ts";
import { namespaces } from "./machines.ts";
import { have } from "./tools.ts";

/** Loads rules from a here-document: the shell changes nothing in it. */
const load = (rules: string) => `cat > own.nft <<'OWN'\n${rules}\nOWN\nnft -f own.nft`;

const chain = (hook: string, lines: readonly string[], policy = "drop", name = hook) =>
  `chain ${name} { type filter hook ${hook} priority filter; policy ${policy};\n${lines.join("\n")}\n}\n`;

const usual = [
  "ct state established,related accept",
  "iif lo accept",
  "meta l4proto ipv6-icmp accept",
];
const ssh = 'tcp dport 22 accept comment "ssh"';
const input = [...usual, ssh];
const forward = ["ct state established,related accept"];

/** Hosts whose own rules nft holds. */
export const nftablesLaboratory: Laboratory = {
  firewall: nftables,
  usable: namespaces && have("nft"),
  prefix: "",
  list: "nft -s list ruleset",
  restart: `nft flush ruleset; nft -f own.nft; sh ${nftables.file}`,
  plans: [...hostAndNatPlans, nodePlan],
  hosts: [
    {
      name: "the file of Debian's manual",
      base: load(`table inet filter { ${chain("input", input)} ${chain("forward", forward)} }`),
    },
    {
      name: "a table of its own that drops, beside an empty filter",
      base: load(
        `table inet filter { ${chain("input", [], "accept")} }
table inet fw { ${chain("input", input, "drop", "in")} ${chain("forward", forward, "drop", "onward")} }`,
      ),
    },
    {
      name: "two tables that both drop",
      base: load(
        `table inet filter { ${chain("input", input)} }
table inet edge { ${chain("input", [...input, "reject with icmpx admin-prohibited"], "accept")} ${chain("forward", forward)} }`,
      ),
    },
    {
      name: "names as Red Hat writes them, a final reject, a log before it",
      base: load(
        `table inet filter { ${chain("input", [...input, 'log prefix "end: " counter', 'counter reject with icmpx port-unreachable comment "all else"'], "accept", "INPUT")} ${chain("forward", [...forward, "reject"], "accept", "FORWARD")} }`,
      ),
    },
    {
      name: "separate tables of IPv4 and IPv6",
      base: load(
        `table ip filter { ${chain("input", ["ct state established accept", ssh])} ${chain("forward", forward)} }
table ip6 filter { ${chain("input", input)} ${chain("forward", forward)} }`,
      ),
    },
    {
      name: "Docker's tables beside its own",
      base: `${load(`table inet fw { ${chain("input", input)} ${chain("forward", forward)} }`)}
for t in iptables ip6tables; do $t -N DOCKER-USER; $t -A DOCKER-USER -j RETURN; $t -P FORWARD DROP; $t -A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT; $t -A FORWARD -j DOCKER-USER; done
nft list ruleset > own.nft`,
      refuses: { translated: /iptables or ufw is in charge here/ },
    },
    {
      name: "a block list behind established, and its end in a chain of its own",
      bans: true,
      base: load(
        `table inet filter {
set bad { type ipv4_addr; elements = { 192.0.2.25 }; }
set bad6 { type ipv6_addr; elements = { 2001:db8:1::25 }; }
chain goodbye { log prefix "x " level info; counter drop; }
${chain("input", [...usual, "ip saddr @bad counter drop", "ip6 saddr @bad6 counter drop", ssh, "jump goodbye"], "accept")}
${chain("forward", [...forward, "ip saddr @bad drop", "ip6 saddr @bad6 drop", "goto goodbye"], "accept")} }`,
      ),
    },
    {
      name: "a block list in a table before all others",
      bans: true,
      base: load(
        `table inet filter { ${chain("input", input)} ${chain("forward", forward)} }
table inet ban { ${chain("prerouting", ["ip saddr 192.0.2.25 drop", "ip6 saddr 2001:db8:1::25 drop"], "accept", "early")} }`,
      ),
    },
    {
      name: "a stateless host",
      base: load(
        `table inet filter { ${chain("input", ["meta l4proto ipv6-icmp accept", "tcp dport 22 accept", "tcp flags ack accept"])} ${chain("forward", [])} }`,
      ),
    },
    {
      name: "rules of others with our words in their comments, and a map",
      base: load(
        `table inet filter { ${chain("input", [...usual, 'tcp dport 445 ip saddr 192.0.2.20 accept comment "ftp-passive"', 'tcp dport vmap { 22 : accept, 23 : drop } comment "old ftp_passive"'])} ${chain("forward", forward)} }`,
      ),
    },
    {
      name: "a host that nothing guards",
      base: load(`table inet filter { ${chain("input", [], "accept")} }`),
      refuses: { host: /no chain at the hook input drops anything/ },
    },
    {
      name: "a host that firewalld guards",
      base: load(
        `table inet firewalld { ${chain("input", [...input, "reject"], "accept")} ${chain("forward", [...forward, "reject"], "accept")} }`,
      ),
      refuses: { host: /firewalld is in charge here/, translated: /firewalld is in charge here/ },
    },
  ],
};
