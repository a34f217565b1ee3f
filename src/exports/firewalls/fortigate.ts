import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { addressAndMask, inGroups, portList } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

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
      ...(parts.some(isUnknown)
        ? [
            "# First create an address object for the server, and replace that word with its name: FortiOS keeps an object whose",
            "# address it refused, and that object would match every address",
          ]
        : []),
      "# Look first: show firewall policy (9021 must be free). Ours comes last, after your block lists. If policy N",
      "# denies all: config firewall policy, move 9021 before N, end",
      ...(rules.ftps
        ? [
            "# The FTP session helper interferes with TLS: show system session-helper, then delete the one named ftp",
          ]
        : []),
      ...(rules.translation
        ? [
            "# With central NAT (get system settings, central-nat) a policy accepts no virtual address: use the inside address there",
            "# Before FortiOS 7.2.4 your own deny policies do not stop traffic to a virtual address: set match-vip enable in them",
          ]
        : []),
      "# Errors about deleting what does not exist are harmless",
      "config firewall policy",
      "    delete 9021",
      "end",
      ...staleVirtuals(rules),
      "config firewall service custom",
      '    edit "ftp-passive"',
      `        set tcp-portrange ${portList(rules.ports, "-", " ")}`,
      "    next",
      "end",
      ...parts.flatMap((part) => addressObjects(part, rules)),
      "config firewall policy",
      "    edit 9021",
      '        set name "ftp-passive"',
      '        set srcintf "wan1"',
      '        set dstintf "internal"',
      "        set action accept",
      ...parts.flatMap((part) => {
        const { family, sources, inside } = part;
        const six = family === 4 ? "" : "6";
        const names = sources.map((_, index) => `"ftp-client-v${family}-${index + 1}"`);
        const servers = rules.translation
          ? rules.ports.map((_, index) => `"${virtualName(family, index)}"`)
          : [`"${isUnknown(part) ? inside : `ftp-server-v${family}`}"`];
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
    "In the CLI. Replace wan1 and internal with your own interfaces. If policy 9021 exists already, use another number.",
  check: "show firewall policy 9021",
  apply: "paste; each end saves",
  undo: "config firewall policy / delete 9021 / end, then delete the service, addresses and virtual addresses ftp-*",
  verified: "documented",
  translates: true,
  source: "FortiOS CLI reference: firewall service custom, address, address6, vip, policy",
});

/** By number, so that the next plan takes its place: FortiOS refuses two that overlap. */
function virtualName(family: 4 | 6, index: number) {
  return `ftp-server-v${family}-${index + 1}`;
}

/** Virtual addresses of an earlier plan that are taken out by their numbers; a plan has one for each span of ports. */
const mostStale = 8;

/** What an earlier plan left would answer for its address still, and stand in the way of this one. */
function staleVirtuals({ ports }: Rules) {
  const count = Math.max(mostStale, ports.length);
  return ([4, 6] as const).flatMap((family) => [
    `config firewall vip${family === 4 ? "" : "6"}`,
    ...Array.from({ length: count }, (_, index) => `    delete "${virtualName(family, index)}"`),
    "end",
  ]);
}

function isUnknown({ inside }: DevicePart) {
  return inside.startsWith("SERVER_");
}

function addressObjects(part: DevicePart, rules: Rules) {
  const { family, sources, inside, outside } = part;
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
    ...rules.ports.flatMap((range, index) => [
      `    edit "${virtualName(family, index)}"`,
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
    ...(rules.translation || isUnknown(part) ? [] : server),
    "end",
    ...(rules.translation ? virtual : []),
  ];
}
