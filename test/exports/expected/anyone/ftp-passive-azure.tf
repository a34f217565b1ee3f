# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
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
  source_address_prefixes     = ["0.0.0.0/0"]
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = ["21", "990", "26500-26551", "29300-29351"]
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
  source_address_prefixes     = ["::/0"]
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = ["21", "990", "26500-26551", "29300-29351"]
}

# Syntax accepted by the target's own parser; not run.
