# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
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
    "21-21 0.0.0.0/0"       = { from = 21, to = 21, cidr = "0.0.0.0/0" }
    "990-990 0.0.0.0/0"     = { from = 990, to = 990, cidr = "0.0.0.0/0" }
    "26500-26551 0.0.0.0/0" = { from = 26500, to = 26551, cidr = "0.0.0.0/0" }
    "29300-29351 0.0.0.0/0" = { from = 29300, to = 29351, cidr = "0.0.0.0/0" }
  }
  ftp_passive_ipv6 = {
    "21-21 ::/0"       = { from = 21, to = 21, cidr = "::/0" }
    "990-990 ::/0"     = { from = 990, to = 990, cidr = "::/0" }
    "26500-26551 ::/0" = { from = 26500, to = 26551, cidr = "::/0" }
    "29300-29351 ::/0" = { from = 29300, to = 29351, cidr = "::/0" }
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
