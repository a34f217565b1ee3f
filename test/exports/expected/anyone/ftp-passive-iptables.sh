# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Run as root on the machine whose rules are managed with iptables. The script looks first, and refuses
#        where ufw, firewalld or nft tables are in charge.
# Check: sh ftp-passive-iptables.sh --test
# Apply: sh ftp-passive-iptables.sh
# Undo:  sh ftp-passive-iptables.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ "$action" = --undo ] || [ ! -d /sys/module/nf_conntrack_ftp ] || echo "nf_conntrack_ftp is loaded but cannot read TLS. If it interferes: modprobe -r nf_nat_ftp nf_conntrack_ftp" >&2

# What it opens: a chain FTP_PASSIVE with these rules in each table, before the final drop
rules() { cat <<'RULES'
iptables filter -A FTP_PASSIVE -p tcp -m multiport --dports 21,990,26500:26551,29300:29351 -j ACCEPT
ip6tables filter -A FTP_PASSIVE -p tcp -m multiport --dports 21,990,26500:26551,29300:29351 -j ACCEPT
RULES
}
# nft tables that drop at the hook $1, other than those of iptables
others() {
  nft -t list ruleset 2>/dev/null | awk -v hook="$1" -v known="$2" '
    /^(table|[ \t]+chain) / { base = 0; if ($1 == "table") t = $2 " " $3 }
    / hook / { base = $2 == "filter" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }
    base && (/ hook .*policy drop/ || /^[ \t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u
}
# What to restore: the rules of an earlier plan removed, ours added, with a jump to them before what drops the rest
section() {
  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0
  new=$([ "$action" = --undo ] || rules | sed -n "s/^$1 $2 //p")
  have=$("$1" -t "$2" -S 2>&1) || { [ -n "$new" ] || return 0; stop "$have"; }
  printf '%s\n' "$new" "==" "$have" | awk -v table="$2" -v hook="$3" '
  function bare(s) { # a rule without what does not change whom it stops
    sub(/^-A [^ ]+ /, "", s)
    gsub(/-m comment --comment ("[^"]*"|[^ ]+) |-m (conntrack --ctstate|state --state) NEW |-p tcp (-m tcp )?/, "", s); return s
  }
  function final(s) { # whether it drops everything, by itself or in a chain that it leads to
    s = bare(s); return s ~ /^-j (DROP|REJECT( --reject-with [^ ]+)?)$/ || (s ~ /^-[jg] [^ ]+$/ && substr(s, 4) in end)
  }
  !told { if ($0 == "==") told = 1; else if ($0 != "") rules = rules $0 "\n"; next }
  table == "filter" && rules != "" && /^-A (INPUT|FORWARD) -j ufw-/ { why = "ufw is in charge here: use the text for ufw" }
  /^-N FTP_PASSIVE$/ { ours = ":FTP_PASSIVE - [0:0]\n"; next }
  /^-A FTP_PASSIVE / { next }
  / -j FTP_PASSIVE$/ { out = out "-D" substr($0, 3) "\n"; next }
  $1 == "-P" && $2 == hook { drops = $3 == "DROP" }
  $1 == "-A" { n[$2]++; has[$2, n[$2]] = $0 }
  END {
    do { more = 0; for (c in n) for (i = 1; i <= n[c] && !(c in end); i++) if (final(has[c, i])) more = end[c] = i } while (more)
    last = hook in end ? end[hook] - 1 : n[hook] + 0
    for (i = 1; i <= last; i++) if (bare(has[hook, i]) ~ /^-[io] [^ ]+ -j (DROP|REJECT)/) partly = has[hook, i]
    while (last > 0 && bare(has[hook, last]) ~ /^-j (LOG|NFLOG)/) last--
    if (table == "filter" && rules != "" && !drops && !(hook in end)) { rules = ""; if (partly != "") why = "there is " partly ": add a jump of your own before it" }
    if (partly != "" && rules != "") print "Our rules come after: " partly > "/dev/stderr"
    jump = table == "nat" ? "-I " hook " 1" : last < n[hook] ? "-I " hook " " (last + 1) : "-A " hook
    if (rules != "") out = out ":FTP_PASSIVE - [0:0]\n" rules jump " -j FTP_PASSIVE\n"
    else if (ours != "") out = out ours "-X FTP_PASSIVE\n"
    if (why != "") print "stop: " why; else if (out != "") printf "*%s\n%sCOMMIT\n", table, out
  }'
}

found=$([ "$action" = --undo ] || others input none)
[ -z "$found" ] || stop "these nft tables drop packets as well: $found. Use the text for nftables or firewalld"
four=$(section iptables filter INPUT; section iptables nat PREROUTING)
six=$(section ip6tables filter INPUT; section ip6tables nat PREROUTING)
case $four$six in *stop:*) stop "$(printf '%s\n' "$four" "$six" | sed -n 's/^stop: //p' | head -n 1)" ;; esac
case $action$four$six in --undo* | *"-j FTP_PASSIVE"*) ;; *) stop "nothing drops in INPUT: there is nothing to open here" ;; esac
try=$([ "$action" != --test ] || echo --test)
[ -z "$try" ] || printf '%s\n' "iptables:" "$four" "ip6tables:" "$six"
[ -z "$four" ] || printf '%s\n' "$four" | iptables-restore --noflush ${try:+"$try"}
[ -z "$six" ] || printf '%s\n' "$six" | ip6tables-restore --noflush ${try:+"$try"}
[ -z "$try" ] || exit 0

# To survive a restart: a copy of this script that runs at each start
copy=/usr/local/sbin/ftp-passive-iptables unit=/etc/systemd/system/ftp-passive-iptables.service
if [ "$action" = --undo ]; then [ ! -e $unit ] || { systemctl disable --quiet --now "${unit##*/}"; rm -f $unit $copy; systemctl daemon-reload; }
elif [ "$0" != $copy ] && [ -d /run/systemd/system ] && [ -f "$0" ]; then
  cp "$0" $copy; printf '%s\n' '[Unit]' "After=netfilter-persistent.service iptables.service ip6tables.service" "PartOf=netfilter-persistent.service iptables.service" '[Service]' Type=oneshot RemainAfterExit=yes "ExecStart=/bin/sh $copy" "ExecReload=/bin/sh $copy" '[Install]' WantedBy=multi-user.target > $unit
  systemctl daemon-reload && systemctl enable --quiet --now "${unit##*/}" && echo "Survives a restart: ${unit##*/} runs it again"
elif [ "$0" != $copy ]; then echo "Does not survive a restart: no systemd here. Run this script again at each start"; fi
