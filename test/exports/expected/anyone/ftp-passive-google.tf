# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
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
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["21", "990", "26500-26551", "29300-29351"]
  }
}

resource "google_compute_firewall" "ftp_passive_ipv6" {
  name          = "ftp-passive-ipv6"
  description   = "ftp-passive"
  network       = var.ftp_network
  direction     = "INGRESS"
  target_tags   = ["ftp"]
  source_ranges = ["::/0"]

  allow {
    protocol = "tcp"
    ports    = ["21", "990", "26500-26551", "29300-29351"]
  }
}

# Syntax accepted by the target's own parser; not run.
