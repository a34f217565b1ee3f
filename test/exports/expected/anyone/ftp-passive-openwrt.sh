# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Where: In a shell of the router; put your own zones for wan and lan. It lasts over a restart, behind the rules
#        of yours that drop; without a public address it takes what is routed through as well.
# Check: sh ftp-passive-openwrt.sh --test
# Apply: sh ftp-passive-openwrt.sh
# Undo:  sh ftp-passive-openwrt.sh --undo

# Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS by what clients connect to, or delete the lines of the family you lack
# The helper of FTP (kmod-nf-nathelper) reads nothing of TLS; where it gets in the way: uci set firewall.@defaults[0].auto_helper=0
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "say nothing, --test or --undo" ;; esac
[ -z "$(uci changes firewall)" ] || stop "there are changes that nobody committed: uci changes firewall"
for s in $(uci -q show firewall | sed -n 's/^firewall\.\(ftp_passive_[0-9]*\)=.*/\1/p'); do uci delete "firewall.$s"; done
if [ "$action" != --undo ]; then
uci set firewall.ftp_passive_1=rule
uci set firewall.ftp_passive_1.name='ftp-passive'
uci set firewall.ftp_passive_1.family='ipv4'
uci set firewall.ftp_passive_1.src='wan'
uci set firewall.ftp_passive_1.dest='lan'
uci set firewall.ftp_passive_1.dest_ip='SERVER_IPV4_ADDRESS'
uci set firewall.ftp_passive_1.dest_port='21 990 26500-26551 29300-29351'
uci set firewall.ftp_passive_1.proto='tcp'
uci set firewall.ftp_passive_1.target='ACCEPT'
uci add_list firewall.ftp_passive_1.src_ip='0.0.0.0/0'
uci set firewall.ftp_passive_2=rule
uci set firewall.ftp_passive_2.name='ftp-passive'
uci set firewall.ftp_passive_2.family='ipv6'
uci set firewall.ftp_passive_2.src='wan'
uci set firewall.ftp_passive_2.dest='lan'
uci set firewall.ftp_passive_2.dest_ip='SERVER_IPV6_ADDRESS'
uci set firewall.ftp_passive_2.dest_port='21 990 26500-26551 29300-29351'
uci set firewall.ftp_passive_2.proto='tcp'
uci set firewall.ftp_passive_2.target='ACCEPT'
uci add_list firewall.ftp_passive_2.src_ip='::/0'
fi
if [ "$action" = --test ]; then uci changes firewall; uci revert firewall; exit; fi
uci commit firewall
service firewall reload || stop "the firewall did not load it: fw4 check says why"

# Syntax from the vendor's reference; not run.
