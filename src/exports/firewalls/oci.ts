import { ociSecurityGroup } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everyRow } from "./kit/lists.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-oci.sh";

/** Stateful rules of a network security group, found again by their description; 6 is TCP's number. */
export const oci = defineExport({
  id: "oci",
  caps: [ociSecurityGroup],
  name: "Oracle Cloud NSG (CLI)",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...scriptStart,
      'nsg="${NSG_ID:?Set NSG_ID to the OCID of the network security group}"',
      'rules() { oci network nsg rules "$@" --nsg-id "$nsg"; }',
      'act() { if [ "$action" = --test ]; then echo "$*"; else rules "$@" >/dev/null || stop "oci refused: $*"; fi; }',
      "# First remove the rules of an earlier plan, found by their description; with none the list is empty",
      `old=$(rules list --all --query "data[?description=='ftp-passive'].id") || stop "oci cannot list the rules"`,
      'case $old in *\\"*) act remove --security-rule-ids "$old" ;; esac',
      'if [ "$action" = --undo ]; then exit; fi',
      ...everyRow(rules).map(({ source, range: { first, last } }) => {
        const rule = `{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"${source}","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":${first},"max":${last}}}}`;
        return `act add --security-rules '[${rule}]'`;
      }),
    ].join("\n"),
  where:
    "In a shell with the OCI CLI. A group holds at most 120 rules: each range needs one for each source.",
  check: `NSG_ID=... sh ${file} --test`,
  apply: `NSG_ID=... sh ${file}`,
  undo: `NSG_ID=... sh ${file} --undo`,
  verified: "documented",
  translates: false,
  source: "OCI CLI reference, network nsg rules add, list, remove",
});
