import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { trackingCost } from "../../placement/platform-costs.ts";
import { defineExport } from "./kit/define-export.ts";
import type { Rules } from "./kit/rules.ts";
import { scriptStart, scriptSteps } from "./kit/shell-script.ts";

const script = "ftp-passive-conntrack.sh";
const file = "/etc/sysctl.d/91-ftp-passive-conntrack.conf";
const name = "net.netfilter.nf_conntrack_max";

/** nf_conntrack_max is a signed 32-bit number. */
const mostEntries = 2 ** 30;

/** Room in the connection-tracking table for FTP at its peak; never makes the table smaller, never touches a larger one. */
export const conntrack = defineExport({
  id: "conntrack",
  cost: connectionTrackingCost,
  name: "Linux: connection tracking size (sysctl)",
  group: "Linux host",
  file: script,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...explained(rules),
      ...scriptStart,
      `own=${file}`,
      `now=$(sysctl -n ${name}) || stop "this machine does not track connections"`,
      "# A later, larger plan must not mistake the size of an earlier one for the machine's own",
      "before=$(sed -n 's/^# Before: //p' \"$own\" 2>/dev/null || :)",
      'if [ "$action" = --undo ]; then',
      '  [ -z "$before" ] || sysctl -w ' + name + '="$before"',
      '  rm -f "$own"',
      "  exit",
      "fi",
      `wanted=${wantedText(rules)}`,
      'if [ "$now" -ge "$wanted" ]; then echo "$now entries are enough: $wanted are needed"; exit; fi',
      'if [ "$action" = --test ]; then echo "' + name + ': $now now, $wanted afterwards"; exit; fi',
      `printf '# Before: %s\\n${name} = %s\\n' "\${before:-$now}" "$wanted" > "$own"`,
      'sysctl -p "$own"',
    ].join("\n"),
  where:
    "Run as root on each stateful Linux firewall that sessions pass through, including the server (the machine itself, not a container). The setting survives a restart, in /etc/sysctl.d.",
  ...scriptSteps(script),
  verified: "parsed",
  translates: false,
  source: "Linux kernel, Documentation/networking/nf_conntrack-sysctl.rst",
});

function explained({ tracking: { busyPorts, transfersPerSecond, sessions } }: Rules) {
  const busy = `two entries for each of ${busyPorts} transfers at once`;
  const rate =
    transfersPerSecond === null
      ? "one for every transfer of the last 120 s: set TRANSFERS_PER_SECOND to the rate of the busiest minutes"
      : `one for every transfer of the last 120 s, ${transfersPerSecond} a second in the busiest two minutes`;
  return [
    `# At the peak FTP uses ${busy}, one for each of ${sessions} control connections, and ${rate}.`,
    "# A full table drops new connections of every service, so FTP should fill at most half of it. An entry needs 256 bytes.",
  ];
}

/** The next power of two above twice the entries; where the rate is not known, the sum for the shell. */
function wantedText({ tracking: { busyPorts, transfersPerSecond, sessions } }: Rules): string {
  if (transfersPerSecond === null) {
    const [{ entries: busy }, { entries: each }] = [trackingCost(busyPorts, 0), trackingCost(0, 1)];
    return `$((2 * (${busy + sessions} + ${each} * \${TRANSFERS_PER_SECOND:?Set TRANSFERS_PER_SECOND to a whole number})))`;
  }
  const entries = trackingCost(busyPorts, transfersPerSecond).entries + sessions;
  let wanted = 1;
  while (wanted < 2 * entries && wanted < mostEntries) wanted *= 2;
  return String(wanted);
}
