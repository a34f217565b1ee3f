import { defineExport } from "./kit/define-export.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart, scriptSteps } from "./kit/shell-script.ts";

const file = "ftp-passive-selinux.sh";

/** Labels the passive ports for the FTP daemon: below 32768 SELinux refuses its bind otherwise. */
export const selinux = defineExport({
  id: "selinux",
  name: "Linux: SELinux ports",
  group: "Linux host",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...scriptStart,
      "list=/etc/selinux/ftp-passive.list",
      'command -v semanage >/dev/null || stop "semanage is missing: it comes with policycoreutils-python-utils"',
      `new="${labelled(rules).join(" ")}"`,
      "# Removes the labels of an earlier plan; a label that existed before is not ours",
      'old=$(cat "$list" 2>/dev/null || :)',
      '[ "$action" != --undo ] || new=""',
      'act() { if [ "$action" = --test ]; then echo "$*"; else semanage "$@" || stop "semanage refused: $*"; fi; }',
      'for ports in $old; do act port -d -p tcp "$ports"; done',
      '[ "$action" = --test ] || rm -f "$list"',
      "for ports in $new; do",
      `  if semanage port -l | awk -v want="$ports" '$1 == "ftp_port_t" && $2 == "tcp" { for (i = 3; i <= NF; i++) { sub(",", "", $i); if ($i == want) found = 1 } } END { exit !found }'; then`,
      '    case " $(echo "$old" | tr "\\n" " ") " in *" $ports "*) ;; *) continue ;; esac',
      "  fi",
      '  act port -a -t ftp_port_t -p tcp "$ports"',
      '  [ "$action" = --test ] || echo "$ports" >> "$list"',
      "done",
    ].join("\n"),
  where:
    "Run as root where getenforce prints Enforcing (Fedora, RHEL and relatives). The labels survive a restart.",
  ...scriptSteps(file),
  verified: "documented",
  translates: false,
  source: "semanage-port(8); ftpd_selinux(8)",
});

/** Control ports that the policy does not know, and the passive ones. */
function labelled({ passive, control }: Rules): string[] {
  const other = control
    .filter((port) => port !== 21 && port !== 990)
    .map((port) => ({ first: port, last: port }));
  return [...other, ...passive].map((range) => rangeText(range));
}
