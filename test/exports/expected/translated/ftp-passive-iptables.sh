# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Check: sh ftp-passive-iptables.sh --test
# Apply: sh ftp-passive-iptables.sh
# Undo:  iptables -t nat -D PREROUTING -j FTP_PASSIVE; iptables -t nat -F FTP_PASSIVE; iptables -t nat -X FTP_PASSIVE; iptables -t filter -D FORWARD -j FTP_PASSIVE; iptables -t filter -F FTP_PASSIVE; iptables -t filter -X FTP_PASSIVE

set -e
[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2

iptables-restore --noflush ${1:+"$1"} <<'RULES'
*nat
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -s 192.0.2.16/28 -d 203.0.113.10 -p tcp -m multiport --dports 21,26500:26603 -j DNAT --to-destination 10.0.0.5
-A FTP_PASSIVE -s 203.0.113.0/24 -d 203.0.113.10 -p tcp -m multiport --dports 21,26500:26603 -j DNAT --to-destination 10.0.0.5
COMMIT
*filter
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -s 192.0.2.16/28 -d 10.0.0.5 -p tcp -m multiport --dports 21,26500:26603 -m conntrack --ctstate DNAT -m comment --comment ftp-passive -j ACCEPT
-A FTP_PASSIVE -s 203.0.113.0/24 -d 10.0.0.5 -p tcp -m multiport --dports 21,26500:26603 -m conntrack --ctstate DNAT -m comment --comment ftp-passive -j ACCEPT
COMMIT
RULES
[ "$1" = "--test" ] || iptables -t nat -C PREROUTING -j FTP_PASSIVE 2>/dev/null || iptables -t nat -I PREROUTING 1 -j FTP_PASSIVE
[ "$1" = "--test" ] || iptables -t filter -C FORWARD -j FTP_PASSIVE 2>/dev/null || iptables -t filter -I FORWARD 1 -j FTP_PASSIVE
