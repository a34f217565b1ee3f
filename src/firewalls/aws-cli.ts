import { defineExport } from "./define-export.ts";
import { everyRow } from "./lists.ts";

/** One call per row: a row that is there already answers InvalidPermission.Duplicate and must not stop the others. */
export const awsCli = defineExport({
  id: "aws-cli",
  name: "AWS security group (CLI)",
  group: "Cloud",
  file: "ftp-passive-aws.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      'group="${GROUP_ID:?Set GROUP_ID to the security group, sg-...}"',
      'action="${ACTION:-authorize}"',
      "allow() {",
      '  answer=$(aws ec2 "$action-security-group-ingress" --group-id "$group" --ip-permissions "$1" 2>&1) && return 0',
      "  case $answer in",
      "    *InvalidPermission.Duplicate* | *InvalidPermission.NotFound*) ;;",
      '    *) echo "$answer" >&2; exit 1 ;;',
      "  esac",
      "}",
      ...everyRow(rules).map(({ family, source, range }) => {
        const description = '"Description":"ftp-passive"';
        const ranges =
          family === 4
            ? `"IpRanges":[{"CidrIp":"${source}",${description}}]`
            : `"Ipv6Ranges":[{"CidrIpv6":"${source}",${description}}]`;
        return `allow '[{"IpProtocol":"tcp","FromPort":${range.first},"ToPort":${range.last},${ranges}}]'`;
      }),
    ].join("\n"),
  where:
    "In a shell with the AWS CLI. A group takes 60 inbound rules per family by default: one per range and source.",
  check: 'aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$GROUP_ID"',
  apply: "GROUP_ID=sg-... sh ftp-passive-aws.sh",
  undo: "ACTION=revoke GROUP_ID=sg-... sh ftp-passive-aws.sh",
  verified: "documented",
  translates: false,
  source: "AWS CLI reference, ec2 authorize-security-group-ingress",
});
