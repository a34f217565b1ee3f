import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { nftLook } from "./kit/nftables-look.ts";
import { rangeText, type Rules, type Translation } from "./kit/rules.ts";
import {
  forwardingCheck,
  keepLines,
  helperCheck,
  scriptStart,
  scriptSteps,
} from "./kit/shell-script.ts";

/*
 * An accept in a table of our own cannot undo the drop of another base chain. So our rules stand in a chain `ftp_passive` of
 * every table whose input chain drops, and one jump leads there: before the final drop, behind block lists and rate limits.
 * The name of the chain is the mark: all that jumps to it is ours. Everything is loaded in one transaction.
 */
const file = "ftp-passive-nftables.sh";

/** A chain of our own in each table that drops, found by looking. */
export const nftables = defineExport({
  id: "nftables",
  cost: connectionTrackingCost,
  name: "nftables",
  group: "Linux host",
  file,
  favourite: true,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root on the machine whose rules are managed with nft, in addition to /etc/nftables.conf. The script looks first, and refuses where firewalld or iptables rules are in charge.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  spreads: true,
  source: "nft(8), nftables 1.0.6",
});

function body(rules: Rules) {
  const { translation } = rules;
  return [
    ...scriptStart,
    ...helperCheck(rules),
    "",
    "# What it opens: a chain ftp_passive with these rules in each table that drops, before the final drop",
    "rules() { cat <<'RULES'",
    ...(translation ? forwardLines(rules, translation) : acceptLines(rules)),
    "RULES",
    "}",
    ...(translation ? ["nat() { cat <<'NAT'", ...natLines(rules, translation), "NAT", "}"] : []),
    "",
    ...(translation
      ? [`[ "$action" = --undo ] || ${forwardingCheck(translation.family).join()}`]
      : []),
    'have=$(nft -a -t list ruleset 2>&1) || stop "$have"',
    "# What to load: the rules of an earlier plan removed, ours added, with a jump to them before what drops the rest",
    `plan=$(printf '%s\\n' "$(rules)" "==" "$have" | awk -v hook=${translation ? "forward" : "input"} -v action="$action" '`,
    ...nftLook,
    'case $plan in stop*) stop "${plan#stop }" ;; esac',
    ...(translation ? ['[ "$action" = --undo ] || plan="$plan', '$(nat)"'] : []),
    `if [ "$action" = --test ]; then printf '%s\\n' "$plan"; printf '%s\\n' "$plan" | nft -c -f -; exit; fi`,
    `printf '%s\\n' "$plan" | nft -f -`,
    "",
    ...keepLines({
      name: "ftp-passive-nftables",
      unit: [
        "After=nftables.service",
        "PartOf=nftables.service",
        "ReloadPropagatedFrom=nftables.service",
      ],
    }),
  ].join("\n");
}

function acceptLines(rules: Rules) {
  return sourceMatches(rules).map((match) => `${match}tcp dport { ${portSet(rules)} } accept`);
}

/** Both directions of a translated connection: not every host lets answers through. */
function forwardLines(rules: Rules, { family, nodes }: Translation) {
  const ip = family === 4 ? "ip" : "ip6";
  return nodes.flatMap(({ inside, ports }) => {
    const set = ports.map((range) => rangeText(range)).join(", ");
    return [
      ...sourceMatches(rules, family).map(
        (match) => `${match}${ip} daddr ${inside} tcp dport { ${set} } ct status dnat accept`,
      ),
      `${ip} saddr ${inside} tcp sport { ${set} } ct status dnat ct direction reply accept`,
    ];
  });
}

/** The address without a port keeps the port; a port range there would redraw it. A client keeps to one node. */
function natLines(rules: Rules, { family, nodes, public: outside }: Translation) {
  const ip = family === 4 ? "ip" : "ip6";
  const wanted = outside === null ? "fib daddr type local" : `${ip} daddr ${outside}`;
  const control = rules.control.join(", ");
  const insides = nodes.map(({ inside }, node) => `${node} : ${inside}`).join(", ");
  const add = (match: string, set: string, to: string) =>
    `add rule inet ftp_passive_nat prerouting ${match}${wanted} tcp dport { ${set} } dnat ${ip} to ${to}`;
  return [
    "add table inet ftp_passive_nat",
    "add chain inet ftp_passive_nat prerouting { type nat hook prerouting priority -100; }",
    ...sourceMatches(rules, family).flatMap((match) =>
      nodes.length === 1
        ? [add(match, portSet(rules), nodes[0]?.inside ?? "")]
        : [
            add(match, control, `jhash ${ip} saddr mod ${nodes.length} map { ${insides} }`),
            ...nodes.map(({ inside, passive }) => add(match, rangeText(passive), inside)),
          ],
    ),
  ];
}

function portSet({ ports }: Rules) {
  return ports.map((range) => rangeText(range)).join(", ");
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
