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
      ...(rules.ftps ? ["/ip firewall service-port disable ftp"] : []),
      "# What an earlier plan left, in both families",
      ...["/ip firewall", "/ipv6 firewall"].flatMap((path) => [
        `${path} filter remove [find ${mark}]`,
        `${path} address-list remove [find ${mark}]`,
      ]),
      `/ip firewall nat remove [find ${mark}]`,
      // RouterOS 6 has no such menu: there the line would end the import.
      `${rules.translation?.family === 6 ? "" : "# RouterOS 7, after a plan that translated in IPv6: "}/ipv6 firewall nat remove [find ${mark}]`,
      ...deviceParts(rules).flatMap((part) => familyLines(part, rules)),
    ].join("\n"),
  where:
    "In a terminal of the router, or as a file for import. Look first where the last drop of the chain forward stands: /ip firewall filter print. RouterOS keeps it over a restart.",
  check:
    'import ftp-passive.rsc in Safe Mode (Ctrl+X), then /ip firewall filter print where comment="ftp-passive-plan"',
  apply: "/import file-name=ftp-passive.rsc",
  undo: '/ip firewall filter remove [find comment="ftp-passive-plan"], likewise nat, address-list and /ipv6 firewall',
  verified: "documented",
  translates: true,
  source: "RouterOS manual: firewall filter, nat, address-list",
});

const mark = 'comment="ftp-passive-plan"';

/** Before the last rule of the chain that drops: behind block lists, and never before the dynamic rules on top. */
function familyLines({ family, sources, inside, outside }: DevicePart, rules: Rules) {
  const path = family === 4 ? "/ip firewall" : "/ipv6 firewall";
  const groups = multiportGroups(rules.ports).map((group) => portList(group, "-", ","));
  const drops = `[${path} filter find where chain=forward and action=drop and !dynamic]`;
  return [
    ...sources.map(
      (source) => `${path} address-list add list=ftp-clients address=${source} ${mark}`,
    ),
    ...groups.map(
      (ports) =>
        `${path} filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=${inside} dst-port=${ports} connection-state=new ${mark}`,
    ),
    `:if ([:len ${drops}] > 0) do={ ${path} filter move [${path} filter find ${mark}] destination=[:pick ${drops} ([:len ${drops}] - 1)] }`,
    // No to-ports: the port is kept.
    ...(rules.translation ? groups : []).map(
      (ports) =>
        `${path} nat add chain=dstnat action=dst-nat protocol=tcp src-address-list=ftp-clients dst-address=${outside} dst-port=${ports} to-addresses=${inside} ${mark}`,
    ),
  ];
}
