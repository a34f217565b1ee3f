# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
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
    source_addresses = ["0.0.0.0/0", "::/0"]
  }

  inbound_rule {
    protocol         = "tcp"
    port_range       = "990"
    source_addresses = ["0.0.0.0/0", "::/0"]
  }

  inbound_rule {
    protocol         = "tcp"
    port_range       = "26500-26551"
    source_addresses = ["0.0.0.0/0", "::/0"]
  }

  inbound_rule {
    protocol         = "tcp"
    port_range       = "29300-29351"
    source_addresses = ["0.0.0.0/0", "::/0"]
  }
}

# Syntax accepted by the target's own parser; not run.
