# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Check: sh ftp-passive-iptables.sh --test
# Apply: sh ftp-passive-iptables.sh
# Undo:  for t in iptables ip6tables; do $t -D INPUT -j FTP_PASSIVE; $t -F FTP_PASSIVE; $t -X FTP_PASSIVE; done

set -e
[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2

iptables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -s 198.51.100.0/24 -p tcp -m multiport --dports 21,26500:26603 -m conntrack --ctstate NEW -m comment --comment ftp-passive -j ACCEPT
COMMIT
RULES
[ "$1" = "--test" ] || iptables -t filter -C INPUT -j FTP_PASSIVE 2>/dev/null || iptables -t filter -I INPUT 1 -j FTP_PASSIVE

ip6tables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -s 2001:db8::/32 -p tcp -m multiport --dports 21,26500:26603 -m conntrack --ctstate NEW -m comment --comment ftp-passive -j ACCEPT
COMMIT
RULES
[ "$1" = "--test" ] || ip6tables -t filter -C INPUT -j FTP_PASSIVE 2>/dev/null || ip6tables -t filter -I INPUT 1 -j FTP_PASSIVE
