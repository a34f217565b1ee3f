import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./destinations.ts";
import { addressAndMask, inGroups, portList } from "./lists.ts";
import type { PortRange } from "../scenario/types.ts";
import { rangeText, type Rules } from "./rules.ts";

/** A console cuts long lines. */
const namesInLine = 8;

/** A policy of a fixed number, made anew: `edit 0` would make one more at each run. A colon between ports would mean source ports. */
export const fortigate = defineExport({
  id: "fortigate",
  name: "Fortinet FortiGate",
  group: "Network device",
  file: "ftp-passive-fortios.txt",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      "# Look first: show firewall policy (whether 9021 is free). Ours stands last, behind your block lists; where policy N",
      "# denies all: config firewall policy, move 9021 before N, end",
      ...(rules.ftps
        ? [
            "# The session helper of FTP gets in the way of TLS: show system session-helper, then delete the one with name ftp",
          ]
        : []),
      ...(rules.translation
        ? [
            "# With central NAT (get system settings, central-nat) a policy takes no virtual address: name the inside address there",
          ]
        : []),
      "config firewall service custom",
      '    edit "ftp-passive"',
      `        set tcp-portrange ${portList(rules.ports, "-", " ")}`,
      "    next",
      "end",
      ...parts.flatMap((part) => addressObjects(part, rules)),
      "config firewall policy",
      "    delete 9021",
      "    edit 9021",
      '        set name "ftp-passive"',
      '        set srcintf "wan1"',
      '        set dstintf "internal"',
      "        set action accept",
      ...parts.flatMap(({ family, sources }) => {
        const six = family === 4 ? "" : "6";
        const names = sources.map((_, index) => `"ftp-client-v${family}-${index + 1}"`);
        const servers = rules.translation
          ? rules.ports.map((range) => `"${virtualName(family, range)}"`)
          : [`"ftp-server-v${family}"`];
        return [
          ...inGroups(names, namesInLine).map(
            (group, index) =>
              `        ${index === 0 ? "set" : "append"} srcaddr${six} ${group.join(" ")}`,
          ),
          ...inGroups(servers, namesInLine).map(
            (group, index) =>
              `        ${index === 0 ? "set" : "append"} dstaddr${six} ${group.join(" ")}`,
          ),
        ];
      }),
      '        set schedule "always"',
      '        set service "ftp-passive"',
      "    next",
      "end",
    ].join("\n");
  },
  where:
    "In the CLI; put your own interfaces for wan1 and internal, and another number where policy 9021 exists; at the first run its delete answers with an error: harmless.",
  check: "show firewall policy 9021",
  apply: "paste; each end saves",
  undo: "config firewall policy / delete 9021 / end, then delete service and addresses ftp-*",
  verified: "documented",
  translates: true,
  source: "FortiOS CLI reference: firewall service custom, address, address6, vip, policy",
});

function virtualName(family: 4 | 6, range: PortRange) {
  return `ftp-server-v${family}-${rangeText(range)}`;
}

function addressObjects({ family, sources, inside, outside }: DevicePart, rules: Rules) {
  const clients = sources.flatMap((source, index) => [
    `    edit "ftp-client-v${family}-${index + 1}"`,
    family === 4
      ? `        set subnet ${addressAndMask(source, "mask")}`
      : `        set ip6 ${source}`,
    "    next",
  ]);
  const six = family === 4 ? "" : "6";
  const server = [
    `    edit "ftp-server-v${family}"`,
    family === 4 ? `        set subnet ${inside} 255.255.255.255` : `        set ip6 ${inside}/128`,
    "    next",
  ];
  // With port forwarding: else it would map every port of the public address, ssh and VPN of the device with it.
  const virtual = [
    `config firewall vip${six}`,
    ...rules.ports.flatMap((range) => [
      `    edit "${virtualName(family, range)}"`,
      `        set extip ${outside}`,
      ...(family === 4 ? ['        set extintf "any"'] : []),
      `        set mappedip "${inside}"`,
      "        set portforward enable",
      "        set protocol tcp",
      `        set extport ${rangeText(range)}`,
      `        set mappedport ${rangeText(range)}`,
      "    next",
    ]),
    "end",
  ];
  return [
    `config firewall address${six}`,
    ...clients,
    ...(rules.translation ? [] : server),
    "end",
    ...(rules.translation ? virtual : []),
  ];
}
