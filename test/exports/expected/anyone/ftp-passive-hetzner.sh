# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Check: hcloud firewall describe "$FIREWALL"
# Apply: FIREWALL=... sh ftp-passive-hetzner.sh
# Undo:  ACTION=delete FIREWALL=... sh ftp-passive-hetzner.sh

firewall="${FIREWALL:?Set FIREWALL to the name of your firewall}"
action="${ACTION:-add}"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 21 --source-ips 0.0.0.0/0,::/0 --description ftp-passive "$firewall"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 990 --source-ips 0.0.0.0/0,::/0 --description ftp-passive "$firewall"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 26500-26551 --source-ips 0.0.0.0/0,::/0 --description ftp-passive "$firewall"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 29300-29351 --source-ips 0.0.0.0/0,::/0 --description ftp-passive "$firewall"

# Syntax from the vendor's reference; not run.
