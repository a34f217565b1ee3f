# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
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
    "21-21 192.0.2.16/28"        = { from = 21, to = 21, cidr = "192.0.2.16/28" }
    "26500-26603 192.0.2.16/28"  = { from = 26500, to = 26603, cidr = "192.0.2.16/28" }
    "21-21 203.0.113.0/24"       = { from = 21, to = 21, cidr = "203.0.113.0/24" }
    "26500-26603 203.0.113.0/24" = { from = 26500, to = 26603, cidr = "203.0.113.0/24" }
    "21-21 2001:db8::/32"        = { from = 21, to = 21, cidr = "2001:db8::/32" }
    "26500-26603 2001:db8::/32"  = { from = 26500, to = 26603, cidr = "2001:db8::/32" }
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
