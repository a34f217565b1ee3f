# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control port 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Where: In a shell with doctl. A rule takes no mark here: before a plan with other ports or sources, run the earlier plan's text with ACTION=remove. It removes a rule like ours that was there before as well.
# Check: doctl compute firewall get "$FIREWALL_ID"
# Apply: FIREWALL_ID=... sh ftp-passive-digitalocean.sh
# Undo:  ACTION=remove FIREWALL_ID=... sh ftp-passive-digitalocean.sh

firewall="${FIREWALL_ID:?Set FIREWALL_ID to the id of your firewall}"
action="${ACTION:-add}"
doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:21,address:0.0.0.0/0,address:::/0"
doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:990,address:0.0.0.0/0,address:::/0"
doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:26500-26551,address:0.0.0.0/0,address:::/0"
doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:29300-29351,address:0.0.0.0/0,address:::/0"

# Syntax from the vendor's reference; not run.
