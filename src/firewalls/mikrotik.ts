import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./destinations.ts";
import { multiportGroups, portList } from "./lists.ts";
import type { Rules } from "./rules.ts";

/** The comment is the key: what carries it goes first, so a second import changes nothing. */
export const mikrotik = defineExport({
  id: "mikrotik",
  name: "MikroTik RouterOS",
  group: "Network device",
  file: "ftp-passive.rsc",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) =>
    [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      ...deviceParts(rules).flatMap((part) => familyLines(part, rules)),
    ].join("\n"),
  where: "In a terminal of the router, or as a file for import.",
  check:
    'import ftp-passive.rsc in Safe Mode (Ctrl+X), then /ip firewall filter print where comment="ftp-passive"',
  apply: "/import file-name=ftp-passive.rsc",
  undo: '/ip firewall filter remove [find comment="ftp-passive"], likewise nat, address-list and /ipv6 firewall',
  verified: "documented",
  translates: true,
  source: "RouterOS manual: firewall filter, nat, address-list",
});

function familyLines({ family, sources, inside, outside }: DevicePart, rules: Rules) {
  const path = family === 4 ? "/ip firewall" : "/ipv6 firewall";
  const mark = 'comment="ftp-passive"';
  const groups = multiportGroups(rules.ports).map((group) => portList(group, "-", ","));
  const translate = rules.translation !== null;
  return [
    `${path} address-list remove [find ${mark}]`,
    ...sources.map(
      (source) => `${path} address-list add list=ftp-clients address=${source} ${mark}`,
    ),
    `${path} filter remove [find ${mark}]`,
    ...groups.map(
      (ports) =>
        `${path} filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=${inside} dst-port=${ports} connection-state=new ${mark} place-before=0`,
    ),
    ...(translate ? [`${path} nat remove [find ${mark}]`] : []),
    // No to-ports: the port is kept.
    ...(translate ? groups : []).map(
      (ports) =>
        `${path} nat add chain=dstnat action=dst-nat protocol=tcp src-address-list=ftp-clients dst-address=${outside} dst-port=${ports} to-addresses=${inside} ${mark}`,
    ),
  ];
}
