# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Check: sh -n ftp-passive-firewalld.sh && firewall-cmd --check-config
# Apply: sh ftp-passive-firewalld.sh
# Undo:  firewall-cmd --permanent --list-rich-rules | grep 'to-addr="10.0.0.5"' | while read -r rule; do firewall-cmd --permanent --remove-rich-rule="$rule"; done; firewall-cmd --reload

# Rules of an earlier plan go first
firewall-cmd --permanent --list-rich-rules | grep 'to-addr="10.0.0.5"' | while read -r rule; do firewall-cmd --permanent --remove-rich-rule="$rule"; done
firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="192.0.2.16/28" destination address="203.0.113.10" forward-port port="21" protocol="tcp" to-addr="10.0.0.5"'
firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="192.0.2.16/28" destination address="203.0.113.10" forward-port port="26500-26603" protocol="tcp" to-addr="10.0.0.5"'
firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="203.0.113.0/24" destination address="203.0.113.10" forward-port port="21" protocol="tcp" to-addr="10.0.0.5"'
firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="203.0.113.0/24" destination address="203.0.113.10" forward-port port="26500-26603" protocol="tcp" to-addr="10.0.0.5"'
firewall-cmd --reload
