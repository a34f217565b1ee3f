import { rangeText, readRules } from "./firewalls/kit/rules.ts";
import type { PortRange } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import { requestedRanges, requestInput } from "./request-input.ts";
import type { ExportRequest, ExportText } from "./types.ts";

/** How many ports of a range may be in use before somebody is told. */
export interface Levels {
  /** More than on the worst simulated day. */
  warning: number;
  /** Half of what is left above that: refusals are near. */
  critical: number;
}

/** Levels for one slice of so many ports, where the worst simulated peak of all slices together is `worst`. */
export function levelsFor(ports: number, worst: number, nodes: number): Levels {
  const warning = Math.min(ports - 1, Math.ceil(worst / nodes));
  return { warning, critical: Math.max(warning + 1, Math.floor((warning + ports) / 2)) };
}

/** Refusals that the target lets pass on one node in the busiest hour, rounded up; never less than 1. */
export function refusalsPlanned(pasvsPerSecond: number, target: number, nodes: number): number {
  return Math.max(1, Math.ceil((pasvsPerSecond * 3600 * target) / nodes));
}

/** A check for Nagios, Icinga, Prometheus and Zabbix, one for each node; the alert rules and the Zabbix item stand beside it. */
export function monitoringTexts(request: ExportRequest): ExportText[] {
  // Checks every number before it reaches a text.
  readRules({ ...requestInput(request), access: { sources: [], controlPorts: [21] } });
  const ranges = requestedRanges(request);
  const checks = ranges.map((range, index) => checkText(request, range, ranges.length, index));
  return [...checks, alertText(), zabbixText()];
}

const script = "check_ftp_passive.sh";

function checkText(request: ExportRequest, range: PortRange, nodes: number, index: number) {
  const { demand, scenario } = request.plan;
  const { ports, software } = scenario.server;
  const count = range.last - range.first + 1;
  const { warning, critical } = levelsFor(count, demand.peak.max, nodes);
  const line = serverById(software)?.whenFullLogLine.value ?? "";
  const planned = refusalsPlanned(demand.pasvsPerSecond, scenario.target.refusals, nodes);
  const file = nodes === 1 ? script : `node-${index + 1}-${script}`;
  return {
    file,
    text: `${[
      "#!/bin/sh",
      `# Passive FTP ports ${rangeText(range)} in use, and refusals in the server's log since the last run.`,
      `# Simulated: at most ${demand.peak.median} in use at once on a usual day, ${demand.peak.max} on the worst${nodes === 1 ? "" : `, on ${nodes} nodes together`}.`,
      "# Nagios, Icinga: status 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN. With --prometheus: metrics for a textfile.",
      `first=${range.first} last=${range.last}`,
      "# Ports in use: above the first it warns, from the second on refusals are near",
      `warning=\${WARNING:-${warning}} critical=\${CRITICAL:-${critical}}`,
      "# Refusals that the target allows in the busiest hour: any more since the last run are critical",
      `planned=\${REFUSALS:-${planned}}`,
      ...(line === ""
        ? ["# This server logs no refusals: the ports alone are counted"]
        : [
            "# What the server logs when it refuses. LOG names its log. Each job that runs this needs a STATE of its own",
          ]),
      `refused=${quoted(line)}`,
      "log=${LOG:-} state=${STATE:-/var/tmp/ftp-passive-check}",
      'unknown() { echo "UNKNOWN: $*"; exit 3; }',
      "",
      'sockets=$(ss -Htan 2>/dev/null) || unknown "cannot run ss (iproute2)"',
      `used=$(printf '%s\\n' "$sockets" | awk -v first="$first" -v last="$last" '`,
      ports.reusesAddress
        ? '  $1 == "TIME-WAIT" { next }'
        : "  # A port in TIME-WAIT is not free for this server",
      '  { n = split($4, part, ":"); port = part[n] + 0 }',
      "  port >= first && port <= last && !seen[port]++ { used++ }",
      "  END { print used + 0 }')",
      "refusals=0",
      ...(line === ""
        ? ['[ -z "$log" ] || unknown "this server logs no refusals: leave LOG out"']
        : []),
      'if [ -n "$log" ] && [ -n "$refused" ]; then',
      '  size=$(wc -c < "$log") || unknown "$log cannot be read"',
      '  before=$(cat "$state" 2>/dev/null || echo "$size")',
      "  # A log that was started anew is read from its beginning",
      '  [ "$before" -le "$size" ] || before=0',
      '  refusals=$(tail -c "+$((before + 1))" "$log" | grep -cF -- "$refused")',
      '  echo "$size" > "$state" || unknown "$state cannot be written"',
      "fi",
      'if [ "${1:-}" = --prometheus ]; then',
      `  printf '%s\\n' "# TYPE ftp_passive_ports_in_use gauge" "ftp_passive_ports_in_use $used" \\`,
      `    "# TYPE ftp_passive_ports gauge" "ftp_passive_ports $((last - first + 1))" \\`,
      `    "# TYPE ftp_passive_ports_warning gauge" "ftp_passive_ports_warning $warning" \\`,
      `    "# TYPE ftp_passive_ports_critical gauge" "ftp_passive_ports_critical $critical" \\`,
      `    "# TYPE ftp_passive_refusals gauge" "ftp_passive_refusals $refusals" \\`,
      `    "# TYPE ftp_passive_refusals_planned gauge" "ftp_passive_refusals_planned $planned"`,
      "  exit 0",
      "fi",
      "word=OK status=0",
      'if [ "$used" -gt "$warning" ] || [ "$refusals" -gt 0 ]; then word=WARNING status=1; fi',
      'if [ "$used" -ge "$critical" ] || [ "$refusals" -gt "$planned" ]; then word=CRITICAL status=2; fi',
      'echo "$word: $used of $((last - first + 1)) passive ports in use, $refusals refusals | used=$used;$warning;$critical;0;$((last - first + 1)) refusals=$refusals;0;$planned"',
      'exit "$status"',
    ].join("\n")}\n`,
    where: `On the server, run by the monitoring agent every minute or so${line === "" ? "" : ". Set LOG to the path of the log that names refusals"}.`,
    check: `sh -n ${file}`,
    apply: `sh ${file}`,
    undo: `rm ${file} /var/tmp/ftp-passive-check`,
  };
}

/** In single quotes a shell changes nothing; a quote inside is taken out of them. */
function quoted(text: string) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function alertText(): ExportText {
  return {
    file: "ftp-passive-alerts.yml",
    text: `${[
      `# Metrics by cron, in /var/lib/node_exporter: ${script} --prometheus > ftp-passive.new && mv ftp-passive.new ftp-passive.prom`,
      "groups:",
      "  - name: ftp-passive",
      "    rules:",
      "      - alert: FtpPassivePortsScarce",
      "        expr: ftp_passive_ports_in_use >= ftp_passive_ports_critical or ftp_passive_refusals > ftp_passive_refusals_planned",
      "        labels:",
      "          severity: critical",
      "        annotations:",
      '          summary: "{{ $value }} passive FTP ports in use, or refusals since the last run: more than planned"',
      "      - alert: FtpPassivePortsAbovePlan",
      "        expr: ftp_passive_ports_in_use > ftp_passive_ports_warning",
      "        for: 5m",
      "        labels:",
      "          severity: warning",
      "        annotations:",
      '          summary: "{{ $value }} passive FTP ports are in use: more than on the worst simulated day"',
    ].join("\n")}\n`,
    where: "Among the rule files of Prometheus.",
    check: "promtool check rules ftp-passive-alerts.yml",
    apply: "systemctl reload prometheus",
    undo: "rm ftp-passive-alerts.yml && systemctl reload prometheus",
  };
}

function zabbixText(): ExportText {
  return {
    file: "ftp-passive-zabbix.conf",
    text: `${[
      "# Needs an item of the type Zabbix agent with the key ftp.passive.used, numeric",
      `UserParameter=ftp.passive.used,/usr/local/bin/${script} --prometheus | sed -n 's/^ftp_passive_ports_in_use //p'`,
    ].join("\n")}\n`,
    where: `In /etc/zabbix/zabbix_agentd.d/ on the server, with ${script} in /usr/local/bin.`,
    check: "zabbix_agentd -t ftp.passive.used",
    apply: "systemctl restart zabbix-agent",
    undo: "rm /etc/zabbix/zabbix_agentd.d/ftp-passive-zabbix.conf && systemctl restart zabbix-agent",
  };
}
