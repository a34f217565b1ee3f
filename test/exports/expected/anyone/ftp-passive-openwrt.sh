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
# A named section and its options; + adds to a list
section() {
  s=firewall.$1; uci set "$s=$2"; shift 2
  for option; do case $option in
    *=SERVER_*) uci revert firewall; stop "put the server's address in place of ${option#*=}, or take its line out" ;;
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
service firewall reload || stop "the firewall did not load it: fw4 check says why"

# Syntax from the vendor's reference; not run.
