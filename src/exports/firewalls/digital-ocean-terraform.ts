import { digitalOceanFirewall } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText } from "./kit/rules.ts";

/** A firewall of its own beside yours: what any firewall of a droplet lets through passes. */
export const digitalOceanTerraform = defineExport({
  id: "digitalocean-terraform",
  caps: [digitalOceanFirewall],
  name: "DigitalOcean firewall (Terraform)",
  group: "Cloud",
  file: "ftp-passive-digitalocean.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const from = [...ipv4, ...ipv6].map((source) => `"${source}"`).join(", ");
    return [
      'variable "ftp_droplet_ids" {',
      "  type = list(number)",
      "}",
      "",
      'resource "digitalocean_firewall" "ftp_passive" {',
      '  name        = "ftp-passive"',
      "  droplet_ids = var.ftp_droplet_ids",
      ...rules.ports.flatMap((range) => [
        "",
        "  inbound_rule {",
        '    protocol         = "tcp"',
        `    port_range       = "${rangeText(range)}"`,
        `    source_addresses = [${from}]`,
        "  }",
      ]),
      "}",
    ].join("\n");
  },
  where:
    "Beside your Terraform files. A droplet without another firewall would lose ssh and all outbound traffic: give it a firewall for those first. A firewall covers at most 10 droplets.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-digitalocean.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform digitalocean provider, digitalocean_firewall",
});
