import { defineExport } from "./kit/define-export.ts";
import { portList } from "./kit/lists.ts";
import { mergeRanges } from "../../placement/port-map.ts";
import type { Rules } from "./kit/rules.ts";
import { scriptStart, scriptSteps } from "./kit/shell-script.ts";

const file = "90-ftp-passive.sh";

/** Keeps the kernel from giving passive ports to outgoing connections: needed where the range is in 32768-60999. */
export const reservedPorts = defineExport({
  id: "sysctl",
  name: "Linux: reserve the ports (sysctl)",
  group: "Linux host",
  file,
  favourite: true,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "# The kernel has one list for IPv4 and IPv6. The server can still bind these ports by number.",
      ...scriptStart,
      `ours=${reserved(rules)}`,
      "own=/etc/sysctl.d/90-ftp-passive.conf",
      "list=/proc/sys/net/ipv4/ip_local_reserved_ports",
      'was=$(cat "$list")',
      "# What others reserved: noted at the first run, since the kernel merges adjacent ranges",
      '[ ! -e "$own" ] || was=$(sed -n "s/^# Others: //p" "$own")',
      "all=$was${was:+,}$ours",
      '[ "$action" != --undo ] || all=$was',
      'if [ "$action" = --test ]; then echo "reserved will be: $all"; exit; fi',
      `printf '%s\\n' "$all" > "$list"`,
      'if [ "$action" = --undo ]; then rm -f "$own"; exit; fi',
      `printf '# Others: %s\\nnet.ipv4.ip_local_reserved_ports = %s\\n' "$was" "$all" > "$own"`,
    ].join("\n"),
  where:
    "Run as root on the server (a container has its own list). It adds to the ports that are reserved already. The setting survives a restart, in /etc/sysctl.d.",
  ...scriptSteps(file),
  verified: "run",
  translates: false,
  source: "Linux kernel, Documentation/networking/ip-sysctl.rst",
});

function reserved({ passive, control }: Rules) {
  const high = control.filter((port) => port >= 1024).map((port) => ({ first: port, last: port }));
  return portList(mergeRanges([...high, ...passive]), "-", ",");
}
