# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Beside your Terraform files. A server without another firewall would lose ssh: give it a firewall for
#        ssh first. A firewall holds at most 50 rules, a server at most five firewalls.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-hetzner.tf && terraform apply

variable "ftp_server_ids" {
  type = list(number)
}

resource "hcloud_firewall" "ftp_passive" {
  name = "ftp-passive"

  rule {
    description = "ftp-passive"
    direction   = "in"
    protocol    = "tcp"
    port        = "21"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "ftp-passive"
    direction   = "in"
    protocol    = "tcp"
    port        = "990"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "ftp-passive"
    direction   = "in"
    protocol    = "tcp"
    port        = "26500-26551"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }

  rule {
    description = "ftp-passive"
    direction   = "in"
    protocol    = "tcp"
    port        = "29300-29351"
    source_ips  = ["0.0.0.0/0", "::/0"]
  }
}

resource "hcloud_firewall_attachment" "ftp_passive" {
  firewall_id = hcloud_firewall.ftp_passive.id
  server_ids  = var.ftp_server_ids
}

# Syntax accepted by the target's own parser; not run.
