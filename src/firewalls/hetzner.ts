import { defineExport } from "./define-export.ts";
import { everySource } from "./lists.ts";
import { rangeText } from "./rules.ts";

/** Adds to a firewall that exists: a server whose only firewall held these rules would lose its ssh. */
export const hetzner = defineExport({
  id: "hetzner",
  name: "Hetzner Cloud firewall",
  group: "Cloud",
  file: "ftp-passive-hetzner.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    return [
      'firewall="${FIREWALL:?Set FIREWALL to the name of your firewall}"',
      'action="${ACTION:-add}"',
      ...rules.ports.map(
        (range) =>
          `hcloud firewall "$action-rule" --direction in --protocol tcp --port ${rangeText(range)} --source-ips ${[...ipv4, ...ipv6].join(",")} --description ftp-passive "$firewall"`,
      ),
    ].join("\n");
  },
  where:
    "In a shell with hcloud. A firewall takes 50 rules. A second run answers that the rule exists.",
  check: 'hcloud firewall describe "$FIREWALL"',
  apply: "FIREWALL=... sh ftp-passive-hetzner.sh",
  undo: "ACTION=delete FIREWALL=... sh ftp-passive-hetzner.sh",
  verified: "documented",
  translates: false,
  source: "hcloud CLI: firewall add-rule, delete-rule",
});
