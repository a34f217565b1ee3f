import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { multiportGroups, portList } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";
import {
  forgetLines,
  helperCheck,
  keepLines,
  restoreLines,
  scriptStart,
  scriptSteps,
} from "./kit/shell-script.ts";

const file = "ftp-passive-docker-user.sh";
const kept = { name: "ftp-passive-docker", unit: ["Before=docker.service"] };

/**
 * Drops what comes to published ports from elsewhere, before Docker sees it. DOCKER-USER is no place for that: where Docker
 * publishes by its proxy (IPv6 to a network without IPv6) connections enter by INPUT, and newer ones have no such chain.
 */
export const dockerUser = defineExport({
  id: "docker-user",
  cost: connectionTrackingCost,
  name: "Docker host filter",
  group: "Platform",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "# Drops new connections to these ports of this host, over IPv4 and IPv6, before Docker translates or proxies them.",
      ...scriptStart,
      ...helperCheck(rules),
      "",
      ...family(4, rules.ipv4, rules),
      ...family(6, rules.ipv6, rules),
      "section() {",
      '  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0',
      '  have=$("$1" -t raw -S) || stop "$1 holds no rules here: nothing was closed"',
      `  old=$(printf '%s\\n' "$have" | sed -n 's/^-A \\(PREROUTING .* -j FTP_DOCKER\\)$/-D \\1/p')`,
      "  ours=$(printf '%s\\n' \"$have\" | grep -c '^-N FTP_DOCKER$') || :",
      '  new=$([ "$action" = --undo ] || "$2")',
      '  [ "$ours" != 0 ] || [ -n "$new" ] || return 0',
      "  gone=$([ -n \"$new\" ] || echo '-X FTP_DOCKER')",
      `  printf '%s\\n' "*raw" ":FTP_DOCKER - [0:0]" "$old" "$new" "$gone" COMMIT | sed '/^$/d'`,
      "}",
      "",
      "four=$(section iptables new4) six=$(section ip6tables new6)",
      ...restoreLines,
      "",
      ...(rules.anyone
        ? ['echo "Open to anyone: nothing is closed"', ...forgetLines(kept)]
        : keepLines(kept)),
    ].join("\n"),
  where:
    "Run as root on the Docker host; Docker need not be running. It closes ports, so it must run again after a restart: it installs a systemd unit for that.",
  ...scriptSteps(file),
  verified: "run",
  translates: false,
  source: "iptables-extensions(8), addrtype; Docker manual, packet filtering and firewalls",
});

/** Local addresses, first packets only: answers, what passes through, and this host's own connections go on. */
function family(version: 4 | 6, networks: readonly string[], rules: Rules) {
  if (rules.anyone) return [`new${version}() { :; }`];
  return [
    `new${version}() { cat <<'RULES'`,
    ...networks.map((network) => `-A FTP_DOCKER -s ${network} -j RETURN`),
    "-A FTP_DOCKER -j DROP",
    ...multiportGroups(rules.ports).map(
      (group) =>
        `-I PREROUTING 1 ! -i lo -p tcp --syn -m addrtype --dst-type LOCAL -m multiport --dports ${portList(group, ":", ",")} -j FTP_DOCKER`,
    ),
    "RULES",
    "}",
  ];
}
