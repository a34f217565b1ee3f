# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the machine whose rules nft holds, beside /etc/nftables.conf; it looks first, and
#        refuses where firewalld or iptables rules decide.
# Check: sh ftp-passive-nftables.sh --test
# Apply: sh ftp-passive-nftables.sh
# Undo:  sh ftp-passive-nftables.sh --undo

# It adds a chain ftp_passive to each table that drops these ports, and a jump to it before the final drop.
set -eu
action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "say nothing, --test or --undo" ;; esac

rules() { cat <<'RULES'
ip saddr 198.51.100.0/24 tcp dport { 21, 26500-26603 } accept
ip6 saddr 2001:db8::/32 tcp dport { 21, 26500-26603 } accept
RULES
}
nat() { cat <<'NAT'
NAT
}
copy=/usr/local/sbin/ftp-passive-nftables unit=ftp-passive-nftables.service
keep() {
  [ "$0" != "$copy" ] || return 0
  if [ ! -d /run/systemd/system ] || [ ! -f "$0" ]; then
    echo "Not kept over a restart: no systemd here. Run this script again at each start"
    return 0
  fi
  cp "$0" "$copy"
  cat > "/etc/systemd/system/$unit" <<UNIT
[Unit]
After=nftables.service
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh /usr/local/sbin/ftp-passive-nftables
ExecReload=/bin/sh /usr/local/sbin/ftp-passive-nftables
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

have=$(nft -a -t list ruleset 2>&1) || stop "$have"
plan=$(printf '%s\n' "$(rules)" "==" "$have" | HOOK=input ACTION=$action awk '
# A rule without what does not change whom it stops
function bare(s) {
  gsub(/counter packets [0-9]+ bytes [0-9]+|comment "[^"]*"|log( prefix "[^"]*"| level [a-z]+| flags [a-z ]+| group [0-9]+)*/, "", s)
  gsub(/meta l4proto (tcp|\{[^}]*\})|ip protocol tcp|meta nfproto ipv[46]|ct state new/, "", s)
  gsub(/  +/, " ", s); gsub(/^ | $/, "", s); return s
}
function final(c, s, w) {
  s = bare(s); if (s ~ /^(drop|reject( with .*)?)$/) return 1
  return split(s, w, " ") == 2 && w[1] ~ /^(jump|goto)$/ && (table[c] " " w[2]) in end
}
function add(s) { out = out s "\n" }
function hook(c) {
  jumps = jumps (at[c] ? "insert rule " c " position " at[c] : "add rule " c) " jump ftp_passive\n"
}
!told { if ($0 == "==") told = 1; else line[++lines] = $0; next }
/managed by iptables-nft/ { xt[$4 " " $5] = 1; next }
/^table / { t = $2 " " $3; c = ""; next }
/^[ \t]+chain / { c = t " " $2; table[c] = t; next }
/^[ \t]([a-z]|})/ { c = ""; next }
c == "" { next }
/ hook / { if ($2 == "filter" && $4 == ENVIRON["HOOK"] && t ~ /^(inet|ip6?) /) { base[++bases] = c; if (/policy drop/) closed[c] = 1 }; next }
/jump ftp_passive # handle/ { add("delete rule " c " handle " $NF); next }
{ n[c]++; handle[c, n[c]] = $NF; sub(/ # handle [0-9]+$/, ""); sub(/^[ \t]+/, ""); rule[c, n[c]] = $0 }
END {
  for (c in table) if (c ~ / ftp_passive$/) { add("flush chain " c); add("delete chain " c) }
  for (c in table) if (table[c] == "inet ftp_passive_nat" && !gone++) add("delete table inet ftp_passive_nat")
  if (ENVIRON["ACTION"] == "--undo") { printf "%s", out; exit }
  do {
    more = 0
    for (c in n) if (!(c in end)) for (i = 1; i <= n[c]; i++)
      if (final(c, rule[c, i])) { end[c] = i; more = 1; break }
  } while (more)
  for (b = 1; b <= bases; b++) {
    c = base[b]; t = table[c]; last = c in end ? end[c] - 1 : n[c]
    while (last > 0 && bare(rule[c, last]) == "") last--
    at[c] = last < n[c] ? handle[c, last + 1] : 0
    partly = ""
    for (i = 1; i <= last; i++) if (bare(rule[c, i]) ~ /^(iif|iifname|oif|oifname) [^ ]+ (drop|reject)/) partly = rule[c, i]
    if (!(c in closed) && !(c in end)) {
      if (partly != "") why = why "; in " c " stands \"" partly "\": put a jump of your own before it"
      continue
    }
    if (t == "inet firewalld") why = why "; firewalld decides here: take its text"
    if (t in xt) why = why "; rules of iptables or ufw decide here (" t "): take their text"
    if (partly != "") print "Behind ours in " c " stays: " partly > "/dev/stderr"
    found++; hook(c)
    if (made[t]++) continue
    add("add chain " t " ftp_passive")
    for (i = 1; i <= lines; i++)
      if (!(t ~ /^ip / && line[i] ~ /^ip6/) && !(t ~ /^ip6 / && line[i] ~ /^ip /)) add("add rule " t " ftp_passive " line[i])
  }
  if (!found && ENVIRON["HOOK"] == "input") why = why "; no chain at the hook input drops anything: nothing has to be opened here"
  if (why != "") print "stop" substr(why, 3); else printf "%s%s", out, jumps
}
')
case $plan in stop*) stop "${plan#stop}" ;; esac
[ "$action" = --undo ] || plan="$plan
$(nat)"
if [ "$action" = --test ]; then
  printf '%s\n' "$plan"
  printf '%s\n' "$plan" | nft -c -f -
  exit
fi
printf '%s\n' "$plan" | nft -f -
if [ "$action" = --undo ]; then forget; else keep; fi
