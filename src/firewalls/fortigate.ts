import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./destinations.ts";
import { addressAndMask, inGroups, portList } from "./lists.ts";
import type { Rules } from "./rules.ts";

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
        return [
          ...inGroups(names, namesInLine).map(
            (group, index) =>
              `        ${index === 0 ? "set" : "append"} srcaddr${six} ${group.join(" ")}`,
          ),
          `        set dstaddr${six} "ftp-server-v${family}"`,
        ];
      }),
      '        set schedule "always"',
      '        set service "ftp-passive"',
      "    next",
      "    move 9021 before 1",
      "end",
    ].join("\n");
  },
  where:
    "In the CLI; put your own interfaces for wan1 and internal, and another number where policy 9021 exists; at the first run its delete answers with an error: harmless. The last line moves it before policy 1: name your first policy there.",
  check: "show firewall policy 9021",
  apply: "paste; each end saves",
  undo: "config firewall policy / delete 9021 / end, then delete service and addresses ftp-*",
  verified: "documented",
  translates: true,
  source: "FortiOS CLI reference: firewall service custom, address, address6, vip, policy",
});

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
  // A virtual address without port forwarding keeps every port; the policy's service holds the ports.
  const virtual = [
    `config firewall vip${six}`,
    `    edit "ftp-server-v${family}"`,
    `        set extip ${outside}`,
    ...(family === 4 ? ['        set extintf "any"'] : []),
    `        set mappedip "${inside}"`,
    "    next",
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
