import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts } from "./destinations.ts";
import { portList } from "./lists.ts";
import { rangeText } from "./rules.ts";

/** Groups and one rule per family in the forward filter; rule number 21 is ours. */
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
      "# Deleting what is not there answers with an error: harmless",
      ...parts.map(({ family }) => `delete firewall ipv${family} forward filter rule 21`),
      "delete firewall group port-group FTP-PASSIVE",
      ...parts.map(({ family }) => `delete firewall group ${networkGroup(family)} FTP-CLIENTS`),
      ...rules.ports.map(
        (range) => `set firewall group port-group FTP-PASSIVE port ${rangeText(range)}`,
      ),
      ...parts.flatMap(({ family, sources, inside }) => {
        const rule = `set firewall ipv${family} forward filter rule 21`;
        return [
          ...sources.map(
            (source) => `set firewall group ${networkGroup(family)} FTP-CLIENTS network ${source}`,
          ),
          `${rule} action accept`,
          `${rule} description 'ftp-passive'`,
          `${rule} protocol tcp`,
          `${rule} state new`,
          `${rule} source group network-group FTP-CLIENTS`,
          `${rule} destination address ${inside}`,
          `${rule} destination group port-group FTP-PASSIVE`,
        ];
      }),
      ...(rules.translation?.family === 4
        ? parts.flatMap(({ inside, outside }) => [
            "delete nat destination rule 21",
            "set nat destination rule 21 description 'ftp-passive'",
            "set nat destination rule 21 protocol tcp",
            `set nat destination rule 21 destination address ${outside}`,
            `set nat destination rule 21 destination port ${portList(rules.ports, "-", ",")}`,
            `set nat destination rule 21 translation address ${inside}`,
          ])
        : []),
    ].join("\n");
  },
  where: "In configuration mode (VyOS 1.4 or newer); another number where rule 21 exists.",
  check: "compare",
  apply: "commit-confirm 5, test, then confirm and save",
  undo: "the lines that begin with delete, then commit and save",
  verified: "documented",
  translates: true,
  source: "VyOS documentation: firewall groups, firewall ipv4 forward filter, nat destination",
});

function networkGroup(family: 4 | 6) {
  return family === 4 ? "network-group" : "ipv6-network-group";
}
