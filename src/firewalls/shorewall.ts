import { defineExport } from "./define-export.ts";
import { multiportGroups, portList } from "./lists.ts";
import type { Rules } from "./rules.ts";

/** A file per family that the rules file includes: writing it again replaces it. */
export const shorewall = defineExport({
  id: "shorewall",
  name: "Shorewall and Shorewall6",
  group: "Linux host",
  file: "ftp-passive-shorewall.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [...familyFile(rules, 4, rules.ipv4), ...familyFile(rules, 6, rules.ipv6)].join("\n"),
  where:
    "Run as root; then put the line INCLUDE rules.ftp-passive under ?SECTION NEW of /etc/shorewall/rules and /etc/shorewall6/rules. Your own zones for net and loc.",
  check: "shorewall check && shorewall6 check",
  apply: "sh ftp-passive-shorewall.sh && shorewall reload && shorewall6 reload",
  undo: "for d in /etc/shorewall /etc/shorewall6; do sed -i '/^INCLUDE rules.ftp-passive/d' $d/rules; rm -f $d/rules.ftp-passive; done; shorewall reload; shorewall6 reload",
  verified: "parsed",
  translates: true,
  source: "shorewall-rules(5), Shorewall 5.2",
});

function familyFile(rules: Rules, family: 4 | 6, networks: readonly string[]) {
  const { translation } = rules;
  if (translation && translation.family !== family) return [];
  const sources = rules.anyone ? ["net"] : networks.map((network) => `net:${bracketed(network)}`);
  const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
  const folder = family === 4 ? "shorewall" : "shorewall6";
  const target = translation ? `loc:${bracketed(translation.inside)}` : "$FW";
  const asked = translation?.public ? ` - ${translation.public}` : "";
  return [
    `cat > /etc/${folder}/rules.ftp-passive <<'RULES'`,
    "?COMMENT ftp-passive",
    ...sources.flatMap((source) =>
      groups.map(
        (ports) => `${translation ? "DNAT" : "ACCEPT"} ${source} ${target} tcp ${ports}${asked}`,
      ),
    ),
    "?COMMENT",
    "RULES",
  ];
}

function bracketed(network: string) {
  return network.includes(":") ? `[${network}]` : network;
}
