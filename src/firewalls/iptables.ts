import { defineExport } from "./define-export.ts";
import { multiportGroups, portList } from "./lists.ts";
import type { Rules, Translation } from "./rules.ts";

const undoHost =
  "for t in iptables ip6tables; do $t -D INPUT -j FTP_PASSIVE; $t -F FTP_PASSIVE; $t -X FTP_PASSIVE; done";

/** One script with a restore block per family; the chain is our own, so that a second load replaces it. */
export const iptables = defineExport({
  id: "iptables",
  name: "iptables and ip6tables",
  group: "Linux host",
  file: "ftp-passive-iptables.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => (rules.translation ? translatedBody(rules, rules.translation) : hostBody(rules)),
  steps: ({ translation }) => (translation ? { undo: undoTranslation(translation) } : {}),
  where:
    "Run as root on the server; keep it over a restart with netfilter-persistent save, or iptables-save.",
  check: "sh ftp-passive-iptables.sh --test",
  apply: "sh ftp-passive-iptables.sh",
  undo: undoHost,
  verified: "run",
  translates: true,
  source: "iptables-restore(8), iptables-extensions(8), iptables 1.8.9",
});

const start = ["set -e", '[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2', ""];

function hostBody(rules: Rules) {
  return [
    ...start,
    ...hostFamily("iptables", rules.ipv4, rules),
    "",
    ...hostFamily("ip6tables", rules.ipv6, rules),
  ].join("\n");
}

function hostFamily(tool: string, networks: readonly string[], rules: Rules) {
  return [
    `${tool}-restore --noflush \${1:+"$1"} <<'RULES'`,
    "*filter",
    ":FTP_PASSIVE - [0:0]",
    ...acceptLines(rules, networks, "", "NEW"),
    "COMMIT",
    "RULES",
    hook(tool, "filter", "INPUT"),
  ];
}

function translatedBody(rules: Rules, { family, inside, public: outside }: Translation) {
  const tool = family === 4 ? "iptables" : "ip6tables";
  const networks = family === 4 ? rules.ipv4 : rules.ipv6;
  const wanted = outside === null ? "-m addrtype --dst-type LOCAL" : `-d ${outside}`;
  return [
    ...start,
    `${tool}-restore --noflush \${1:+"$1"} <<'RULES'`,
    "*nat",
    ":FTP_PASSIVE - [0:0]",
    // The address without a port keeps the port.
    ...matches(rules, networks).map(
      (match) =>
        `-A FTP_PASSIVE ${match.source}${wanted} ${match.ports} -j DNAT --to-destination ${inside}`,
    ),
    "COMMIT",
    "*filter",
    ":FTP_PASSIVE - [0:0]",
    ...acceptLines(rules, networks, `-d ${inside} `, "DNAT"),
    "COMMIT",
    "RULES",
    hook(tool, "nat", "PREROUTING"),
    hook(tool, "filter", "FORWARD"),
  ].join("\n");
}

function hook(tool: string, table: string, chain: string) {
  const at = `${tool} -t ${table}`;
  return `[ "$1" = "--test" ] || ${at} -C ${chain} -j FTP_PASSIVE 2>/dev/null || ${at} -I ${chain} 1 -j FTP_PASSIVE`;
}

function acceptLines(rules: Rules, networks: readonly string[], wanted: string, state: string) {
  return matches(rules, networks).map(
    (match) =>
      `-A FTP_PASSIVE ${match.source}${wanted}${match.ports} -m conntrack --ctstate ${state} -m comment --comment ftp-passive -j ACCEPT`,
  );
}

function matches(rules: Rules, networks: readonly string[]) {
  const sources = rules.anyone ? [""] : networks.map((network) => `-s ${network} `);
  return sources.flatMap((source) =>
    multiportGroups(rules.ports).map((group) => ({
      source,
      ports: `-p tcp -m multiport --dports ${portList(group, ":", ",")}`,
    })),
  );
}

function undoTranslation({ family }: Translation) {
  const tool = family === 4 ? "iptables" : "ip6tables";
  return ["nat PREROUTING", "filter FORWARD"]
    .map((place) => place.split(" "))
    .map(
      ([table, chain]) =>
        `${tool} -t ${table} -D ${chain} -j FTP_PASSIVE; ${tool} -t ${table} -F FTP_PASSIVE; ${tool} -t ${table} -X FTP_PASSIVE`,
    )
    .join("; ");
}
