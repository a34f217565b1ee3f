# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For a proxy that forwards connections to 10.0.0.5 (ports kept)
# Where: Beside your Terraform files. Restrict the sources in the load balancer's security group; it can have
#        one only if it was created with one. It forgets a connection after 350 s without a packet: have the server
#        send TCP keepalives, or long transfers lose their control connection.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-nlb.tf && terraform apply

# The listeners are open to everybody: restrict the sources in the load balancer's security group.
# 105 listeners are more than the 50 that AWS allows, so terraform apply fails. Give the server an address of its own.
variable "ftp_load_balancer_arn" {
  type = string
}

variable "ftp_vpc_id" {
  type = string
}

variable "ftp_instance_id" {
  type = string
}

locals {
  ftp_ports = toset([for port in concat(range(21, 22), range(26500, 26604)) : tostring(port)])
}

resource "aws_lb_target_group" "ftp" {
  for_each = local.ftp_ports
  name     = "ftp-${each.key}"
  port     = tonumber(each.key)
  protocol = "TCP"
  vpc_id   = var.ftp_vpc_id

  # A passive port answers only while a session waits, so the health check uses the control port
  health_check {
    protocol = "TCP"
    port     = 21
  }
}

resource "aws_lb_target_group_attachment" "ftp" {
  for_each         = local.ftp_ports
  target_group_arn = aws_lb_target_group.ftp[each.key].arn
  target_id        = var.ftp_instance_id
}

resource "aws_lb_listener" "ftp" {
  for_each          = local.ftp_ports
  load_balancer_arn = var.ftp_load_balancer_arn
  port              = tonumber(each.key)
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.ftp[each.key].arn
  }
}

# Syntax accepted by the target's own parser; not run.
