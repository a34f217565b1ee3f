# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Check: sh ftp-passive-iptables.sh --test
# Apply: sh ftp-passive-iptables.sh
# Undo:  for t in iptables ip6tables; do $t -D INPUT -j FTP_PASSIVE; $t -F FTP_PASSIVE; $t -X FTP_PASSIVE; done

set -e
[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2

iptables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -p tcp -m multiport --dports 21,990,26500:26551,29300:29351 -m conntrack --ctstate NEW -m comment --comment ftp-passive -j ACCEPT
COMMIT
RULES
[ "$1" = "--test" ] || iptables -t filter -C INPUT -j FTP_PASSIVE 2>/dev/null || iptables -t filter -I INPUT 1 -j FTP_PASSIVE

ip6tables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_PASSIVE - [0:0]
-A FTP_PASSIVE -p tcp -m multiport --dports 21,990,26500:26551,29300:29351 -m conntrack --ctstate NEW -m comment --comment ftp-passive -j ACCEPT
COMMIT
RULES
[ "$1" = "--test" ] || ip6tables -t filter -C INPUT -j FTP_PASSIVE 2>/dev/null || ip6tables -t filter -I INPUT 1 -j FTP_PASSIVE
