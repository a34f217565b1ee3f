# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Beside your Terraform files. The host's own firewall (Oracle's images include one) must be open as
#        well. A group holds at most 120 rules: each range needs one for each source.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-oci.tf && terraform apply

variable "ftp_nsg_id" {
  type = string
}

locals {
  ftp_passive = {
    "21-21 0.0.0.0/0"       = { from = 21, to = 21, cidr = "0.0.0.0/0" }
    "990-990 0.0.0.0/0"     = { from = 990, to = 990, cidr = "0.0.0.0/0" }
    "26500-26551 0.0.0.0/0" = { from = 26500, to = 26551, cidr = "0.0.0.0/0" }
    "29300-29351 0.0.0.0/0" = { from = 29300, to = 29351, cidr = "0.0.0.0/0" }
    "21-21 ::/0"            = { from = 21, to = 21, cidr = "::/0" }
    "990-990 ::/0"          = { from = 990, to = 990, cidr = "::/0" }
    "26500-26551 ::/0"      = { from = 26500, to = 26551, cidr = "::/0" }
    "29300-29351 ::/0"      = { from = 29300, to = 29351, cidr = "::/0" }
  }
}

resource "oci_core_network_security_group_security_rule" "ftp_passive" {
  for_each                  = local.ftp_passive
  network_security_group_id = var.ftp_nsg_id
  description               = "ftp-passive"
  direction                 = "INGRESS"
  protocol                  = "6"
  source_type               = "CIDR_BLOCK"
  source                    = each.value.cidr
  stateless                 = false

  tcp_options {
    destination_port_range {
      min = each.value.from
      max = each.value.to
    }
  }
}

# Syntax accepted by the target's own parser; not run.
