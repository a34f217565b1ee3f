import { defineExport } from "./define-export.ts";
import { everySource } from "./lists.ts";
import { rangeText } from "./rules.ts";

/** Adds to a firewall that exists: one with these rules alone would close ssh and everything outbound. */
export const digitalOcean = defineExport({
  id: "digitalocean",
  name: "DigitalOcean cloud firewall",
  group: "Cloud",
  file: "ftp-passive-digitalocean.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const addresses = [...ipv4, ...ipv6].map((source) => `address:${source}`).join(",");
    return [
      'firewall="${FIREWALL_ID:?Set FIREWALL_ID to the id of your firewall}"',
      'action="${ACTION:-add}"',
      ...rules.ports.map(
        (range) =>
          `doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:${rangeText(range)},${addresses}"`,
      ),
    ].join("\n");
  },
  where:
    "In a shell with doctl. A rule takes no mark here: before a plan with other ports or sources, run the earlier plan's text with ACTION=remove. It removes a rule like ours that was there before as well.",
  check: 'doctl compute firewall get "$FIREWALL_ID"',
  apply: "FIREWALL_ID=... sh ftp-passive-digitalocean.sh",
  undo: "ACTION=remove FIREWALL_ID=... sh ftp-passive-digitalocean.sh",
  verified: "documented",
  translates: false,
  source: "doctl reference, compute firewall add-rules, remove-rules",
});
