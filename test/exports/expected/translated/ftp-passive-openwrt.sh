# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Without a way in, being of the other family: 2001:db8::/32
# Where: In a shell of the router; put your own zones for wan and lan. It lasts over a restart, behind the rules
#        of yours that drop; without a public address it takes what is routed through as well.
# Check: sh ftp-passive-openwrt.sh --test
# Apply: sh ftp-passive-openwrt.sh
# Undo:  sh ftp-passive-openwrt.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "say nothing, --test or --undo" ;; esac
[ -z "$(uci changes firewall)" ] || stop "there are changes that nobody committed: uci changes firewall"
for s in $(uci -q show firewall | sed -n 's/^firewall\.\(ftp_passive_[0-9]*\)=.*/\1/p'); do uci delete "firewall.$s"; done
if [ "$action" != --undo ]; then
uci set firewall.ftp_passive_1=redirect
uci set firewall.ftp_passive_1.name='ftp-passive'
uci set firewall.ftp_passive_1.family='ipv4'
uci set firewall.ftp_passive_1.src='wan'
uci set firewall.ftp_passive_1.src_ip='192.0.2.16/28'
uci set firewall.ftp_passive_1.src_dip='203.0.113.10'
uci set firewall.ftp_passive_1.src_dport='21'
uci set firewall.ftp_passive_1.dest='lan'
uci set firewall.ftp_passive_1.dest_ip='10.0.0.5'
uci set firewall.ftp_passive_1.proto='tcp'
uci set firewall.ftp_passive_1.target='DNAT'
uci set firewall.ftp_passive_2=redirect
uci set firewall.ftp_passive_2.name='ftp-passive'
uci set firewall.ftp_passive_2.family='ipv4'
uci set firewall.ftp_passive_2.src='wan'
uci set firewall.ftp_passive_2.src_ip='192.0.2.16/28'
uci set firewall.ftp_passive_2.src_dip='203.0.113.10'
uci set firewall.ftp_passive_2.src_dport='26500-26603'
uci set firewall.ftp_passive_2.dest='lan'
uci set firewall.ftp_passive_2.dest_ip='10.0.0.5'
uci set firewall.ftp_passive_2.proto='tcp'
uci set firewall.ftp_passive_2.target='DNAT'
uci set firewall.ftp_passive_3=redirect
uci set firewall.ftp_passive_3.name='ftp-passive'
uci set firewall.ftp_passive_3.family='ipv4'
uci set firewall.ftp_passive_3.src='wan'
uci set firewall.ftp_passive_3.src_ip='203.0.113.0/24'
uci set firewall.ftp_passive_3.src_dip='203.0.113.10'
uci set firewall.ftp_passive_3.src_dport='21'
uci set firewall.ftp_passive_3.dest='lan'
uci set firewall.ftp_passive_3.dest_ip='10.0.0.5'
uci set firewall.ftp_passive_3.proto='tcp'
uci set firewall.ftp_passive_3.target='DNAT'
uci set firewall.ftp_passive_4=redirect
uci set firewall.ftp_passive_4.name='ftp-passive'
uci set firewall.ftp_passive_4.family='ipv4'
uci set firewall.ftp_passive_4.src='wan'
uci set firewall.ftp_passive_4.src_ip='203.0.113.0/24'
uci set firewall.ftp_passive_4.src_dip='203.0.113.10'
uci set firewall.ftp_passive_4.src_dport='26500-26603'
uci set firewall.ftp_passive_4.dest='lan'
uci set firewall.ftp_passive_4.dest_ip='10.0.0.5'
uci set firewall.ftp_passive_4.proto='tcp'
uci set firewall.ftp_passive_4.target='DNAT'
fi
if [ "$action" = --test ]; then uci changes firewall; uci revert firewall; exit; fi
uci commit firewall
service firewall reload || stop "the firewall did not load it: fw4 check says why"

# Syntax from the vendor's reference; not run.
