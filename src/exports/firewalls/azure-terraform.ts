import { azureLoadBalancer } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText } from "./kit/rules.ts";

/** One rule per family, since a rule holds prefixes of one family; for a group that exists. */
export const azureTerraform = defineExport({
  id: "azure-terraform",
  caps: [azureLoadBalancer],
  name: "Azure NSG (Terraform)",
  group: "Cloud",
  file: "ftp-passive-azure.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const sets = [
      { family: 4, sources: ipv4, priority: 300 },
      { family: 6, sources: ipv6, priority: 301 },
    ].filter(({ sources }) => sources.length > 0);
    const list = (items: readonly string[]) => items.map((item) => `"${item}"`).join(", ");
    return [
      'variable "ftp_resource_group" {',
      "  type = string",
      "}",
      "",
      'variable "ftp_nsg" {',
      "  type = string",
      "}",
      ...sets.flatMap(({ family, sources, priority }) => [
        "",
        `resource "azurerm_network_security_rule" "ftp_passive_ipv${family}" {`,
        `  name                        = "ftp-passive-ipv${family}"`,
        '  description                 = "ftp-passive"',
        "  resource_group_name         = var.ftp_resource_group",
        "  network_security_group_name = var.ftp_nsg",
        `  priority                    = ${priority}`,
        '  direction                   = "Inbound"',
        '  access                      = "Allow"',
        '  protocol                    = "Tcp"',
        `  source_address_prefixes     = [${list(sources)}]`,
        '  source_port_range           = "*"',
        '  destination_address_prefix  = "*"',
        `  destination_port_ranges     = [${list(rules.ports.map((range) => rangeText(range)))}]`,
        "}",
      ]),
    ].join("\n");
  },
  where:
    "Beside your Terraform files. Priorities 300 and 301 must be free and come after your deny rules. If a rule exists already, run terraform import for it first. Do not use it where the azurerm_network_security_group has inline rules: the two would overwrite each other.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-azure.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform azurerm provider, azurerm_network_security_rule",
});
