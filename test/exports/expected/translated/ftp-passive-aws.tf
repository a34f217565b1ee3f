# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: Beside your Terraform files. If a rule exists already, apply fails: run terraform import for it first.
#        By default a security group holds at most 60 inbound rules per address family: each range needs one for each
#        source.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-aws.tf && terraform apply

variable "ftp_security_group_id" {
  type = string
}

locals {
  ftp_passive_ipv4 = {
    "21-21 192.0.2.16/28"        = { from = 21, to = 21, cidr = "192.0.2.16/28" }
    "26500-26603 192.0.2.16/28"  = { from = 26500, to = 26603, cidr = "192.0.2.16/28" }
    "21-21 203.0.113.0/24"       = { from = 21, to = 21, cidr = "203.0.113.0/24" }
    "26500-26603 203.0.113.0/24" = { from = 26500, to = 26603, cidr = "203.0.113.0/24" }
  }
  ftp_passive_ipv6 = {
    "21-21 2001:db8::/32"       = { from = 21, to = 21, cidr = "2001:db8::/32" }
    "26500-26603 2001:db8::/32" = { from = 26500, to = 26603, cidr = "2001:db8::/32" }
  }
}

resource "aws_vpc_security_group_ingress_rule" "ftp_passive_ipv4" {
  for_each          = local.ftp_passive_ipv4
  security_group_id = var.ftp_security_group_id
  description       = "ftp-passive"
  ip_protocol       = "tcp"
  from_port         = each.value.from
  to_port           = each.value.to
  cidr_ipv4         = each.value.cidr
}

resource "aws_vpc_security_group_ingress_rule" "ftp_passive_ipv6" {
  for_each          = local.ftp_passive_ipv6
  security_group_id = var.ftp_security_group_id
  description       = "ftp-passive"
  ip_protocol       = "tcp"
  from_port         = each.value.from
  to_port           = each.value.to
  cidr_ipv6         = each.value.cidr
}

# Syntax accepted by the target's own parser; not run.
