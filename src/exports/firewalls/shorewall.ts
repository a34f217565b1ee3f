import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { multiportGroups, portList } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";
import { helperCheck, scriptStart, scriptSteps } from "./kit/shell-script.ts";

const file = "ftp-passive-shorewall.sh";

/** A file per family that the end of the rules file includes: writing it again replaces it. */
export const shorewall = defineExport({
  id: "shorewall",
  cost: connectionTrackingCost,
  name: "Shorewall and Shorewall6",
  group: "Linux host",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root. If your zones are not net and loc, set NET=NAME (for NAT also LOC=NAME) before the command. The rules replace those of an earlier plan and survive a restart. Your own rules that drop still come first.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  source: "shorewall-rules(5), Shorewall 5.2",
});

function body(rules: Rules) {
  const { translation } = rules;
  const families = ([4, 6] as const).map((family) => ({
    family,
    lines: ruleLines(rules, family, family === 4 ? rules.ipv4 : rules.ipv6),
  }));
  return [
    ...scriptStart,
    ...helperCheck(rules),
    "net=${NET:-net}",
    ...(translation ? ["loc=${LOC:-loc}"] : []),
    "",
    ...families.flatMap(({ family, lines }) =>
      lines.length === 0
        ? [`new${family}() { :; }`]
        : [
            `new${family}() { cat <<RULES`,
            "?COMMENT ftp-passive",
            ...lines,
            "?COMMENT",
            "RULES",
            "}",
          ],
    ),
    ...(rules.ipv6.length > 0 && translation === null
      ? [
          '[ "$action" = --undo ] || [ -f /etc/shorewall6/zones ] || echo "No Shorewall6 here: IPv6 sources are left out" >&2',
        ]
      : []),
    'done=""',
    "for tool in shorewall shorewall6; do",
    "  [ -f /etc/$tool/zones ] || continue",
    "  case $tool in shorewall) new=$(new4) ;; *) new=$(new6) ;; esac",
    '  [ "$action" != --undo ] || new=""',
    "  own=/etc/$tool/rules.ftp-passive rules=/etc/$tool/rules",
    `  if [ -n "$new" ]; then`,
    '    $tool status >/dev/null 2>&1 || stop "$tool is set up here, but is not running: start it first"',
    `    grep -q "^\${net}[[:space:]]" /etc/$tool/zones || stop "/etc/$tool/zones has no zone $net: name yours with NET=NAME"`,
    ...(translation
      ? [
          `    grep -q "^\${loc}[[:space:]]" /etc/$tool/zones || stop "/etc/$tool/zones has no zone $loc: name yours with LOC=NAME"`,
        ]
      : []),
    '  elif [ ! -e "$own" ]; then',
    "    continue",
    "  fi",
    `  if [ "$action" = --test ]; then printf '%s\\n' "$own:" "$new"; done=1; continue; fi`,
    '  cp "$rules" "$rules.before-ftp-passive"',
    '  [ ! -e "$own" ] || cp "$own" "$own.before"',
    `  sed -i '/^INCLUDE rules\\.ftp-passive$/d' "$rules"`,
    `  if [ -n "$new" ]; then`,
    `    printf '%s\\n' "$new" > "$own"`,
    `    [ -z "$(tail -c 1 "$rules")" ] || echo >> "$rules"`,
    '    echo "INCLUDE rules.ftp-passive" >> "$rules"',
    "  else",
    '    rm -f "$own"',
    "  fi",
    "  if ! said=$($tool reload 2>&1); then",
    '    mv "$rules.before-ftp-passive" "$rules"',
    '    mv "$own.before" "$own" 2>/dev/null || rm -f "$own"',
    `    stop "$tool refuses it, and its files and running rules are unchanged: $(printf '%s\\n' "$said" | tail -n 1)"`,
    "  fi",
    '  rm -f "$rules.before-ftp-passive" "$own.before"',
    "  done=1",
    "done",
    '[ -n "$done" ] || [ "$action" = --undo ] || stop "no Shorewall is set up here for the address family of these sources"',
  ].join("\n");
}

function ruleLines(rules: Rules, family: 4 | 6, networks: readonly string[]) {
  const { translation } = rules;
  if (translation && translation.family !== family) return [];
  const sources = rules.anyone ? ["$net"] : networks.map((network) => `$net:${bracketed(network)}`);
  const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
  const target = translation ? `$loc:${bracketed(translation.inside)}` : "\\$FW";
  const asked = translation?.public ? ` - ${bracketed(translation.public)}` : "";
  return sources.flatMap((source) =>
    groups.map(
      (ports) => `${translation ? "DNAT" : "ACCEPT"} ${source} ${target} tcp ${ports}${asked}`,
    ),
  );
}

/** In the column of the address that was asked for, brackets are for IPv6 alone; folders differ by family. */
function bracketed(network: string) {
  return network.includes(":") ? `[${network}]` : network;
}
