import { awsListeners } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import type { PortRange } from "../../scenario/types.ts";
import type { Rules } from "./kit/rules.ts";

/** A listener and a target group per port: a Network Load Balancer knows no ranges. */
export const awsLoadBalancer = defineExport({
  id: "aws-nlb",
  caps: [awsListeners],
  name: "AWS Network Load Balancer (Terraform)",
  group: "Cloud",
  file: "ftp-passive-nlb.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  proxies: true,
  spreads: true,
  body: (rules) =>
    [
      ...notes(rules),
      'variable "ftp_load_balancer_arn" {',
      "  type = string",
      "}",
      "",
      'variable "ftp_vpc_id" {',
      "  type = string",
      "}",
      "",
      ...(rules.nodes.length > 1
        ? [
            "# The nodes, in the order of their slices",
            'variable "ftp_instance_ids" {',
            "  type = list(string)",
          ]
        : ['variable "ftp_instance_id" {', "  type = string"]),
      "}",
      "",
      "locals {",
      ...(rules.nodes.length > 1 ? nodePorts(rules) : [`  ftp_ports = ${portSet(rules.ports)}`]),
      "}",
      "",
      'resource "aws_lb_target_group" "ftp" {',
      "  for_each = local.ftp_ports",
      '  name     = "ftp-${each.key}"',
      "  port     = tonumber(each.key)",
      '  protocol = "TCP"',
      "  vpc_id   = var.ftp_vpc_id",
      "",
      "  # A passive port answers only while a session waits, so the health check uses the control port",
      "  health_check {",
      '    protocol = "TCP"',
      `    port     = ${rules.control[0]}`,
      "  }",
      "}",
      "",
      'resource "aws_lb_target_group_attachment" "ftp" {',
      ...(rules.nodes.length > 1
        ? [
            "  for_each         = local.ftp_targets",
            "  target_group_arn = aws_lb_target_group.ftp[each.value.port].arn",
            "  target_id        = var.ftp_instance_ids[each.value.node]",
          ]
        : [
            "  for_each         = local.ftp_ports",
            "  target_group_arn = aws_lb_target_group.ftp[each.key].arn",
            "  target_id        = var.ftp_instance_id",
          ]),
      "}",
      "",
      'resource "aws_lb_listener" "ftp" {',
      "  for_each          = local.ftp_ports",
      "  load_balancer_arn = var.ftp_load_balancer_arn",
      "  port              = tonumber(each.key)",
      '  protocol          = "TCP"',
      "",
      "  default_action {",
      '    type             = "forward"',
      "    target_group_arn = aws_lb_target_group.ftp[each.key].arn",
      "  }",
      "}",
    ].join("\n"),
  where:
    "Beside your Terraform files. Restrict the sources in the load balancer's security group; it can have one only if it was created with one. It forgets a connection after 350 s without a packet: have the server send TCP keepalives, or long transfers lose their control connection.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-nlb.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform AWS provider, aws_lb_listener; AWS, Quotas for your Network Load Balancers",
});

function portSet(ranges: readonly PortRange[]) {
  return `toset([for port in concat(${ranges.map(({ first, last }) => `range(${first}, ${last + 1})`).join(", ")}) : tostring(port)])`;
}

/** A slice goes to its own node, a login to any of them: each names its own slice to the client. */
function nodePorts({ nodes, control }: Rules) {
  const logins = control.map((port) => ({ first: port, last: port }));
  return [
    `  ftp_control = ${portSet(logins)}`,
    "",
    "  ftp_slices = [",
    ...nodes.map(({ passive }) => `    ${portSet([passive])},`),
    "  ]",
    "",
    "  ftp_ports = setunion(local.ftp_control, local.ftp_slices...)",
    "",
    "  ftp_targets = merge([",
    "    for node, slice in local.ftp_slices : {",
    '      for port in setunion(local.ftp_control, slice) : "${port}-${node}" => { port = port, node = node }',
    "    }",
    "  ]...)",
  ];
}

function notes(rules: Rules) {
  const listeners = rules.ports.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const open =
    "# The listeners are open to everybody: restrict the sources in the load balancer's security group.";
  const many = `# ${listeners} listeners are more than the ${awsListeners.allowed} that AWS allows, so terraform apply fails. Give the server an address of its own.`;
  return [...(rules.anyone ? [] : [open]), ...(listeners > awsListeners.allowed ? [many] : [])];
}
