import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { iptablesLook } from "./kit/iptables-look.ts";
import { iptablesMatches, iptablesNat } from "./kit/iptables-nat.ts";
import { multiportGroups, portList } from "./kit/lists.ts";
import {
  forwardingCheck,
  keepLines,
  otherTables,
  helperCheck,
  restoreLines,
  scriptStart,
  scriptSteps,
} from "./kit/shell-script.ts";
import type { Rules } from "./kit/rules.ts";

const file = "ftp-passive-iptables.sh";

/** A chain of our own in each table that it needs, filled anew by every plan; the jump stands before the final drop. */
export const iptables = defineExport({
  id: "iptables",
  cost: connectionTrackingCost,
  name: "iptables and ip6tables",
  group: "Linux host",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root on the machine whose rules are managed with iptables. The script looks first, and refuses where ufw, firewalld or nft tables are in charge.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  spreads: true,
  source: "iptables-restore(8), iptables-extensions(8), iptables 1.8.9",
});

function body(rules: Rules) {
  const { translation } = rules;
  const hook = translation ? "FORWARD" : "INPUT";
  const lines = ([4, 6] as const).flatMap((family) => {
    const tool = family === 4 ? "iptables" : "ip6tables";
    const { filter, nat } = translation ? translated(rules, family) : host(rules, family);
    return [
      ...filter.map((line) => `${tool} filter ${line}`),
      ...nat.map((line) => `${tool} nat ${line}`),
    ];
  });
  const sections = (tool: string) =>
    `$(section ${tool} filter ${hook}; section ${tool} nat PREROUTING)`;
  return [
    ...scriptStart,
    ...helperCheck(rules),
    "",
    "# What it opens: a chain FTP_PASSIVE with these rules in each table, before the final drop",
    "rules() { cat <<'RULES'",
    ...lines,
    "RULES",
    "}",
    ...otherTables,
    "# What to restore: the rules of an earlier plan removed, ours added, with a jump to them before what drops the rest",
    "section() {",
    '  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0',
    '  new=$([ "$action" = --undo ] || rules | sed -n "s/^$1 $2 //p")',
    '  have=$("$1" -t "$2" -S 2>&1) || { [ -n "$new" ] || return 0; stop "$have"; }',
    `  printf '%s\\n' "$new" "==" "$have" | awk -v table="$2" -v hook="$3" '`,
    ...iptablesLook,
    "}",
    "",
    ...(translation
      ? [`[ "$action" = --undo ] || ${forwardingCheck(translation.family).join()}`]
      : []),
    `found=$([ "$action" = --undo ] || others ${translation ? "forward" : "input"} none)`,
    '[ -z "$found" ] || stop "these nft tables drop packets as well: $found. Use the text for nftables or firewalld"',
    `four=${sections("iptables")}`,
    `six=${sections("ip6tables")}`,
    'case $four$six in *stop:*) stop "$(printf \'%s\\n\' "$four" "$six" | sed -n \'s/^stop: //p\' | head -n 1)" ;; esac',
    ...(translation
      ? []
      : [
          'case $action$four$six in --undo* | *"-j FTP_PASSIVE"*) ;; *) stop "nothing drops in INPUT: there is nothing to open here" ;; esac',
        ]),
    ...restoreLines,
    "",
    ...keepLines({
      name: "ftp-passive-iptables",
      unit: [
        '"After=netfilter-persistent.service iptables.service ip6tables.service"',
        '"PartOf=netfilter-persistent.service iptables.service"',
      ],
    }),
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
