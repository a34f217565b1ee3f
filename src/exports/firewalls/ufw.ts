import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { iptablesNat } from "./kit/iptables-nat.ts";
import { multiportGroups, portList } from "./kit/lists.ts";
import type { Rules, Translation } from "./kit/rules.ts";
import {
  forwardingCheck,
  otherTables,
  helperCheck,
  scriptStart,
  scriptSteps,
} from "./kit/shell-script.ts";

const file = "ftp-passive-ufw.sh";
/** The whole comment of every rule of ours: longer comments that hold it are of others. */
const mark = "ftp-passive-plan";
const rulesFile = { 4: "before.rules", 6: "before6.rules" } as const;

/** One rule per source, marked by its comment; a translation stands in a block of before.rules. */
export const ufw = defineExport({
  id: "ufw",
  cost: connectionTrackingCost,
  name: "ufw",
  group: "Linux host",
  file,
  favourite: true,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root on the machine that ufw protects. The rules survive a restart. What ufw denies already stays denied.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  spreads: true,
  source: "ufw(8), ufw 0.36",
});

function body(rules: Rules) {
  const { translation } = rules;
  const from = rules.anyone ? ["any"] : [...rules.ipv4, ...rules.ipv6];
  const hook = translation ? "forward" : "input";
  return [
    ...scriptStart,
    ...helperCheck(rules),
    "",
    "# Rules of an earlier plan, found by their whole comment, as commands that remove them",
    `old=$(ufw show added | sed -n "s/^ufw \\(route \\)\\{0,1\\}\\(.* comment '${mark}'\\)\\$/ufw \\1delete \\2/p")`,
    "new() { cat <<'NEW'",
    ...(translation ? routeRules(translation, from) : hostRules(rules, from)),
    "NEW",
    "}",
    "nat() { cat <<'NAT'",
    ...(translation ? natBlock(rules, translation) : []),
    "NAT",
    "}",
    ...otherTables,
    "again=no",
    "clean() {",
    `  printf '%s\\n' "$old" | sh`,
    "  for f in /etc/ufw/before.rules /etc/ufw/before6.rules; do",
    `    if grep -q '^# BEGIN ${mark}' "$f"; then sed -i '/^# BEGIN ${mark}/,/^# END ${mark}/d' "$f"; again=yes; fi`,
    "  done",
    "  for t in iptables ip6tables; do",
    "    while $t -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done",
    "    ! $t -t nat -F FTP_PASSIVE 2>/dev/null || $t -t nat -X FTP_PASSIVE",
    "  done",
    "}",
    "",
    'if [ "$action" = --undo ]; then clean; [ $again = no ] || ufw reload; exit; fi',
    "status=$(ufw status)",
    `case $status in "Status: active"*) ;; *) stop "ufw is not active, so it protects nothing. Allow ssh, then run ufw enable" ;; esac`,
    ...(rules.ipv6.length > 0 && translation === null
      ? [
          `grep -q '^IPV6=yes' /etc/default/ufw || stop "ufw does not handle IPv6 here (IPV6 in /etc/default/ufw), but there are IPv6 sources"`,
        ]
      : []),
    ...(translation ? forwardingCheck(translation.family) : []),
    `found=$(others ${hook} none)`,
    '[ -z "$found" ] || stop "these nft tables drop packets as well: $found"',
    "printf '%s\\n' \"$status\" | grep -E ' (DENY|REJECT|LIMIT) ' | sed 's/^/Still comes before ours: /' || :",
    `case $action in --test) printf '%s\\n' "$old"; new; nat; exit ;; esac`,
    "clean",
    "new | sh",
    ...(translation
      ? [
          `rules=/etc/ufw/${rulesFile[translation.family]}`,
          'nat | cat - "$rules" > "$rules.new"',
          'cat "$rules.new" > "$rules" && rm "$rules.new"',
          "again=yes",
        ]
      : []),
    "[ $again = no ] || ufw reload",
  ].join("\n");
}

function groupsOf({ ports }: Rules) {
  return multiportGroups(ports).map((group) => portList(group, ":", ","));
}

function hostRules(rules: Rules, from: readonly string[]) {
  return from.flatMap((source) =>
    groupsOf(rules).map(
      (ports) => `ufw allow proto tcp from ${source} to any port ${ports} comment '${mark}'`,
    ),
  );
}

function routeRules({ nodes }: Translation, from: readonly string[]) {
  return from.flatMap((source) =>
    nodes.flatMap(({ inside, ports }) =>
      multiportGroups(ports).map(
        (group) =>
          `ufw route allow proto tcp from ${source} to ${inside} port ${portList(group, ":", ",")} comment '${mark}'`,
      ),
    ),
  );
}

/** Not "-F PREROUTING" before it, as is often seen: that takes Docker's rules away. */
function natBlock(rules: Rules, translation: Translation) {
  return [
    `# BEGIN ${mark}`,
    "*nat",
    ":FTP_PASSIVE - [0:0]",
    "-A PREROUTING -j FTP_PASSIVE",
    ...iptablesNat(rules, translation),
    "COMMIT",
    `# END ${mark}`,
  ];
}
