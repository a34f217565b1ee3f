# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
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
    source_ips  = ["192.0.2.16/28", "203.0.113.0/24", "2001:db8::/32"]
  }

  rule {
    description = "ftp-passive"
    direction   = "in"
    protocol    = "tcp"
    port        = "26500-26603"
    source_ips  = ["192.0.2.16/28", "203.0.113.0/24", "2001:db8::/32"]
  }
}

resource "hcloud_firewall_attachment" "ftp_passive" {
  firewall_id = hcloud_firewall.ftp_passive.id
  server_ids  = var.ftp_server_ids
}

# Syntax accepted by the target's own parser; not run.
