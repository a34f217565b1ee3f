import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { addressAndMask } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

/** Object groups and one entry per family; since 8.3 the list names the real address, not the public one. */
export const ciscoAsa = defineExport({
  id: "cisco-asa",
  name: "Cisco ASA",
  group: "Network device",
  file: "ftp-passive-asa.txt",
  favourite: false,
  comment: "!",
  longLines: false,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `! ${note}`),
      "! Look first: show run access-group, show run access-list outside_in. New entries go to the end. If the list ends in",
      "! a deny of its own, write line N (its number) after access-list outside_in: ours must come after your block lists",
      ...(rules.ftps
        ? [
            "! inspect ftp strict breaks AUTH TLS: policy-map global_policy, class inspection_default, no inspect ftp",
          ]
        : []),
      "! Errors about removing what does not exist are harmless",
      ...parts.flatMap(staleEntries),
      ...(parts.length === 2
        ? []
        : [
            "! If an earlier plan made an entry of the other address family, remove it too, with no in front of it",
          ]),
      "no object-group service FTP-PASSIVE tcp",
      "no object-group network FTP-CLIENTS-V4",
      "no object-group network FTP-CLIENTS-V6",
      "object-group service FTP-PASSIVE tcp",
      ...rules.ports.map(({ first, last }) =>
        first === last ? ` port-object eq ${first}` : ` port-object range ${first} ${last}`,
      ),
      ...parts
        .filter(isListed)
        .flatMap(({ family, sources }) => [
          `object-group network FTP-CLIENTS-V${family}`,
          ...sources.map(
            (source) => ` network-object ${family === 4 ? addressAndMask(source, "mask") : source}`,
          ),
        ]),
      ...(rules.translation ? parts.flatMap((part) => translation(part, rules)) : []),
      ...parts.map(entry),
    ].join("\n");
  },
  where:
    "In configuration mode. Replace outside_in with your own inbound list, and inside and outside with your own interfaces. Entries of an earlier plan for another server address stay: find them with show access-list outside_in.",
  check: "packet-tracer input outside tcp CLIENT 40000 SERVER PORT",
  apply: "paste, check, then write memory",
  undo: "the lines that begin with no; with NAT also the nat lines with no in front of them, then no object network FTP-SERVER",
  verified: "documented",
  translates: true,
  source:
    "Cisco ASA CLI configuration guide: object-group, access-list extended, static NAT with service",
});

function entry(part: DevicePart) {
  const from = isListed(part) ? `object-group FTP-CLIENTS-V${part.family}` : `any${part.family}`;
  return `access-list outside_in extended permit tcp ${from} host ${part.inside} object-group FTP-PASSIVE`;
}

/** Every form that an entry of ours may have had, for this server address. */
function staleEntries({ family, inside }: DevicePart) {
  return [`object-group FTP-CLIENTS-V${family}`, `any${family}`].map(
    (from) =>
      `no access-list outside_in extended permit tcp ${from} host ${inside} object-group FTP-PASSIVE`,
  );
}

/** Only these ports of the public address: the rest of it may be the device's own. */
function translation({ inside, outside }: DevicePart, rules: Rules) {
  return [
    "! If the public address is the interface's own, replace FTP-PUBLIC with the word interface in the nat lines",
    "object network FTP-SERVER",
    ` host ${inside}`,
    "object network FTP-PUBLIC",
    ` host ${outside}`,
    ...rules.ports.flatMap(({ first, last }) => {
      const name = `FTP-${rangeText({ first, last })}`;
      return [
        `object service ${name}`,
        ` service tcp source ${first === last ? `eq ${first}` : `range ${first} ${last}`}`,
        `nat (inside,outside) source static FTP-SERVER FTP-PUBLIC service ${name} ${name}`,
      ];
    }),
  ];
}

function isListed({ sources }: DevicePart) {
  return !sources.some((source) => source.endsWith("/0"));
}
