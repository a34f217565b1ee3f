import { defineExport } from "./define-export.ts";
import { everyRow } from "./lists.ts";

/** Stateful rules of a network security group, found again by their description; 6 is TCP's number. */
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
      "# Rules of an earlier plan go first",
      `old=$(oci network nsg rules list --nsg-id "$nsg" --all --query "data[?description=='ftp-passive'].id") || exit 1`,
      'case $old in *\\"*) oci network nsg rules remove --nsg-id "$nsg" --security-rule-ids "$old" >/dev/null || exit 1 ;; esac',
      '[ "${ACTION:-add}" = add ] || exit 0',
      ...everyRow(rules).map(({ source, range: { first, last } }) => {
        const rule = `{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"${source}","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":${first},"max":${last}}}}`;
        return `oci network nsg rules add --nsg-id "$nsg" --security-rules '[${rule}]'`;
      }),
    ].join("\n"),
  where: "In a shell with the OCI CLI.",
  check: 'oci network nsg rules list --nsg-id "$NSG_ID"',
  apply: "NSG_ID=... sh ftp-passive-oci.sh",
  undo: "ACTION=remove NSG_ID=... sh ftp-passive-oci.sh",
  verified: "documented",
  translates: false,
  source: "OCI CLI reference, network nsg rules add, list, remove",
});
