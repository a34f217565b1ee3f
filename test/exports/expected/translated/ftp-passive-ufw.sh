# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Cannot connect, because of the other address family: 2001:db8::/32
# Where: Run as root on the machine that ufw protects. The rules survive a restart. What ufw denies already
#        stays denied.
# Check: sh ftp-passive-ufw.sh --test
# Apply: sh ftp-passive-ufw.sh
# Undo:  sh ftp-passive-ufw.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac

# Rules of an earlier plan, found by their whole comment, as commands that remove them
old=$(ufw show added | sed -n "s/^ufw \(route \)\{0,1\}\(.* comment 'ftp-passive-plan'\)\$/ufw \1delete \2/p")
new() { cat <<'NEW'
ufw route allow proto tcp from 192.0.2.16/28 to 10.0.0.5 port 21,26500:26603 comment 'ftp-passive-plan'
ufw route allow proto tcp from 203.0.113.0/24 to 10.0.0.5 port 21,26500:26603 comment 'ftp-passive-plan'
NEW
}
nat() { cat <<'NAT'
# BEGIN ftp-passive-plan
*nat
:FTP_PASSIVE - [0:0]
-A PREROUTING -j FTP_PASSIVE
-A FTP_PASSIVE -s 192.0.2.16/28 -p tcp -m multiport --dports 21,26500:26603 -d 203.0.113.10 -j DNAT --to-destination 10.0.0.5
-A FTP_PASSIVE -s 203.0.113.0/24 -p tcp -m multiport --dports 21,26500:26603 -d 203.0.113.10 -j DNAT --to-destination 10.0.0.5
COMMIT
# END ftp-passive-plan
NAT
}
# nft tables that drop at the hook $1, other than those of iptables
others() {
  nft -t list ruleset 2>/dev/null | awk -v hook="$1" -v known="$2" '
    /^(table|[ \t]+chain) / { base = 0; if ($1 == "table") t = $2 " " $3 }
    / hook / { base = $2 == "filter" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }
    base && (/ hook .*policy drop/ || /^[ \t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u
}
again=no
clean() {
  printf '%s\n' "$old" | sh
  for f in /etc/ufw/before.rules /etc/ufw/before6.rules; do
    if grep -q '^# BEGIN ftp-passive-plan' "$f"; then sed -i '/^# BEGIN ftp-passive-plan/,/^# END ftp-passive-plan/d' "$f"; again=yes; fi
  done
  for t in iptables ip6tables; do
    while $t -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done
    ! $t -t nat -F FTP_PASSIVE 2>/dev/null || $t -t nat -X FTP_PASSIVE
  done
}

if [ "$action" = --undo ]; then clean; [ $again = no ] || ufw reload; exit; fi
status=$(ufw status)
case $status in "Status: active"*) ;; *) stop "ufw is not active, so it protects nothing. Allow ssh, then run ufw enable" ;; esac
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 1 ] || stop "this machine does not forward IPv4: set net.ipv4.ip_forward=1 in /etc/sysctl.d first"
found=$(others forward none)
[ -z "$found" ] || stop "these nft tables drop packets as well: $found"
printf '%s\n' "$status" | grep -E ' (DENY|REJECT|LIMIT) ' | sed 's/^/Still comes before ours: /' || :
case $action in --test) printf '%s\n' "$old"; new; nat; exit ;; esac
clean
new | sh
rules=/etc/ufw/before.rules
nat | cat - "$rules" > "$rules.new"
cat "$rules.new" > "$rules" && rm "$rules.new"
again=yes
[ $again = no ] || ufw reload
