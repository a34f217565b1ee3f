# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the machine whose rules iptables holds; it looks first, and refuses where ufw, firewalld
#        or tables of nft decide.
# Check: sh ftp-passive-iptables.sh --test
# Apply: sh ftp-passive-iptables.sh
# Undo:  sh ftp-passive-iptables.sh --undo

# It fills a chain FTP_PASSIVE, and jumps to it before the final drop of INPUT.
set -eu
action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "say nothing, --test or --undo" ;; esac

filter4() { cat <<'RULES'
-A FTP_PASSIVE -s 198.51.100.0/24 -p tcp -m multiport --dports 21,26500:26603 -j ACCEPT
RULES
}
filter6() { cat <<'RULES'
-A FTP_PASSIVE -s 2001:db8::/32 -p tcp -m multiport --dports 21,26500:26603 -j ACCEPT
RULES
}
nat4() { :; }
nat6() { :; }
copy=/usr/local/sbin/ftp-passive-iptables unit=ftp-passive-iptables.service
keep() {
  [ "$0" != "$copy" ] || return 0
  if [ ! -d /run/systemd/system ] || [ ! -f "$0" ]; then
    echo "Not kept over a restart: no systemd here. Run this script again at each start"
    return 0
  fi
  cp "$0" "$copy"
  cat > "/etc/systemd/system/$unit" <<UNIT
[Unit]
After=netfilter-persistent.service iptables.service ip6tables.service
PartOf=netfilter-persistent.service iptables.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh /usr/local/sbin/ftp-passive-iptables
ExecReload=/bin/sh /usr/local/sbin/ftp-passive-iptables
[Install]
WantedBy=multi-user.target
UNIT
  systemctl daemon-reload && systemctl enable --quiet --now "$unit"
  echo "Kept over a restart by $unit"
}
forget() {
  [ -e "/etc/systemd/system/$unit" ] || return 0
  systemctl disable --quiet --now "$unit"
  rm -f "/etc/systemd/system/$unit" "$copy"
  systemctl daemon-reload
}
others() {
  nft -t list ruleset 2>/dev/null | awk -v hook="$1" -v known="$2" '
    /^table / { t = $2 " " $3; base = 0 }
    /^[ \t]+chain / { base = 0 }
    / hook / { base = $2 == "filter" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }
    base && (/ hook .*policy drop/ || /^[ \t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u
}
look() {
  TABLE=$1 HOOK=$2 awk '
# A rule without what does not change whom it stops
function bare(s) {
  sub(/^-A [^ ]+ /, "", s)
  gsub(/-m comment --comment ("[^"]*"|[^ ]+) |-m (conntrack --ctstate|state --state) NEW |-p tcp (-m tcp )?/, "", s)
  return s
}
function final(s, w) {
  s = bare(s); if (s ~ /^-j (DROP|REJECT( --reject-with [^ ]+)?)$/) return 1
  return split(s, w, " ") == 2 && w[1] ~ /^-[jg]$/ && w[2] in end
}
function add(s) { out = out s "\n" }
BEGIN { hook = ENVIRON["HOOK"]; table = ENVIRON["TABLE"] }
!told { if ($0 == "==") told = 1; else if ($0 != "") rules = rules (rules == "" ? "" : "\n") $0; next }
table == "filter" && rules != "" && /^-A (INPUT|FORWARD) -j ufw-/ { why = "ufw decides here: take its text" }
/^-N FTP_PASSIVE$/ { ours = ":FTP_PASSIVE - [0:0]\n"; next }
/^-A FTP_PASSIVE / { next }
/ -j FTP_PASSIVE$/ { add("-D" substr($0, 3)); next }
$1 == "-P" && $2 == hook && $3 == "DROP" { closed = 1 }
$1 == "-A" { n[$2]++; rule[$2, n[$2]] = $0 }
END {
  do {
    more = 0
    for (c in n) if (!(c in end)) for (i = 1; i <= n[c]; i++)
      if (final(rule[c, i])) { end[c] = i; more = 1; break }
  } while (more)
  last = hook in end ? end[hook] - 1 : n[hook] + 0
  for (i = 1; i <= last; i++)
    if (bare(rule[hook, i]) ~ /^-[io] [^ ]+ -j (DROP|REJECT)/) partly = rule[hook, i]
  while (last > 0 && bare(rule[hook, last]) ~ /^-j (LOG|NFLOG)/) last--
  if (table == "filter" && rules != "" && !closed && !(hook in end)) {
    if (partly != "") why = "there stands " partly ": put a jump of your own before it"
    rules = ""
  }
  if (partly != "" && rules != "") print "Behind ours stays: " partly > "/dev/stderr"
  if (rules == "") { if (ours != "") add(ours "-X FTP_PASSIVE") }
  else {
    add(":FTP_PASSIVE - [0:0]\n" rules)
    if (table == "nat") last = 0
    add(last < n[hook] ? "-I " hook " " (last + 1) " -j FTP_PASSIVE" : "-A " hook " -j FTP_PASSIVE")
  }
  if (why != "") print "stop: " why
  else if (out != "") printf "*%s\n%sCOMMIT\n", table, out
}
'
}
section() {
  [ "$1" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0
  have=$("$1" -t "$2" -S 2>&1) || { [ -n "$4" ] || return 0; stop "$have"; }
  printf '%s\n' "$4" "==" "$have" | look "$2" "$3"
}

if [ "$action" = --undo ]; then
  filter4() { :; }; filter6() { :; }; nat4() { :; }; nat6() { :; }
else
  found=$(others input none)
  [ -z "$found" ] || stop "these tables of nft drop as well: $found. Take the text for nftables or firewalld"
fi
four=$(section iptables filter INPUT "$(filter4)"; section iptables nat PREROUTING "$(nat4)")
six=$(section ip6tables filter INPUT "$(filter6)"; section ip6tables nat PREROUTING "$(nat6)")
case $four$six in *stop:*) stop "$(printf '%s\n' "$four" "$six" | sed -n 's/^stop: //p' | head -n 1)" ;; esac
case $action$four$six in --undo* | *"-j FTP_PASSIVE"*) ;; *) stop "nothing drops in INPUT: nothing has to be opened here" ;; esac
test=
[ "$action" != --test ] || { test=--test; printf '%s\n' "iptables:" "$four" "ip6tables:" "$six"; }
[ -z "$four" ] || printf '%s\n' "$four" | iptables-restore --noflush ${test:+"$test"}
[ -z "$six" ] || printf '%s\n' "$six" | ip6tables-restore --noflush ${test:+"$test"}
case $action in --undo) forget ;; apply) keep ;; esac
