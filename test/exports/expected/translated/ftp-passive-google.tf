# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: Beside your Terraform files. The rules apply to machines with the network tag ftp. Their priority is
#        1000: your own deny rules with 1000 or less come first. If a rule exists already, run terraform import for it
#        first.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-google.tf && terraform apply

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

resource "google_compute_firewall" "ftp_passive_ipv6" {
  name          = "ftp-passive-ipv6"
  description   = "ftp-passive"
  network       = var.ftp_network
  direction     = "INGRESS"
  target_tags   = ["ftp"]
  source_ranges = ["2001:db8::/32"]

  allow {
    protocol = "tcp"
    ports    = ["21", "26500-26603"]
  }
}

# Syntax accepted by the target's own parser; not run.
