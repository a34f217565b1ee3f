import { defineExport } from "./define-export.ts";
import { rangeText, type Rules } from "./rules.ts";

/** Drops what comes to published ports from elsewhere: Docker's own accept stands before ufw and INPUT. */
export const dockerUser = defineExport({
  id: "docker-user",
  name: "Docker host filter (DOCKER-USER)",
  group: "Platform",
  file: "ftp-passive-docker-user.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "set -e",
      '[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2',
      "",
      ...family("iptables", rules.ipv4, rules),
      "",
      "# Only where Docker publishes on IPv6 too; a host without that chain skips it",
      "ip6tables -n -L DOCKER-USER >/dev/null 2>&1 || exit 0",
      ...family("ip6tables", rules.ipv6, rules),
    ].join("\n"),
  where:
    "Run as root on the Docker host, after Docker has started; Docker keeps the chain DOCKER-USER.",
  check: "sh ftp-passive-docker-user.sh --test",
  apply: "sh ftp-passive-docker-user.sh",
  undo: "for t in iptables ip6tables; do $t -D DOCKER-USER -j FTP_DOCKER; $t -F FTP_DOCKER; $t -X FTP_DOCKER; done",
  verified: "run",
  translates: false,
  source: "Docker manual, packet filtering and firewalls; iptables-extensions(8), conntrack",
});

/**
 * DNAT has happened when DOCKER-USER is asked: the port that the client named is --ctorigdstport. Only translated
 * connections in their first direction: answers, and what containers ask of others, pass.
 */
function family(tool: string, networks: readonly string[], rules: Rules) {
  return [
    `${tool}-restore --noflush \${1:+"$1"} <<'RULES'`,
    "*filter",
    ":FTP_DOCKER - [0:0]",
    ...networks.map((network) => `-A FTP_DOCKER -s ${network} -j RETURN`),
    ...(rules.anyone ? [] : rules.ports).map(
      (range) =>
        `-A FTP_DOCKER -p tcp -m conntrack --ctstate DNAT --ctdir ORIGINAL --ctorigdstport ${rangeText(range, ":")} -m comment --comment ftp-passive -j DROP`,
    ),
    "COMMIT",
    "RULES",
    `[ "$1" = "--test" ] || ${tool} -C DOCKER-USER -j FTP_DOCKER 2>/dev/null || ${tool} -I DOCKER-USER 1 -j FTP_DOCKER`,
  ];
}
