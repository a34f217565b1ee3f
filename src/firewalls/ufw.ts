import { defineExport } from "./define-export.ts";
import { multiportGroups, portList } from "./lists.ts";
import type { Rules, Translation } from "./rules.ts";

/** Every rule that names the profile or carries the mark, turned into its own removal. */
const forget = `ufw show added | grep -E "FTP-Passive|comment 'ftp-passive'" | sed 's/^ufw \\(route \\)\\{0,1\\}/ufw \\1delete /' | sh`;
const forgetNat = `sed -i '/^# BEGIN ftp-passive/,/^# END ftp-passive/d'`;
const rulesFile = { 4: "/etc/ufw/before.rules", 6: "/etc/ufw/before6.rules" } as const;

const tools = { 4: "iptables", 6: "ip6tables" } as const;

function unhook({ family }: Translation) {
  return `while ${tools[family]} -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done`;
}

/** An application profile and one rule per source. */
export const ufw = defineExport({
  id: "ufw",
  name: "ufw",
  group: "Linux host",
  file: "ftp-passive-ufw.sh",
  favourite: true,
  comment: "#",
  longLines: true,
  body: (rules) => (rules.translation ? translatedBody(rules, rules.translation) : hostBody(rules)),
  steps: ({ translation }) =>
    translation
      ? {
          undo: `${forget}; ${forgetNat} ${rulesFile[translation.family]}; ${unhook(translation)}; ufw reload; ${tools[translation.family]} -t nat -F FTP_PASSIVE; ${tools[translation.family]} -t nat -X FTP_PASSIVE`,
        }
      : {},
  where: "Run as root on the server.",
  check: "sh -n ftp-passive-ufw.sh && ufw show added",
  apply: "sh ftp-passive-ufw.sh",
  undo: `${forget}; rm /etc/ufw/applications.d/ftp-passive`,
  verified: "run",
  translates: true,
  source: "ufw(8), ufw 0.36",
});

function hostBody(rules: Rules) {
  const ports = multiportGroups(rules.ports).map((group) => `${portList(group, ":", ",")}/tcp`);
  return [
    "cat > /etc/ufw/applications.d/ftp-passive <<'PROFILE'",
    "[FTP-Passive]",
    "title=Passive FTP",
    "description=Control and passive ports of the FTP server",
    `ports=${ports.join("|")}`,
    "PROFILE",
    "# Rules of an earlier plan go first; a rule holds a copy of the ports",
    forget,
    ...sources(rules).map((source) =>
      source === "any"
        ? "ufw allow FTP-Passive comment 'ftp-passive'"
        : `ufw allow from ${source} to any app FTP-Passive comment 'ftp-passive'`,
    ),
  ].join("\n");
}

function translatedBody(rules: Rules, translation: Translation) {
  const { family, inside, public: outside } = translation;
  const wanted = outside === null ? "-m addrtype --dst-type LOCAL" : `-d ${outside}`;
  const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
  const file = rulesFile[family];
  const from = sources(rules);
  return [
    `rules=${file}`,
    `${forgetNat} "$rules"`,
    `cat - "$rules" > "$rules.new" <<'NAT'`,
    "# BEGIN ftp-passive",
    "*nat",
    ":FTP_PASSIVE - [0:0]",
    // Not "-F PREROUTING" before it, as is often seen: that takes Docker's rules away.
    "-A PREROUTING -j FTP_PASSIVE",
    ...from.flatMap((source) =>
      groups.map(
        (ports) =>
          `-A FTP_PASSIVE ${source === "any" ? "" : `-s ${source} `}${wanted} -p tcp -m multiport --dports ${ports} -j DNAT --to-destination ${inside}`,
      ),
    ),
    "COMMIT",
    "# END ftp-passive",
    "NAT",
    'cat "$rules.new" > "$rules" && rm "$rules.new"',
    forget,
    ...from.flatMap((source) =>
      groups.map(
        (ports) =>
          `ufw route allow proto tcp from ${source} to ${inside} port ${ports} comment 'ftp-passive'`,
      ),
    ),
    "# A reload adds the hook once more",
    unhook(translation),
    "ufw reload",
  ].join("\n");
}

function sources({ anyone, ipv4, ipv6 }: Rules) {
  return anyone ? ["any"] : [...ipv4, ...ipv6];
}
