# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Cannot connect, because of the other address family: 2001:db8::/32
# Where: In a shell on the router. Replace wan and lan with your own zones. The rules survive a restart, and
#        come after your own rules that drop. Without a public address they also match traffic that is only routed
#        through.
# Check: sh ftp-passive-openwrt.sh --test
# Apply: sh ftp-passive-openwrt.sh
# Undo:  sh ftp-passive-openwrt.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ -z "$(uci changes firewall)" ] || stop "there are uncommitted changes: uci changes firewall"
# A named section and its options; + adds to a list
section() {
  s=firewall.$1; uci set "$s=$2"; shift 2
  for option; do case $option in
    +*) uci add_list "$s.${option#+}" ;; *) uci set "$s.$option" ;;
  esac; done
}
for s in $(uci -q show firewall | sed -n 's/^firewall\.\(ftp_passive_[0-9]*\)=.*/\1/p'); do uci delete "firewall.$s"; done
if [ "$action" != --undo ]; then
section ftp_passive_1 redirect name='ftp-passive' family='ipv4' src='wan' src_ip='192.0.2.16/28' src_dip='203.0.113.10' src_dport='21' dest='lan' dest_ip='10.0.0.5' proto='tcp' target='DNAT'
section ftp_passive_2 redirect name='ftp-passive' family='ipv4' src='wan' src_ip='192.0.2.16/28' src_dip='203.0.113.10' src_dport='26500-26603' dest='lan' dest_ip='10.0.0.5' proto='tcp' target='DNAT'
section ftp_passive_3 redirect name='ftp-passive' family='ipv4' src='wan' src_ip='203.0.113.0/24' src_dip='203.0.113.10' src_dport='21' dest='lan' dest_ip='10.0.0.5' proto='tcp' target='DNAT'
section ftp_passive_4 redirect name='ftp-passive' family='ipv4' src='wan' src_ip='203.0.113.0/24' src_dip='203.0.113.10' src_dport='26500-26603' dest='lan' dest_ip='10.0.0.5' proto='tcp' target='DNAT'
fi
if [ "$action" = --test ]; then uci changes firewall; uci revert firewall; exit; fi
uci commit firewall
service firewall reload || stop "the firewall did not load it: run fw4 check to see why"

# Syntax from the vendor's reference; not run.
