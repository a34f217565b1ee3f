# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: In a shell on the router. Replace wan and lan with your own zones. The rules survive a restart, and
#        come after your own rules that drop. Without a public address they also match traffic that is only routed
#        through.
# Check: sh ftp-passive-openwrt.sh --test
# Apply: sh ftp-passive-openwrt.sh
# Undo:  sh ftp-passive-openwrt.sh --undo

# Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS with what clients connect to. Delete the lines of a family you do not use
# The FTP helper (kmod-nf-nathelper) cannot read TLS. If it interferes: uci set firewall.@defaults[0].auto_helper=0
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ -z "$(uci changes firewall)" ] || stop "there are uncommitted changes: uci changes firewall"
# A named section and its options; + adds to a list
section() {
  s=firewall.$1; uci set "$s=$2"; shift 2
  for option; do case $option in
    *=SERVER_*) uci revert firewall; stop "replace ${option#*=} with the server's address, or remove its line" ;;
    +*) uci add_list "$s.${option#+}" ;; *) uci set "$s.$option" ;;
  esac; done
}
for s in $(uci -q show firewall | sed -n 's/^firewall\.\(ftp_passive_[0-9]*\)=.*/\1/p'); do uci delete "firewall.$s"; done
if [ "$action" != --undo ]; then
section ftp_passive_1 rule name='ftp-passive' family='ipv4' src='wan' dest='lan' dest_ip='SERVER_IPV4_ADDRESS' dest_port='21 990 26500-26551 29300-29351' proto='tcp' target='ACCEPT' \
  +src_ip='0.0.0.0/0'
section ftp_passive_2 rule name='ftp-passive' family='ipv6' src='wan' dest='lan' dest_ip='SERVER_IPV6_ADDRESS' dest_port='21 990 26500-26551 29300-29351' proto='tcp' target='ACCEPT' \
  +src_ip='::/0'
fi
if [ "$action" = --test ]; then uci changes firewall; uci revert firewall; exit; fi
uci commit firewall
service firewall reload || stop "the firewall did not load it: run fw4 check to see why"

# Syntax from the vendor's reference; not run.
