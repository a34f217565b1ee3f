import { awsSecurityGroup } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everyRow } from "./kit/lists.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-aws.sh";
const mark = "ftp-passive-plan";

/** One call per row: a row that is there already answers InvalidPermission.Duplicate; it is not ours, and undo leaves it. */
export const awsCli = defineExport({
  id: "aws-cli",
  caps: [awsSecurityGroup],
  name: "AWS security group (CLI)",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...scriptStart,
      'group="${GROUP_ID:?Set GROUP_ID to the security group, sg-...}"',
      "# Rules of an earlier plan, found by their description. Rules of others have another one, and stay",
      'old=$(aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$group" \\',
      `  --query "SecurityGroupRules[?Description=='${mark}'].SecurityGroupRuleId" --output text)`,
      "allow() {",
      '  answer=$(aws ec2 authorize-security-group-ingress --group-id "$group" --ip-permissions "$1" 2>&1) && return 0',
      '  case $answer in *InvalidPermission.Duplicate*) ;; *) stop "$answer" ;; esac',
      "}",
      "new() { cat <<'RULES'",
      ...everyRow(rules).map(({ family, source, range }) => {
        const description = `"Description":"${mark}"`;
        const ranges =
          family === 4
            ? `"IpRanges":[{"CidrIp":"${source}",${description}}]`
            : `"Ipv6Ranges":[{"CidrIpv6":"${source}",${description}}]`;
        return `[{"IpProtocol":"tcp","FromPort":${range.first},"ToPort":${range.last},${ranges}}]`;
      }),
      "RULES",
      "}",
      'if [ "$action" = --test ]; then echo "removes: $old"; new; exit; fi',
      '[ -z "$old" ] || [ "$old" = None ] ||',
      '  echo "$old" | xargs aws ec2 revoke-security-group-ingress --group-id "$group" --security-group-rule-ids >/dev/null',
      '[ "$action" = --undo ] || new | while IFS= read -r rule; do allow "$rule"; done',
    ].join("\n"),
  where:
    "In a shell with AWS CLI 2. By default a security group holds at most 60 inbound rules per address family: each range needs one for each source.",
  check: `GROUP_ID=sg-... sh ${file} --test`,
  apply: `GROUP_ID=sg-... sh ${file}`,
  undo: `GROUP_ID=sg-... sh ${file} --undo`,
  verified: "documented",
  translates: false,
  source:
    "AWS CLI reference, ec2 authorize- and revoke-security-group-ingress, describe-security-group-rules",
});
