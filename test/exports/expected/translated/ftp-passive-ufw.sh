# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Check: sh -n ftp-passive-ufw.sh && ufw show added
# Apply: sh ftp-passive-ufw.sh
# Undo:  ufw show added | grep -E "FTP-Passive|comment 'ftp-passive'" | sed 's/^ufw \(route \)\{0,1\}/ufw \1delete /' | sh; sed -i '/^# BEGIN ftp-passive/,/^# END ftp-passive/d' /etc/ufw/before.rules; while iptables -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done; ufw reload; iptables -t nat -F FTP_PASSIVE; iptables -t nat -X FTP_PASSIVE

rules=/etc/ufw/before.rules
sed -i '/^# BEGIN ftp-passive/,/^# END ftp-passive/d' "$rules"
cat - "$rules" > "$rules.new" <<'NAT'
# BEGIN ftp-passive
*nat
:FTP_PASSIVE - [0:0]
-A PREROUTING -j FTP_PASSIVE
-A FTP_PASSIVE -s 192.0.2.16/28 -d 203.0.113.10 -p tcp -m multiport --dports 21,26500:26603 -j DNAT --to-destination 10.0.0.5
-A FTP_PASSIVE -s 203.0.113.0/24 -d 203.0.113.10 -p tcp -m multiport --dports 21,26500:26603 -j DNAT --to-destination 10.0.0.5
COMMIT
# END ftp-passive
NAT
cat "$rules.new" > "$rules" && rm "$rules.new"
ufw show added | grep -E "FTP-Passive|comment 'ftp-passive'" | sed 's/^ufw \(route \)\{0,1\}/ufw \1delete /' | sh
ufw route allow proto tcp from 192.0.2.16/28 to 10.0.0.5 port 21,26500:26603 comment 'ftp-passive'
ufw route allow proto tcp from 203.0.113.0/24 to 10.0.0.5 port 21,26500:26603 comment 'ftp-passive'
# A reload adds the hook once more
while iptables -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done
ufw reload
