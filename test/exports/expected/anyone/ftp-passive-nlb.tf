# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Beside your Terraform files. Restrict the sources in the load balancer's security group; it can have
#        one only if it was created with one. It forgets a connection after 350 s without a packet: have the server
#        send TCP keepalives, or long transfers lose their control connection.
# Check: terraform fmt -check && terraform plan
# Apply: terraform apply
# Undo:  rm ftp-passive-nlb.tf && terraform apply

# 106 listeners are more than the 50 that AWS allows, so terraform apply fails. Give the server an address of its own.
variable "ftp_load_balancer_arn" {
  type = string
}

variable "ftp_vpc_id" {
  type = string
}

# The nodes, in the order of their slices
variable "ftp_instance_ids" {
  type = list(string)
}

locals {
  ftp_control = toset([for port in concat(range(21, 22), range(990, 991)) : tostring(port)])

  ftp_slices = [
    toset([for port in concat(range(26500, 26552)) : tostring(port)]),
    toset([for port in concat(range(29300, 29352)) : tostring(port)]),
  ]

  ftp_ports = setunion(local.ftp_control, local.ftp_slices...)

  ftp_targets = merge([
    for node, slice in local.ftp_slices : {
      for port in setunion(local.ftp_control, slice) : "${port}-${node}" => { port = port, node = node }
    }
  ]...)
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
  for_each         = local.ftp_targets
  target_group_arn = aws_lb_target_group.ftp[each.value.port].arn
  target_id        = var.ftp_instance_ids[each.value.node]
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
