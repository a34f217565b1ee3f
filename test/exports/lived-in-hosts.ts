import { dockerUser } from "../../src/exports/firewalls/docker-user.ts";
import { firewalld } from "../../src/exports/firewalls/firewalld.ts";
import { ufw } from "../../src/exports/firewalls/ufw.ts";
import {
  hostAndNatPlans,
  listAll,
  nodePlan,
  ownFolders,
  sixHostPlans,
  type Laboratory,
} from "./lived-in.ts";
import { machines, namespaces } from "./machines.ts";
import { have } from "./tools.ts";

const machine = (id: string) => machines.find(({ firewall }) => firewall.id === id)!;

const openUfw = "ufw --force reset >/dev/null; ufw allow 22/tcp; ufw --force enable";

/** Hosts that ufw guards. */
export const ufwLaboratory: Laboratory = {
  firewall: ufw,
  slow: true,
  usable: machine("ufw").usable,
  prefix: ownFolders("/etc/ufw", "/lib/ufw"),
  list: `${listAll}; cat /etc/ufw/user.rules /etc/ufw/user6.rules /etc/ufw/before.rules /etc/ufw/before6.rules`,
  restart: "ufw --force disable && ufw --force enable",
  plans: [...hostAndNatPlans, nodePlan],
  hosts: [
    { name: "ssh allowed", base: openUfw },
    {
      name: "rules of others with our words in their comments",
      base: `${openUfw}; ufw allow 2121/tcp comment 'old FTP-Passive box'; ufw allow 443/tcp comment 'ftp-passive-plan and more'; ufw allow from 192.0.2.20 to any port 445 proto tcp comment 'ftp-passive'`,
    },
    {
      name: "a block list",
      bans: true,
      base: `${openUfw}; ufw deny from 192.0.2.25; ufw deny from 2001:db8:1::25; ufw route deny from 192.0.2.25`,
    },
    {
      name: "its own forward of the web",
      base: `${openUfw}; ufw route allow proto tcp to 10.0.0.5 port 80`,
    },
    {
      name: "Docker's chains",
      base: `${openUfw}; for t in iptables ip6tables; do $t -N DOCKER-USER; $t -A DOCKER-USER -j RETURN; $t -I FORWARD 1 -j DOCKER-USER; $t -t nat -N DOCKER; $t -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER; done`,
    },
    {
      name: "a limit on ssh, and rejects instead of drops",
      base: `${openUfw}; ufw default reject incoming; ufw limit 2222/tcp`,
    },
    { name: "a profile of its own", base: `${openUfw}; ufw allow OpenSSH 2>/dev/null || :` },
    {
      name: "not active",
      base: "ufw --force reset >/dev/null; ufw allow 22/tcp; ufw --force disable",
      refuses: { host: /ufw is not active/, translated: /ufw is not active/ },
    },
    {
      name: "a table of nft that drops",
      base: `${openUfw}; printf 'table inet fw {\\nchain in { type filter hook input priority 5; policy drop; ct state established accept; meta l4proto ipv6-icmp accept; tcp dport 22 accept;\\n}\\nchain on { type filter hook forward priority 5; policy drop;\\n}\\n}\\n' | nft -f -`,
      refuses: { host: /inet fw/, translated: /inet fw/ },
    },
    {
      name: "no forwarding",
      base: `${openUfw}; echo 0 > /proc/sys/net/ipv4/ip_forward`,
      refuses: { translated: /does not forward IPv4/ },
    },
  ],
};

const start = machine("firewalld").base;
const cmd = (...words: string[]) =>
  words.map((word) => `firewall-cmd ${word}; firewall-cmd --permanent ${word}`).join("; ");

/** Hosts that firewalld guards. */
export const firewalldLaboratory: Laboratory = {
  firewall: firewalld,
  slow: true,
  usable: machine("firewalld").usable,
  prefix:
    'export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$PWD/bus"; mount --bind etc /etc/firewalld 2>/dev/null; ',
  list: "nft -s list ruleset; firewall-cmd --permanent --list-all",
  restart: "firewall-cmd --reload",
  plans: hostAndNatPlans,
  hosts: [
    { name: "Debian's default", base: start },
    {
      name: "forwards of its own to the inside server",
      base: `${start}; ${cmd(`--add-rich-rule='rule family="ipv4" forward-port port="80" protocol="tcp" to-addr="10.0.0.5"'`, `--add-rich-rule='rule family="ipv4" source address="192.0.2.50" forward-port port="2200" protocol="tcp" to-port="22" to-addr="10.0.0.5"'`)}`,
    },
    {
      name: "a block list",
      bans: true,
      base: `${start}; ${cmd("--zone=drop --add-source=192.0.2.25", "--zone=drop --add-source=2001:db8:1::25")}`,
    },
    {
      name: "the service ftp open before, by a rule like ours",
      base: `${start}; ${cmd(`--add-rich-rule='rule family="ipv4" source address="192.0.2.16/28" port port="21" protocol="tcp" accept'`)}`,
    },
    {
      name: "a zone with the target DROP",
      base: `${start}; firewall-cmd --permanent --set-target=DROP; firewall-cmd --permanent --add-protocol=ipv6-icmp; firewall-cmd --reload`,
    },
    {
      name: "the port of ssh in place of the service",
      base: `${start}; ${cmd("--remove-service=ssh", "--add-port=22/tcp")}`,
    },
    {
      name: "ssh in the running configuration alone",
      base: `${start}; firewall-cmd --permanent --remove-service=ssh`,
      restart: "true",
    },
    {
      name: "a service of its own",
      base: `${start}; ${cmd("--add-service=https", "--add-port=26000-26010/tcp")}`,
    },
    {
      name: "another zone that is active",
      base: `${start}; ${cmd("--zone=trusted --add-source=198.18.0.0/15")}`,
      refuses: { host: /to the one that clients come in through/, translated: /set ZONE=NAME/ },
    },
    {
      name: "a table of nft that drops",
      base: `${start}; printf 'table inet fw {\\nchain in { type filter hook input priority 5; policy drop; ct state established accept; meta l4proto ipv6-icmp accept; tcp dport 22 accept;\\n}\\nchain on { type filter hook forward priority 5; policy drop;\\n}\\n}\\n' | nft -f -`,
      refuses: { host: /inet fw/, translated: /inet fw/ },
    },
    {
      name: "nobody at work",
      base: `mkdir -p etc; echo none > bus`,
      refuses: { host: /firewalld is not running/, translated: /firewalld is not running/ },
    },
  ],
};

const openAll = "for t in iptables ip6tables; do $t -P FORWARD DROP; done";
const dockerChains =
  "for t in iptables ip6tables; do $t -N DOCKER-USER; $t -A DOCKER-USER -j RETURN; $t -A FORWARD -j DOCKER-USER; done";

/** Docker hosts: the listeners stand for what Docker's proxy publishes; the text closes. */
export const dockerLaboratory: Laboratory = {
  firewall: dockerUser,
  usable: namespaces && have("iptables-restore", "ip6tables-restore"),
  closes: true,
  prefix: "",
  list: listAll,
  restart: `for t in iptables ip6tables; do $t -t raw -F PREROUTING; done; sh ${dockerUser.file}`,
  plans: sixHostPlans,
  hosts: [
    { name: "nothing but Docker's chains", base: `${openAll}; ${dockerChains}` },
    { name: "before Docker has started", base: "true" },
    {
      name: "the nft backend: no chain of Docker's",
      base: "nft add table ip docker-bridges 2>/dev/null; true",
    },
    {
      name: "its own rules in raw",
      base: `${dockerChains}; for t in iptables ip6tables; do $t -t raw -A PREROUTING -p udp --dport 53 -j CT --notrack; done`,
    },
    {
      name: "a policy of drop",
      base: `${dockerChains}; for t in iptables ip6tables; do $t -P INPUT DROP; $t -A INPUT -p tcp --dport 22 -j ACCEPT; $t -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT; $t -A INPUT -p tcp --dport 26500 -j ACCEPT; done; ip6tables -A INPUT -p ipv6-icmp -j ACCEPT`,
    },
    {
      name: "IPv4 published by translation",
      base: `${dockerChains}; iptables -t nat -A PREROUTING -p tcp --dport 26500 -m addrtype --dst-type LOCAL -j DNAT --to-destination 10.0.0.5`,
    },
    {
      name: "a mark of others in PREROUTING",
      base: "iptables -t raw -A PREROUTING -p tcp --dport 445 -j MARK --set-mark 7 2>/dev/null; iptables -t mangle -A PREROUTING -p tcp -j MARK --set-mark 7; true",
    },
    {
      name: "a filter of its own in DOCKER-USER",
      base: `${dockerChains}; iptables -I DOCKER-USER 1 -s 192.0.2.25 -j DROP`,
    },
    {
      name: "an accept before",
      base: "for t in iptables ip6tables; do $t -A INPUT -p tcp --dport 26500 -j ACCEPT; done",
    },
    {
      name: "ufw's chains",
      base: `${dockerChains}; for t in iptables ip6tables; do $t -N ufw-user-input; $t -A INPUT -j ufw-user-input; done`,
    },
  ],
};
