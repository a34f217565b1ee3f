import { iptables } from "../../src/exports/firewalls/iptables.ts";
import { hostAndNatPlans, nodePlan, type Laboratory } from "./lived-in.ts";
import { namespaces } from "./machines.ts";
import { have } from "./tools.ts";

/** The same lines for both families. */
const both = (...lines: string[]) =>
  `for t in iptables ip6tables; do\n${lines.map((line) => `$t ${line}`).join("\n")}\ndone\nip6tables -I INPUT 1 -p ipv6-icmp -j ACCEPT`;

const policies = ["-P INPUT DROP", "-P FORWARD DROP"];
const established = ["INPUT", "FORWARD"].map(
  (chain) => `-A ${chain} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
);
const ssh = "-A INPUT -p tcp --dport 22 -j ACCEPT";
const bans = (chain: string) =>
  `iptables -A ${chain} -s 192.0.2.25 -j DROP; ip6tables -A ${chain} -s 2001:db8:1::25 -j DROP`;

/** Docker's chains as its daemon leaves them. */
const docker = [
  "-N DOCKER",
  "-N DOCKER-USER",
  "-A DOCKER-USER -j RETURN",
  "-A FORWARD -j DOCKER-USER",
  "-A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
  "-A FORWARD -o docker0 -j DOCKER",
  "-A FORWARD -i docker0 ! -o docker0 -j ACCEPT",
  "-t nat -N DOCKER",
  "-t nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER",
];

/** Hosts whose own rules iptables holds. */
export const iptablesLaboratory: Laboratory = {
  firewall: iptables,
  usable: namespaces && have("iptables-restore", "ip6tables-restore"),
  prefix: "",
  list: "for t in iptables ip6tables; do for b in raw filter nat; do $t -t $b -S; done; done",
  restart:
    "iptables-save > saved4; ip6tables-save > saved6; iptables-restore < saved4 && ip6tables-restore < saved6",
  plans: [...hostAndNatPlans, nodePlan],
  hosts: [
    { name: "a policy of drop", base: both(...policies, ...established, ssh) },
    {
      name: "Red Hat's file: all accepted but for a reject at the end",
      base: both(
        ...established,
        "-A INPUT -i lo -j ACCEPT",
        ssh,
        "-A INPUT -j REJECT",
        "-A FORWARD -j REJECT",
      ),
    },
    {
      name: "Docker's chains and a policy of drop",
      base: both(...policies, ...established, ssh, ...docker),
    },
    {
      name: "Docker's chains alone: answers are not let through",
      base: both(
        "-P FORWARD DROP",
        "-P INPUT DROP",
        ssh,
        "-A INPUT -m state --state ESTABLISHED -j ACCEPT",
        ...docker,
      ),
    },
    {
      name: "a block list behind established, the end in a chain of its own with a log",
      bans: true,
      base: `${both(...established, "-N BYE", "-A BYE -m limit --limit 5/min -j LOG --log-prefix 'x: '", "-A BYE -j DROP")}
for c in INPUT FORWARD; do ${bans("$c")}; done
${both(ssh, "-A INPUT -j LOG", "-A INPUT -j BYE", "-A FORWARD -g BYE")}`,
    },
    {
      name: "a chain of bans in first place",
      bans: true,
      base: `${both(...policies, ...established, ssh, "-N f2b", "-I INPUT 1 -p tcp -j f2b", "-I FORWARD 1 -p tcp -j f2b")}
${bans("f2b")}`,
    },
    {
      name: "a stateless host",
      base: both(
        ...policies,
        "-A INPUT -p tcp --dport 22 -j ACCEPT",
        "-A INPUT -p tcp ! --syn -j ACCEPT",
      ),
    },
    {
      name: "rules of others with our words in their comments",
      base: both(
        ...policies,
        ...established,
        ssh,
        "-A INPUT -p tcp --dport 445 -s 192.0.2.20 -m comment --comment 'old FTP_PASSIVE box' -j ACCEPT 2>/dev/null || true",
        "-A INPUT -p tcp --dport 2121 -m comment --comment ftp-passive -j ACCEPT",
      ),
    },
    {
      name: "forwards of its own to the inside server",
      base: both(
        ...policies,
        ...established,
        ssh,
        "-A FORWARD -p tcp --dport 80 -m comment --comment 'the web' -j ACCEPT",
        "-t nat -A PREROUTING -p tcp --dport 8080 -j REDIRECT --to-ports 80",
      ),
    },
    {
      name: "IPv6 that nothing guards",
      base: "iptables -P INPUT DROP; iptables -P FORWARD DROP; iptables -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT; iptables -A INPUT -p tcp --dport 22 -j ACCEPT",
      refuses: { onlySix: /nothing drops in INPUT/ },
    },
    {
      name: "a table of nft that drops",
      base: `${both(...policies, ...established, ssh)}
printf 'table inet fw {\\nchain in { type filter hook input priority 5; policy drop; ct state established accept; meta l4proto ipv6-icmp accept; tcp dport 22 accept;\\n}\\nchain on { type filter hook forward priority 5; policy accept; counter drop;\\n}\\n}\\n' | nft -f -`,
      refuses: {
        host: /inet fw. Use the text for nftables/,
        translated: /inet fw. Use the text/,
      },
    },
    {
      name: "a host that ufw guards",
      base: both(
        ...policies,
        "-N ufw-user-input",
        "-A INPUT -j ufw-user-input",
        ...established,
        ssh,
      ),
      refuses: { host: /ufw is in charge here/, translated: /ufw is in charge here/ },
    },
  ],
};
