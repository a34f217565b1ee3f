import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { portList } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

const rule = 2100;

const names = {
  4: {
    firewall: "name WAN_IN",
    clients: "network-group FTP-CLIENTS",
    server: "address-group FTP-SERVER",
  },
  6: {
    firewall: "ipv6-name WANv6_IN",
    clients: "ipv6-network-group FTP-CLIENTS-V6",
    server: "ipv6-address-group FTP-SERVER-V6",
  },
} as const;

/** Groups, one rule per family of fixed number, and a destination NAT rule where it translates. */
export const edgeos = defineExport({
  id: "edgeos",
  name: "Ubiquiti EdgeOS (EdgeRouter)",
  group: "Network device",
  file: "ftp-passive-edgeos.txt",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      `# Look first: show firewall name WAN_IN, show nat rules (${rule} must be free, and come after your block lists)`,
      ...(rules.ftps
        ? [
            "# The FTP helper cannot read TLS. If it interferes: set system conntrack modules ftp disable",
          ]
        : []),
      "# Errors about deleting what does not exist are harmless",
      ...([4, 6] as const).flatMap((family) => [
        `delete firewall ${names[family].firewall} rule ${rule}`,
        `delete firewall group ${names[family].clients}`,
        `delete firewall group ${names[family].server}`,
      ]),
      `delete service nat rule ${rule}`,
      "delete firewall group port-group FTP-PASSIVE",
      ...rules.ports.map(
        (range) => `set firewall group port-group FTP-PASSIVE port ${rangeText(range)}`,
      ),
      ...parts.flatMap(filterLines),
      ...(rules.translation ? parts.flatMap((part) => translationLines(part, rules)) : []),
    ].join("\n");
  },
  where:
    "In configuration mode. Replace WAN_IN and WANv6_IN with your own rule sets, and eth0 with your outside interface. Not for a UniFi gateway: its controller would overwrite it.",
  check: "compare",
  apply: "commit-confirm 5, test, then confirm and save",
  undo: "the lines that begin with delete, then commit and save",
  verified: "documented",
  translates: true,
  source: "EdgeOS user guide: firewall rule sets and groups, destination NAT",
});

/** The server as a group: where its address is refused there is no group, and the rule that names it is refused too. */
function filterLines({ family, sources, inside }: DevicePart) {
  const { firewall, clients, server } = names[family];
  const set = `set firewall ${firewall} rule ${rule}`;
  const anyone = sources.some((source) => source.endsWith("/0"));
  return [
    ...(anyone ? [] : sources.map((source) => `set firewall group ${clients} network ${source}`)),
    `set firewall group ${server} address ${inside}`,
    `${set} action accept`,
    `${set} description ftp-passive`,
    `${set} protocol tcp`,
    `${set} state new enable`,
    ...(anyone ? [] : [`${set} source group ${clients}`]),
    `${set} destination group ${server}`,
    `${set} destination group port-group FTP-PASSIVE`,
  ];
}

/** An inside address without a port keeps the port. */
function translationLines({ family, inside, outside }: DevicePart, { ports }: Rules) {
  if (family === 6) return [`# EdgeOS translates no IPv6: route ${outside} to the server itself`];
  const set = `set service nat rule ${rule}`;
  return [
    `${set} type destination`,
    `${set} description ftp-passive`,
    `${set} inbound-interface eth0`,
    `${set} protocol tcp`,
    `${set} destination address ${outside}`,
    `${set} destination port ${portList(ports, "-", ",")}`,
    `${set} inside-address address ${inside}`,
  ];
}
