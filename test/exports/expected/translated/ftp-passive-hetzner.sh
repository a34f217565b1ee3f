# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Check: hcloud firewall describe "$FIREWALL"
# Apply: FIREWALL=... sh ftp-passive-hetzner.sh
# Undo:  ACTION=delete FIREWALL=... sh ftp-passive-hetzner.sh

firewall="${FIREWALL:?Set FIREWALL to the name of your firewall}"
action="${ACTION:-add}"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 21 --source-ips 192.0.2.16/28,203.0.113.0/24,2001:db8::/32 --description ftp-passive "$firewall"
hcloud firewall "$action-rule" --direction in --protocol tcp --port 26500-26603 --source-ips 192.0.2.16/28,203.0.113.0/24,2001:db8::/32 --description ftp-passive "$firewall"

# Syntax from the vendor's reference; not run.
