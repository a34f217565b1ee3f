import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { rangeText, type Rules, type Translation } from "./kit/rules.ts";
import { otherTables, helperCheck, scriptStart, scriptSteps } from "./kit/shell-script.ts";

const file = "ftp-passive-firewalld.sh";

/**
 * Rich rules, put into the running and the permanent configuration alike, since a reload would drop what others have in the
 * running one only. A rich rule takes no mark: a file names those that are ours, and none that was there before.
 */
export const firewalld = defineExport({
  id: "firewalld",
  cost: connectionTrackingCost,
  name: "firewalld",
  group: "Linux host",
  file,
  favourite: true,
  comment: "#",
  longLines: true,
  body,
  where:
    "Run as root on the machine that firewalld protects. If clients come in through another zone than the default one, set ZONE=NAME before the command. The rules survive a restart, and nothing is reloaded. Your own rich rules that drop or reject still come first.",
  ...scriptSteps(file),
  verified: "run",
  translates: true,
  source: "firewall-cmd(1), firewalld.richlanguage(5), firewalld 1.3.3",
});

function body(rules: Rules) {
  return [
    ...(rules.translation
      ? [
          "# A rich rule that drops a source does not stop forwarded traffic; the zones drop and block do.",
        ]
      : []),
    ...scriptStart,
    ...helperCheck(rules),
    "",
    "rules() { cat <<'RULES'",
    ...(rules.translation ? forwards(rules, rules.translation) : accepts(rules)),
    "RULES",
    "}",
    "# Our rules: the zone, then each rule with P or R (permanent, running) in front",
    "list=/etc/firewalld/ftp-passive.list",
    ...otherTables,
    "# change add|remove ZONE [--permanent], rules on standard input, all in one command",
    "change() {",
    "  what=$1 at=$2 how=${3:-}",
    "  set --",
    '  while IFS= read -r rule; do [ -z "$rule" ] || set -- "$@" "--$what-rich-rule=$rule"; done',
    '  [ $# = 0 ] || firewall-cmd --quiet ${how:+"$how"} --zone="$at" "$@"',
    "}",
    "clean() {",
    '  [ -e "$list" ] || return 0',
    '  was=$(head -n 1 "$list")',
    '  sed -n \'s/^P //p\' "$list" | change remove "$was" --permanent',
    '  sed -n \'s/^R //p\' "$list" | change remove "$was"',
    '  rm "$list"',
    "}",
    "# Only rules that do not exist yet become ours",
    "missing() {",
    '  firewall-cmd ${1:+"$1"} --zone="$zone" --list-rich-rules > "$list.have"',
    '  rules | grep -vxFf "$list.have" || :',
    '  rm "$list.have"',
    "}",
    "",
    'usual=$(firewall-cmd --get-default-zone 2>/dev/null) || stop "firewalld is not running here"',
    "case $action in --undo) clean; exit ;; esac",
    "zone=${ZONE:-$usual}",
    "active=$(firewall-cmd --get-active-zones | sed -n 's/^\\([^ ]*\\).*/\\1/p' | grep -vxE \"$zone|drop|block\" || :)",
    '[ -z "$active" ] || [ -n "${ZONE:-}" ] || stop "besides $zone other zones are active ($(echo "$active" | tr "\\n" " ")): set ZONE=NAME to the one that clients come in through"',
    `found=$(others ${rules.translation ? "forward" : "input"} "inet firewalld")`,
    '[ -z "$found" ] || stop "these nft tables drop packets as well: $found"',
    'case $action in --test) [ ! -e "$list" ] || sed "s/^/removes: /" "$list"; rules | sed "s/^/adds: /"; exit ;; esac',
    "clean",
    "permanent=$(missing --permanent) running=$(missing '')",
    `{ echo "$zone"; printf '%s\\n' "$permanent" | sed 's/^/P /'; printf '%s\\n' "$running" | sed 's/^/R /'; } > "$list"`,
    `printf '%s\\n' "$permanent" | change add "$zone" --permanent`,
    `printf '%s\\n' "$running" | change add "$zone"`,
  ].join("\n");
}

function accepts(rules: Rules) {
  const from = rules.anyone
    ? [""]
    : sources(rules).map(({ family, source }) => ` family="${family}" source address="${source}"`);
  return from.flatMap((source) =>
    rules.ports.map(
      (range) => `rule${source} port port="${rangeText(range)}" protocol="tcp" accept`,
    ),
  );
}

/** No to-port: the port is kept. */
function forwards(rules: Rules, { family, inside, public: outside }: Translation) {
  const from = rules.anyone
    ? [""]
    : sources(rules).map(({ source }) => ` source address="${source}"`);
  const wanted = outside === null ? "" : ` destination address="${outside}"`;
  return from.flatMap((source) =>
    rules.ports.map(
      (range) =>
        `rule family="ipv${family}"${source}${wanted} forward-port port="${rangeText(range)}" protocol="tcp" to-addr="${inside}"`,
    ),
  );
}

function sources({ ipv4, ipv6 }: Rules) {
  return [
    ...ipv4.map((source) => ({ family: "ipv4", source })),
    ...ipv6.map((source) => ({ family: "ipv6", source })),
  ];
}
