import { defineExport } from "./define-export.ts";
import { rangeText, type Rules } from "./rules.ts";

/** Labels the passive ports for the FTP daemon: below 32768 SELinux refuses its bind otherwise. */
export const selinux = defineExport({
  id: "selinux",
  name: "Linux: SELinux ports",
  group: "Linux host",
  file: "ftp-passive-selinux.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    labelled(rules)
      .map(
        (ports) =>
          `semanage port -a -t ftp_port_t -p tcp ${ports} || semanage port -m -t ftp_port_t -p tcp ${ports}`,
      )
      .join("\n"),
  steps: (rules) => ({
    undo: labelled(rules)
      .map((ports) => `semanage port -d -p tcp ${ports}`)
      .join("; "),
  }),
  where: "Run as root where getenforce answers Enforcing (Fedora, RHEL and their kin).",
  check: "semanage port -l | grep ftp_port_t",
  apply: "sh ftp-passive-selinux.sh",
  undo: "semanage port -d -p tcp RANGE",
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
