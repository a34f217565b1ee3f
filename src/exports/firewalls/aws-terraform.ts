import { awsSecurityGroup } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everyRow } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";

/** One rule resource per range and source; not to be mixed with rules inside aws_security_group. */
export const awsTerraform = defineExport({
  id: "aws-terraform",
  caps: [awsSecurityGroup],
  name: "AWS security group (Terraform)",
  group: "Cloud",
  file: "ftp-passive-aws.tf",
  favourite: true,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      'variable "ftp_security_group_id" {',
      "  type = string",
      "}",
      "",
      "locals {",
      ...rowMap(rules, 4),
      ...rowMap(rules, 6),
      "}",
      "",
      ...resource(4),
      "",
      ...resource(6),
    ].join("\n"),
  where:
    "Beside your Terraform files. If a rule exists already, apply fails: run terraform import for it first. By default a security group holds at most 60 inbound rules per address family: each range needs one for each source.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-aws.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform AWS provider, aws_vpc_security_group_ingress_rule",
});

function rowMap(rules: Rules, family: 4 | 6) {
  const rows = everyRow(rules).filter((row) => row.family === family);
  if (rows.length === 0) return [`  ftp_passive_ipv${family} = {}`];
  const keyed = rows.map((row) => ({
    ...row,
    key: `"${row.range.first}-${row.range.last} ${row.source}"`,
  }));
  // terraform fmt wants the equals signs of neighbouring lines below each other.
  const width = Math.max(...keyed.map(({ key }) => key.length));
  return [
    `  ftp_passive_ipv${family} = {`,
    ...keyed.map(
      ({ key, source, range: { first, last } }) =>
        `    ${key.padEnd(width)} = { from = ${first}, to = ${last}, cidr = "${source}" }`,
    ),
    "  }",
  ];
}

function resource(family: 4 | 6) {
  return [
    `resource "aws_vpc_security_group_ingress_rule" "ftp_passive_ipv${family}" {`,
    `  for_each          = local.ftp_passive_ipv${family}`,
    "  security_group_id = var.ftp_security_group_id",
    '  description       = "ftp-passive"',
    '  ip_protocol       = "tcp"',
    "  from_port         = each.value.from",
    "  to_port           = each.value.to",
    `  cidr_ipv${family}         = each.value.cidr`,
    "}",
  ];
}
