import { hetznerFirewall } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText } from "./kit/rules.ts";

/** A firewall of its own beside yours: the rules of all firewalls of a server count together. */
export const hetznerTerraform = defineExport({
  id: "hetzner-terraform",
  caps: [hetznerFirewall],
  name: "Hetzner Cloud firewall (Terraform)",
  group: "Cloud",
  file: "ftp-passive-hetzner.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const from = [...ipv4, ...ipv6].map((source) => `"${source}"`).join(", ");
    return [
      'variable "ftp_server_ids" {',
      "  type = list(number)",
      "}",
      "",
      'resource "hcloud_firewall" "ftp_passive" {',
      '  name = "ftp-passive"',
      ...rules.ports.flatMap((range) => [
        "",
        "  rule {",
        '    description = "ftp-passive"',
        '    direction   = "in"',
        '    protocol    = "tcp"',
        `    port        = "${rangeText(range)}"`,
        `    source_ips  = [${from}]`,
        "  }",
      ]),
      "}",
      "",
      'resource "hcloud_firewall_attachment" "ftp_passive" {',
      "  firewall_id = hcloud_firewall.ftp_passive.id",
      "  server_ids  = var.ftp_server_ids",
      "}",
    ].join("\n");
  },
  where:
    "Beside your Terraform files. A server without another firewall would lose ssh: give it a firewall for ssh first. A firewall holds at most 50 rules, a server at most five firewalls.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-hetzner.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform hcloud provider, hcloud_firewall and hcloud_firewall_attachment",
});
