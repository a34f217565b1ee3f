# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Check: sh ftp-passive-docker-user.sh --test
# Apply: sh ftp-passive-docker-user.sh
# Undo:  for t in iptables ip6tables; do $t -D DOCKER-USER -j FTP_DOCKER; $t -F FTP_DOCKER; $t -X FTP_DOCKER; done

set -e
[ "$*" = "" ] || [ "$*" = "--test" ] || exit 2

iptables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_DOCKER - [0:0]
-A FTP_DOCKER -s 192.0.2.16/28 -j RETURN
-A FTP_DOCKER -s 203.0.113.0/24 -j RETURN
-A FTP_DOCKER -p tcp -m conntrack --ctstate DNAT --ctdir ORIGINAL --ctorigdstport 21 -m comment --comment ftp-passive -j DROP
-A FTP_DOCKER -p tcp -m conntrack --ctstate DNAT --ctdir ORIGINAL --ctorigdstport 26500:26603 -m comment --comment ftp-passive -j DROP
COMMIT
RULES
[ "$1" = "--test" ] || iptables -C DOCKER-USER -j FTP_DOCKER 2>/dev/null || iptables -I DOCKER-USER 1 -j FTP_DOCKER

# Only where Docker publishes on IPv6 too; a host without that chain skips it
ip6tables -n -L DOCKER-USER >/dev/null 2>&1 || exit 0
ip6tables-restore --noflush ${1:+"$1"} <<'RULES'
*filter
:FTP_DOCKER - [0:0]
-A FTP_DOCKER -s 2001:db8::/32 -j RETURN
-A FTP_DOCKER -p tcp -m conntrack --ctstate DNAT --ctdir ORIGINAL --ctorigdstport 21 -m comment --comment ftp-passive -j DROP
-A FTP_DOCKER -p tcp -m conntrack --ctstate DNAT --ctdir ORIGINAL --ctorigdstport 26500:26603 -m comment --comment ftp-passive -j DROP
COMMIT
RULES
[ "$1" = "--test" ] || ip6tables -C DOCKER-USER -j FTP_DOCKER 2>/dev/null || ip6tables -I DOCKER-USER 1 -j FTP_DOCKER
