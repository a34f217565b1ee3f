# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the Docker host; Docker need not be running. It closes ports, so it must run again after
#        a restart: it installs a systemd unit for that.
# Check: sh ftp-passive-docker-user.sh --test
# Apply: sh ftp-passive-docker-user.sh
# Undo:  sh ftp-passive-docker-user.sh --undo

# Drops new connections to these ports of this host, over IPv4 and IPv6, before Docker translates or proxies them.
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac

new4() { cat <<'RULES'
-A FTP_DOCKER -s 198.51.100.0/24 -j RETURN
-A FTP_DOCKER -j DROP
-I PREROUTING 1 ! -i lo -p tcp --syn -m addrtype --dst-type LOCAL -m multiport --dports 21,26500:26603 -j FTP_DOCKER
RULES
}
new6() { cat <<'RULES'
-A FTP_DOCKER -s 2001:db8::/32 -j RETURN
-A FTP_DOCKER -j DROP
-I PREROUTING 1 ! -i lo -p tcp --syn -m addrtype --dst-type LOCAL -m multiport --dports 21,26500:26603 -j FTP_DOCKER
RULES
}
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

# To survive a restart: a copy of this script that runs at each start
copy=/usr/local/sbin/ftp-passive-docker unit=/etc/systemd/system/ftp-passive-docker.service
if [ "$action" = --undo ]; then [ ! -e $unit ] || { systemctl disable --quiet --now "${unit##*/}"; rm -f $unit $copy; systemctl daemon-reload; }
elif [ "$0" != $copy ] && [ -d /run/systemd/system ] && [ -f "$0" ]; then
  cp "$0" $copy; printf '%s\n' '[Unit]' Before=docker.service '[Service]' Type=oneshot RemainAfterExit=yes "ExecStart=/bin/sh $copy" "ExecReload=/bin/sh $copy" '[Install]' WantedBy=multi-user.target > $unit
  systemctl daemon-reload && systemctl enable --quiet --now "${unit##*/}" && echo "Survives a restart: ${unit##*/} runs it again"
elif [ "$0" != $copy ]; then echo "Does not survive a restart: no systemd here. Run this script again at each start"; fi
