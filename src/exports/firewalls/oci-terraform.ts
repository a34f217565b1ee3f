import { ociSecurityGroup } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everyRow } from "./kit/lists.ts";

/** One rule resource per range and source. */
export const ociTerraform = defineExport({
  id: "oci-terraform",
  caps: [ociSecurityGroup],
  name: "Oracle Cloud NSG (Terraform)",
  group: "Cloud",
  file: "ftp-passive-oci.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const rows = everyRow(rules).map((row) => ({
      ...row,
      key: `"${row.range.first}-${row.range.last} ${row.source}"`,
    }));
    const width = Math.max(...rows.map(({ key }) => key.length));
    return [
      'variable "ftp_nsg_id" {',
      "  type = string",
      "}",
      "",
      "locals {",
      "  ftp_passive = {",
      ...rows.map(
        ({ key, source, range: { first, last } }) =>
          `    ${key.padEnd(width)} = { from = ${first}, to = ${last}, cidr = "${source}" }`,
      ),
      "  }",
      "}",
      "",
      'resource "oci_core_network_security_group_security_rule" "ftp_passive" {',
      "  for_each                  = local.ftp_passive",
      "  network_security_group_id = var.ftp_nsg_id",
      '  description               = "ftp-passive"',
      '  direction                 = "INGRESS"',
      '  protocol                  = "6"',
      '  source_type               = "CIDR_BLOCK"',
      "  source                    = each.value.cidr",
      "  stateless                 = false",
      "",
      "  tcp_options {",
      "    destination_port_range {",
      "      min = each.value.from",
      "      max = each.value.to",
      "    }",
      "  }",
      "}",
    ].join("\n");
  },
  where:
    "Beside your Terraform files. The host's own firewall (Oracle's images include one) must be open as well. A group holds at most 120 rules: each range needs one for each source.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-oci.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform oci provider, oci_core_network_security_group_security_rule",
});
