# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Run as root on the machine that ufw protects. The rules survive a restart. What ufw denies already
#        stays denied.
# Check: sh ftp-passive-ufw.sh --test
# Apply: sh ftp-passive-ufw.sh
# Undo:  sh ftp-passive-ufw.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ "$action" = --undo ] || [ ! -d /sys/module/nf_conntrack_ftp ] || echo "nf_conntrack_ftp is loaded but cannot read TLS. If it interferes: modprobe -r nf_nat_ftp nf_conntrack_ftp" >&2

# Rules of an earlier plan, found by their whole comment, as commands that remove them
old=$(ufw show added | sed -n "s/^ufw \(route \)\{0,1\}\(.* comment 'ftp-passive-plan'\)\$/ufw \1delete \2/p")
new() { cat <<'NEW'
ufw allow proto tcp from any to any port 21,990,26500:26551,29300:29351 comment 'ftp-passive-plan'
NEW
}
nat() { cat <<'NAT'
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
found=$(others input none)
[ -z "$found" ] || stop "these nft tables drop packets as well: $found"
printf '%s\n' "$status" | grep -E ' (DENY|REJECT|LIMIT) ' | sed 's/^/Still comes before ours: /' || :
case $action in --test) printf '%s\n' "$old"; new; nat; exit ;; esac
clean
new | sh
[ $again = no ] || ufw reload
