import { defineExport } from "./define-export.ts";
import { everyRow } from "./lists.ts";

/** Stateful rules of a network security group; 6 is TCP's number. */
export const oci = defineExport({
  id: "oci",
  name: "Oracle Cloud NSG (CLI)",
  group: "Cloud",
  file: "ftp-passive-oci.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      'nsg="${NSG_ID:?Set NSG_ID to the OCID of the network security group}"',
      ...everyRow(rules).map(({ source, range: { first, last } }) => {
        const rule = `{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"${source}","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":${first},"max":${last}}}}`;
        return `oci network nsg rules add --nsg-id "$nsg" --security-rules '[${rule}]'`;
      }),
    ].join("\n"),
  where:
    "In a shell with the OCI CLI. A second run adds the rules once more: remove the old ones first.",
  check: 'oci network nsg rules list --nsg-id "$NSG_ID"',
  apply: "NSG_ID=... sh ftp-passive-oci.sh",
  undo: "oci network nsg rules remove with the ids of the rules described as ftp-passive",
  verified: "documented",
  translates: false,
  source: "OCI CLI reference, network nsg rules add",
});
