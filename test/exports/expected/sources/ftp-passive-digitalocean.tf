# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Beside your Terraform files. A droplet without another firewall would lose ssh and all outbound
#        traffic: give it a firewall for those first. A firewall covers at most 10 droplets.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-digitalocean.tf && terraform apply

variable "ftp_droplet_ids" {
  type = list(number)
}

resource "digitalocean_firewall" "ftp_passive" {
  name        = "ftp-passive"
  droplet_ids = var.ftp_droplet_ids

  inbound_rule {
    protocol         = "tcp"
    port_range       = "21"
    source_addresses = ["198.51.100.0/24", "2001:db8::/32"]
  }

  inbound_rule {
    protocol         = "tcp"
    port_range       = "26500-26603"
    source_addresses = ["198.51.100.0/24", "2001:db8::/32"]
  }
}

# Syntax accepted by the target's own parser; not run.
