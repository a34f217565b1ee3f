import { defineExport } from "./define-export.ts";
import { iptablesLook } from "./iptables-look.ts";
import { iptablesMatches, iptablesNat } from "./iptables-nat.ts";
import { multiportGroups, portList } from "./lists.ts";
import {
  forwardingCheck,
  keepLines,
  otherTables,
  helperCheck,
  scriptStart,
  scriptSteps,
} from "./shell-script.ts";
import type { Rules } from "./rules.ts";

const file = "ftp-passive-iptables.sh";

/** A chain of our own in each table that it needs, filled anew by every plan; the jump stands before the final drop. */
export const iptables = defineExport({
  id: "iptables",
  name: "iptables and ip6tables",
  group: "Linux host",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root on the machine whose rules iptables holds; it looks first, and refuses where ufw, firewalld or tables of nft decide.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  spreads: true,
  source: "iptables-restore(8), iptables-extensions(8), iptables 1.8.9",
});

function body(rules: Rules) {
  const { translation } = rules;
  const hook = translation ? "FORWARD" : "INPUT";
  const of = (family: 4 | 6) => (translation ? translated(rules, family) : host(rules, family));
  return [
    `# It fills a chain FTP_PASSIVE, and jumps to it before the final drop of ${hook}.`,
    ...scriptStart,
    ...helperCheck(rules),
    "",
    ...heredoc("filter4", of(4).filter),
    ...heredoc("filter6", of(6).filter),
    ...heredoc("nat4", of(4).nat),
    ...heredoc("nat6", of(6).nat),
    ...keepLines({
      name: "ftp-passive-iptables",
      unit: [
        "After=netfilter-persistent.service iptables.service ip6tables.service",
        "PartOf=netfilter-persistent.service iptables.service",
      ],
    }),
    ...otherTables,
    "look() {",
    "  TABLE=$1 HOOK=$2 awk '",
    ...iptablesLook,
    "'",
    "}",
    "section() {",
    '  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0',
    '  have=$("$1" -t "$2" -S 2>&1) || { [ -n "$4" ] || return 0; stop "$have"; }',
    `  printf '%s\\n' "$4" "==" "$have" | look "$2" "$3"`,
    "}",
    "",
    'if [ "$action" = --undo ]; then',
    "  filter4() { :; }; filter6() { :; }; nat4() { :; }; nat6() { :; }",
    "else",
    ...(translation ? forwardingCheck(translation.family).map((line) => `  ${line}`) : []),
    `  found=$(others ${translation ? "forward" : "input"} none)`,
    '  [ -z "$found" ] || stop "these tables of nft drop as well: $found. Take the text for nftables or firewalld"',
    "fi",
    `four=$(section iptables filter ${hook} "$(filter4)"; section iptables nat PREROUTING "$(nat4)")`,
    `six=$(section ip6tables filter ${hook} "$(filter6)"; section ip6tables nat PREROUTING "$(nat6)")`,
    'case $four$six in *stop:*) stop "$(printf \'%s\\n\' "$four" "$six" | sed -n \'s/^stop: //p\' | head -n 1)" ;; esac',
    ...(translation
      ? []
      : [
          'case $action$four$six in --undo* | *"-j FTP_PASSIVE"*) ;; *) stop "nothing drops in INPUT: nothing has to be opened here" ;; esac',
        ]),
    "test=",
    `[ "$action" != --test ] || { test=--test; printf '%s\\n' "iptables:" "$four" "ip6tables:" "$six"; }`,
    `[ -z "$four" ] || printf '%s\\n' "$four" | iptables-restore --noflush \${test:+"$test"}`,
    `[ -z "$six" ] || printf '%s\\n' "$six" | ip6tables-restore --noflush \${test:+"$test"}`,
    "case $action in --undo) forget ;; apply) keep ;; esac",
  ].join("\n");
}

interface Tables {
  filter: string[];
  nat: string[];
}

function host(rules: Rules, family: 4 | 6): Tables {
  return {
    filter: iptablesMatches(rules, family, rules.ports).map((match) => accept(match)),
    nat: [],
  };
}

function translated(rules: Rules, family: 4 | 6): Tables {
  const { translation } = rules;
  if (translation?.family !== family) return { filter: [], nat: [] };
  return {
    filter: translation.nodes.flatMap((node) => [
      ...iptablesMatches(rules, family, node.ports).map((match) =>
        accept(`${match} -d ${node.inside} -m conntrack --ctstate DNAT`),
      ),
      // Not every host lets answers through.
      ...multiportGroups(node.ports).map((group) =>
        accept(
          `-s ${node.inside} -p tcp -m multiport --sports ${portList(group, ":", ",")} -m conntrack --ctstate DNAT --ctdir REPLY`,
        ),
      ),
    ]),
    nat: iptablesNat(rules, translation),
  };
}

function accept(match: string) {
  return `-A FTP_PASSIVE ${match} -j ACCEPT`;
}

function heredoc(name: string, lines: readonly string[]) {
  if (lines.length === 0) return [`${name}() { :; }`];
  return [`${name}() { cat <<'RULES'`, ...lines, "RULES", "}"];
}
