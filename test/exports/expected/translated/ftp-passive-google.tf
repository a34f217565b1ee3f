# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# Translated from 203.0.113.10 to 10.0.0.5 with ports kept: IPv4 only
# Check: terraform fmt -check and terraform plan
# Apply: terraform apply
# Undo:  delete the file, then terraform apply

variable "ftp_network" {
  type    = string
  default = "default"
}

resource "google_compute_firewall" "ftp_passive_ipv4" {
  name          = "ftp-passive-ipv4"
  description   = "ftp-passive"
  network       = var.ftp_network
  direction     = "INGRESS"
  target_tags   = ["ftp"]
  source_ranges = ["192.0.2.16/28", "203.0.113.0/24"]

  allow {
    protocol = "tcp"
    ports    = ["21", "26500-26603"]
  }
}

# Syntax read by the target's own parser; not run.
