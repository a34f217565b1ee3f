import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { addressAndMask } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";

/** Entries for the list that is bound to the outside interface: it is asked before NAT, so it names the public address. */
export const ciscoIos = defineExport({
  id: "cisco-ios",
  name: "Cisco IOS and IOS XE",
  group: "Network device",
  file: "ftp-passive-ios.txt",
  favourite: false,
  comment: "!",
  longLines: false,
  body: (rules) =>
    [
      ...deviceNotes(rules).map((note) => `! ${note}`),
      "! Look first: show ip interface (which inbound list is in use), show ip access-lists OUTSIDE-IN (where its deny is)",
      ...(rules.ftps
        ? ["! The router's own FTP helper cannot read TLS. If it interferes: no ip nat service ftp"]
        : []),
      ...deviceParts(rules).flatMap((part) => [
        ...entries(rules, part),
        ...(rules.translation && part.family === 4 ? translation(part, rules) : []),
        ...(rules.translation && part.family === 6
          ? [`! IOS translates no IPv6 ports: route ${part.outside} to the server itself`]
          : []),
      ]),
    ].join("\n"),
  where:
    "In configuration mode. Replace OUTSIDE-IN and OUTSIDE-IN-V6 with your own inbound lists. New entries go to the end: if the list ends in an explicit deny, give them sequence numbers before it and after your block lists. Lines of an earlier plan stay: remove its permit and nat lines with no in front of them.",
  check: "show ip access-lists OUTSIDE-IN",
  apply:
    "configure terminal revert timer 5 (needs archive with a path; otherwise reload in 10 first), paste, test, configure confirm, write memory",
  undo: "the same permit and nat lines with no in front of them, then write memory",
  verified: "documented",
  translates: true,
  source: "Cisco IOS security command reference: ip access-list extended, ipv6 access-list",
});

/** Ports of a public address in lines of their own: IOS knows no ranges here. */
const mostLines = 512;

/** A static translation without ports would take the whole public address, the router's own ssh and VPN with it. */
function translation({ inside, outside }: DevicePart, { ports }: Rules) {
  const all = ports.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  if (all.length > mostLines)
    throw new RangeError(
      `IOS translates port by port: ${all.length} lines are more than anybody would paste. Use a smaller range, or give the server a public address of its own.`,
    );
  return all.map(
    (port) => `ip nat inside source static tcp ${inside} ${port} ${outside} ${port} extendable`,
  );
}

function entries(rules: Rules, { family, sources, outside }: DevicePart) {
  const list =
    family === 4 ? "ip access-list extended OUTSIDE-IN" : "ipv6 access-list OUTSIDE-IN-V6";
  return [
    list,
    " remark ftp-passive",
    ...sources.flatMap((source) =>
      rules.ports.map(({ first, last }) => {
        const ports = first === last ? `eq ${first}` : `range ${first} ${last}`;
        return ` permit tcp ${sourceText(family, source)} host ${outside} ${ports}`;
      }),
    ),
    " exit",
  ];
}

function sourceText(family: 4 | 6, source: string) {
  if (source.endsWith("/0")) return "any";
  return family === 4 ? addressAndMask(source, "wildcard") : source;
}
