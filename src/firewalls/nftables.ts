import { defineExport } from "./define-export.ts";
import { rangeText, type Rules, type Translation } from "./rules.ts";

/*
 * nft has no "insert unless it is there": a rule has no name but its handle. So the file holds plain lines, and the
 * command that applies it first turns the rules marked "ftp-passive" into "delete rule" lines and loads both in one
 * transaction. Loaded by itself, or included from /etc/nftables.conf after `flush ruleset`, the file is right too.
 * A table of our own would not do: its accept cannot undo the drop of another base chain.
 */
const stale = `nft -a list table inet filter 2>/dev/null | awk '/^[ \\t]*chain /{c=$2} /comment "ftp-passive"/{print "delete rule inet filter", c, "handle", $NF}'`;

/** Lines for the chain that is there already, IPv4 and IPv6 in one table. */
export const nftables = defineExport({
  id: "nftables",
  name: "nftables",
  group: "Linux host",
  file: "ftp-passive.nft",
  favourite: true,
  comment: "#",
  longLines: true,
  body,
  steps: ({ translation }) =>
    translation ? { undo: `${stale} | nft -f - ; nft delete table inet ftp_passive_nat` } : {},
  where:
    "In /etc/nftables.conf after your own rules (or a file that it includes); the lines go into the chain `inet filter input`: where yours has another name, change it in every line.",
  check: "nft -c -f ftp-passive.nft",
  apply: `( ${stale} ; cat ftp-passive.nft ) | nft -f -`,
  undo: `${stale} | nft -f -`,
  verified: "run",
  translates: true,
  source: "nft(8), nftables 1.0.6",
});

function body(rules: Rules) {
  const chain = rules.translation ? "forward" : "input";
  const lines = [
    `# These two change nothing where table and chain exist. Yours must be hooked: nft list chain inet filter ${chain}`,
    "add table inet filter",
    `add chain inet filter ${chain}`,
    "",
    `define ftp_ports = { ${rules.ports.map((range) => rangeText(range)).join(", ")} }`,
    "",
  ];
  if (!rules.translation) return [...lines, ...acceptLines(rules)].join("\n");
  return [...lines, ...forwardLines(rules, rules.translation)].join("\n");
}

function acceptLines(rules: Rules) {
  return sourceMatches(rules).map(
    (match) =>
      `insert rule inet filter input ${match}tcp dport $ftp_ports ct state new accept comment "ftp-passive"`,
  );
}

/** The address without a port keeps the port; a port range there would redraw it. */
function forwardLines(rules: Rules, { family, inside, public: outside }: Translation) {
  const ip = family === 4 ? "ip" : "ip6";
  const matches = sourceMatches(rules, family);
  const wanted = outside === null ? "fib daddr type local" : `${ip} daddr ${outside}`;
  return [
    ...matches.map(
      (match) =>
        `insert rule inet filter forward ${match}${ip} daddr ${inside} tcp dport $ftp_ports ct status dnat ct state new accept comment "ftp-passive"`,
    ),
    "",
    "# A table of our own may translate (it could not accept): made anew at each load",
    "add table inet ftp_passive_nat",
    "delete table inet ftp_passive_nat",
    "add table inet ftp_passive_nat",
    "add chain inet ftp_passive_nat prerouting { type nat hook prerouting priority -100; }",
    ...matches.map(
      (match) =>
        `add rule inet ftp_passive_nat prerouting ${match}${wanted} tcp dport $ftp_ports dnat ${ip} to ${inside}`,
    ),
  ];
}

/** One match per family that may come in; a single empty match where anyone may. */
function sourceMatches({ ipv4, ipv6, anyone }: Rules, only?: 4 | 6) {
  if (anyone) return [only === undefined ? "" : `meta nfproto ipv${only} `];
  const both = [
    { family: 4, word: "ip", networks: ipv4 },
    { family: 6, word: "ip6", networks: ipv6 },
  ].filter(
    ({ family, networks }) => networks.length > 0 && (only === undefined || family === only),
  );
  return both.map(({ word, networks }) => `${word} saddr ${listed(networks)} `);
}

function listed(networks: readonly string[]) {
  return networks.length === 1 ? networks[0] : `{ ${networks.join(", ")} }`;
}
