import { awsSecurityGroup } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everyRow } from "./kit/lists.ts";

/** One ingress resource per range and source, for a group that exists. */
export const awsCloudformation = defineExport({
  id: "aws-cloudformation",
  caps: [awsSecurityGroup],
  name: "AWS security group (CloudFormation)",
  group: "Cloud",
  file: "ftp-passive-aws.yaml",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "Parameters:",
      "  FtpSecurityGroup:",
      "    Type: AWS::EC2::SecurityGroup::Id",
      "Resources:",
      ...everyRow(rules).flatMap(({ family, source, range }, index) => [
        `  FtpPassive${index + 1}:`,
        "    Type: AWS::EC2::SecurityGroupIngress",
        "    Properties:",
        "      GroupId: !Ref FtpSecurityGroup",
        "      Description: ftp-passive",
        "      IpProtocol: tcp",
        `      FromPort: ${range.first}`,
        `      ToPort: ${range.last}`,
        `      ${family === 4 ? "CidrIp" : "CidrIpv6"}: "${source}"`,
      ]),
    ].join("\n"),
  where:
    "As a stack of its own. If a rule exists already, the stack fails: delete that rule first. By default a security group holds at most 60 inbound rules per address family.",
  check: "aws cloudformation validate-template --template-body file://ftp-passive-aws.yaml",
  apply:
    "aws cloudformation deploy --template-file ftp-passive-aws.yaml --stack-name ftp-passive --parameter-overrides FtpSecurityGroup=sg-...",
  undo: "aws cloudformation delete-stack --stack-name ftp-passive",
  verified: "documented",
  translates: false,
  source: "AWS CloudFormation reference, AWS::EC2::SecurityGroupIngress",
});
