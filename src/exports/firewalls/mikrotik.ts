import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { multiportGroups, portList } from "./kit/lists.ts";
import type { PortRange } from "../../scenario/types.ts";
import type { Rules } from "./kit/rules.ts";

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
      "# Remove what an earlier plan left, for IPv4 and IPv6",
      ...["/ip firewall", "/ipv6 firewall"].flatMap((path) => [
        `${path} filter remove [find ${mark}]`,
        `${path} address-list remove [find ${mark}]`,
      ]),
      `/ip firewall nat remove [find ${mark}]`,
      // RouterOS 6 has no such menu: there the line would end the import.
      `${rules.translation?.family === 6 ? "" : "# RouterOS 7, after a plan with NAT for IPv6: "}/ipv6 firewall nat remove [find ${mark}]`,
      ...deviceParts(rules).flatMap((part) => familyLines(part, rules)),
    ].join("\n"),
  where:
    "In a terminal of the router, or as a file to import. Look first where the last drop of the chain forward is: /ip firewall filter print. The rules survive a restart.",
  check:
    "/import file-name=ftp-passive.rsc verbose=yes dry-run (newer RouterOS 7); on older versions import it in Safe Mode (Ctrl+X) and look",
  apply: "/import file-name=ftp-passive.rsc",
  undo: '/ip firewall filter remove [find comment="ftp-passive-plan"], likewise nat, address-list and /ipv6 firewall',
  verified: "documented",
  translates: true,
  spreads: true,
  source:
    "RouterOS manual: firewall filter, nat, address-list, per-connection-classifier, configuration management",
});

const mark = 'comment="ftp-passive-plan"';

/** Before the last rule of the chain that drops: behind block lists, and never before the dynamic rules on top. */
function familyLines({ family, sources, inside, outside }: DevicePart, rules: Rules) {
  const path = family === 4 ? "/ip firewall" : "/ipv6 firewall";
  const nodes = rules.translation?.nodes ?? [{ inside, ports: rules.ports }];
  const drops = `[${path} filter find where chain=forward and action=drop and !dynamic]`;
  return [
    ...sources.map(
      (source) => `${path} address-list add list=ftp-clients address=${source} ${mark}`,
    ),
    ...nodes.flatMap((node) =>
      portGroups(node.ports).map(
        (ports) =>
          `${path} filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=${node.inside} dst-port=${ports} connection-state=new ${mark}`,
      ),
    ),
    `:if ([:len ${drops}] > 0) do={ ${path} filter move [${path} filter find ${mark}] destination=[:pick ${drops} ([:len ${drops}] - 1)] }`,
    ...translated(path, outside, rules),
  ];
}

function portGroups(ports: readonly PortRange[]) {
  return multiportGroups(ports).map((group) => portList(group, "-", ","));
}

/** No to-ports: the port is kept. Each slice goes to its node, logins to all by the client's address. */
function translated(path: string, outside: string, { translation, control, ports }: Rules) {
  if (translation === null) return [];
  const { nodes } = translation;
  const line = (list: string, to: string, share = "") =>
    `${path} nat add chain=dstnat action=dst-nat protocol=tcp src-address-list=ftp-clients ${share}dst-address=${outside} dst-port=${list} to-addresses=${to} ${mark}`;
  if (nodes.length === 1) return portGroups(ports).map((list) => line(list, translation.inside));
  const logins = control.map((port) => ({ first: port, last: port }));
  return nodes.flatMap(({ inside, passive }, index) => [
    ...portGroups(logins).map((list) =>
      line(list, inside, `per-connection-classifier=src-address:${nodes.length}/${index} `),
    ),
    ...portGroups([passive]).map((list) => line(list, inside)),
  ]);
}
