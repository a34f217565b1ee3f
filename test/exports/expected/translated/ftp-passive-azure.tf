# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: Beside your Terraform files. Priorities 300 and 301 must be free and come after your deny rules. If a
#        rule exists already, run terraform import for it first. Do not use it where the azurerm_network_security_group
#        has inline rules: the two would overwrite each other.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-azure.tf && terraform apply

variable "ftp_resource_group" {
  type = string
}

variable "ftp_nsg" {
  type = string
}

resource "azurerm_network_security_rule" "ftp_passive_ipv4" {
  name                        = "ftp-passive-ipv4"
  description                 = "ftp-passive"
  resource_group_name         = var.ftp_resource_group
  network_security_group_name = var.ftp_nsg
  priority                    = 300
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_address_prefixes     = ["192.0.2.16/28", "203.0.113.0/24"]
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = ["21", "26500-26603"]
}

resource "azurerm_network_security_rule" "ftp_passive_ipv6" {
  name                        = "ftp-passive-ipv6"
  description                 = "ftp-passive"
  resource_group_name         = var.ftp_resource_group
  network_security_group_name = var.ftp_nsg
  priority                    = 301
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_address_prefixes     = ["2001:db8::/32"]
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = ["21", "26500-26603"]
}

# Syntax accepted by the target's own parser; not run.
