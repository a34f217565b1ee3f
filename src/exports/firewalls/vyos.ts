import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { portList } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

const number = 2100;

/** Groups and one rule per family in the forward filter, of a number that is ours. */
export const vyos = defineExport({
  id: "vyos",
  name: "VyOS",
  group: "Network device",
  file: "ftp-passive-vyos.txt",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      `# Look first: show firewall, show nat (${number} must be free, and come after your block rules)`,
      "# Also: show firewall zone. With zones, put the rule into the rule set between them: the forward filter has no effect there",
      ...(rules.ftps
        ? [
            "# The FTP helper cannot read TLS. If it interferes: delete system conntrack modules ftp",
          ]
        : []),
      "# Errors about deleting what does not exist are harmless",
      ...([4, 6] as const).flatMap((family) => [
        `delete firewall ipv${family} forward filter rule ${number}`,
        `delete firewall group ${groups[family].networks} FTP-CLIENTS`,
        `delete firewall group ${groups[family].addresses} FTP-SERVER`,
        `delete ${groups[family].nat} destination rule ${number}`,
      ]),
      "delete firewall group port-group FTP-PASSIVE",
      ...rules.ports.map(
        (range) => `set firewall group port-group FTP-PASSIVE port ${rangeText(range)}`,
      ),
      ...parts.flatMap(filterLines),
      ...(rules.translation ? parts.flatMap((part) => translationLines(part, rules)) : []),
    ].join("\n");
  },
  where:
    "In configuration mode (VyOS 1.4 or newer). If rule 2100 exists already or your block rules come after it, use another number. Replace eth0, where it is named, with your outside interface.",
  check: "compare",
  apply: "commit-confirm 5, test, then confirm and save",
  undo: "the lines that begin with delete, then commit and save",
  verified: "documented",
  translates: true,
  source:
    "VyOS documentation: firewall groups, firewall ipv4 forward filter, nat and nat66 destination",
});

const groups = {
  4: { networks: "network-group", addresses: "address-group", nat: "nat" },
  6: { networks: "ipv6-network-group", addresses: "ipv6-address-group", nat: "nat66" },
} as const;

/** The server in a group: where its address is refused the group is missing, and so the commit fails instead of opening to all. */
function filterLines({ family, sources, inside }: DevicePart) {
  const { networks, addresses } = groups[family];
  const rule = `set firewall ipv${family} forward filter rule ${number}`;
  return [
    ...sources.map((source) => `set firewall group ${networks} FTP-CLIENTS network ${source}`),
    `set firewall group ${addresses} FTP-SERVER address ${inside}`,
    `${rule} action accept`,
    `${rule} description 'ftp-passive'`,
    `${rule} protocol tcp`,
    `${rule} state new`,
    `${rule} source group network-group FTP-CLIENTS`,
    `${rule} destination group address-group FTP-SERVER`,
    `${rule} destination group port-group FTP-PASSIVE`,
  ];
}

/** The address without a port keeps the port. */
function translationLines({ family, inside, outside }: DevicePart, { ports }: Rules) {
  const rule = `${groups[family].nat} destination rule ${number}`;
  return [
    `set ${rule} description 'ftp-passive'`,
    `set ${rule} protocol tcp`,
    ...(family === 6 ? [`set ${rule} inbound-interface name eth0`] : []),
    `set ${rule} destination address ${outside}`,
    `set ${rule} destination port ${portList(ports, "-", ",")}`,
    `set ${rule} translation address ${inside}`,
  ];
}
