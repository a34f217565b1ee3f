# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Check: sh -n ftp-passive-firewalld.sh && firewall-cmd --check-config
# Apply: sh ftp-passive-firewalld.sh
# Undo:  firewall-cmd --permanent --list-rich-rules | grep 'service name="ftp-passive"' | while read -r rule; do firewall-cmd --permanent --remove-rich-rule="$rule"; done; firewall-cmd --permanent --remove-service=ftp-passive; firewall-cmd --permanent --delete-service=ftp-passive; firewall-cmd --reload

firewall-cmd --permanent --new-service=ftp-passive 2>/dev/null
# Ports and rules of an earlier plan go first
for port in $(firewall-cmd --permanent --service=ftp-passive --get-ports); do firewall-cmd --permanent --service=ftp-passive --remove-port="$port"; done
firewall-cmd --permanent --service=ftp-passive --add-port=21/tcp
firewall-cmd --permanent --service=ftp-passive --add-port=26500-26603/tcp
firewall-cmd --permanent --list-rich-rules | grep 'service name="ftp-passive"' | while read -r rule; do firewall-cmd --permanent --remove-rich-rule="$rule"; done
firewall-cmd --permanent --query-service=ftp-passive >/dev/null && firewall-cmd --permanent --remove-service=ftp-passive
firewall-cmd --permanent --add-rich-rule='rule family="ipv4" source address="198.51.100.0/24" service name="ftp-passive" accept'
firewall-cmd --permanent --add-rich-rule='rule family="ipv6" source address="2001:db8::/32" service name="ftp-passive" accept'
# A reload drops what is only in the running configuration
firewall-cmd --reload
