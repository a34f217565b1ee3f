import { defineExport } from "./define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./destinations.ts";
import { addressAndMask } from "./lists.ts";

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
      "! Removing what is not there answers with an error: harmless",
      ...parts.map((part) => `no ${entry(part)}`),
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
      ...(rules.translation
        ? parts.flatMap(({ inside, outside }) => [
            "object network FTP-SERVER",
            ` host ${inside}`,
            ` nat (inside,outside) static ${outside}`,
          ])
        : []),
      ...parts.map(entry),
    ].join("\n");
  },
  where:
    "In configuration mode; put the name of your own inbound list for outside_in and of your interfaces for inside and outside.",
  check: "packet-tracer input outside tcp CLIENT 40000 SERVER PORT",
  apply: "paste, look, then write memory",
  undo: "the lines that begin with no; with translation also: no object network FTP-SERVER",
  verified: "documented",
  translates: true,
  source: "Cisco ASA CLI configuration guide: object-group, access-list extended, object NAT",
});

function entry(part: DevicePart) {
  const from = isListed(part) ? `object-group FTP-CLIENTS-V${part.family}` : `any${part.family}`;
  return `access-list outside_in extended permit tcp ${from} host ${part.inside} object-group FTP-PASSIVE`;
}

function isListed({ sources }: DevicePart) {
  return !sources.some((source) => source.endsWith("/0"));
}
