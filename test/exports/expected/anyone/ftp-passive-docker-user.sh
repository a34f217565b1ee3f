# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Run as root on the Docker host; Docker need not be running. It closes ports, so it must run again after
#        a restart: it installs a systemd unit for that.
# Check: sh ftp-passive-docker-user.sh --test
# Apply: sh ftp-passive-docker-user.sh
# Undo:  sh ftp-passive-docker-user.sh --undo

# Drops new connections to these ports of this host, over IPv4 and IPv6, before Docker translates or proxies them.
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ "$action" = --undo ] || [ ! -d /sys/module/nf_conntrack_ftp ] || echo "nf_conntrack_ftp is loaded but cannot read TLS. If it interferes: modprobe -r nf_nat_ftp nf_conntrack_ftp" >&2

new4() { :; }
new6() { :; }
section() {
  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0
  have=$("$1" -t raw -S) || stop "$1 holds no rules here: nothing was closed"
  old=$(printf '%s\n' "$have" | sed -n 's/^-A \(PREROUTING .* -j FTP_DOCKER\)$/-D \1/p')
  ours=$(printf '%s\n' "$have" | grep -c '^-N FTP_DOCKER$') || :
  new=$([ "$action" = --undo ] || "$2")
  [ "$ours" != 0 ] || [ -n "$new" ] || return 0
  gone=$([ -n "$new" ] || echo '-X FTP_DOCKER')
  printf '%s\n' "*raw" ":FTP_DOCKER - [0:0]" "$old" "$new" "$gone" COMMIT | sed '/^$/d'
}

four=$(section iptables new4) six=$(section ip6tables new6)
try=$([ "$action" != --test ] || echo --test)
[ -z "$try" ] || printf '%s\n' "iptables:" "$four" "ip6tables:" "$six"
[ -z "$four" ] || printf '%s\n' "$four" | iptables-restore --noflush ${try:+"$try"}
[ -z "$six" ] || printf '%s\n' "$six" | ip6tables-restore --noflush ${try:+"$try"}
[ -z "$try" ] || exit 0

echo "Open to anyone: nothing is closed"
copy=/usr/local/sbin/ftp-passive-docker unit=/etc/systemd/system/ftp-passive-docker.service
[ ! -e $unit ] || { systemctl disable --quiet --now "${unit##*/}"; rm -f $unit $copy; systemctl daemon-reload; }
