# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the machine whose rules are managed with nft, in addition to /etc/nftables.conf. The
#        script looks first, and refuses where firewalld or iptables rules are in charge.
# Check: sh ftp-passive-nftables.sh --test
# Apply: sh ftp-passive-nftables.sh
# Undo:  sh ftp-passive-nftables.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac

# What it opens: a chain ftp_passive with these rules in each table that drops, before the final drop
rules() { cat <<'RULES'
ip saddr 198.51.100.0/24 tcp dport { 21, 26500-26603 } accept
ip6 saddr 2001:db8::/32 tcp dport { 21, 26500-26603 } accept
RULES
}

have=$(nft -a -t list ruleset 2>&1) || stop "$have"
# What to load: the rules of an earlier plan removed, ours added, with a jump to them before what drops the rest
plan=$(printf '%s\n' "$(rules)" "==" "$have" | awk -v hook=input -v action="$action" '
  function bare(s) { # a rule without what does not change whom it stops
    gsub(/counter packets [0-9]+ bytes [0-9]+|comment "[^"]*"|log( prefix "[^"]*"| level [a-z]+| flags [a-z ]+| group [0-9]+)*/, "", s)
    gsub(/meta l4proto (tcp|\{[^}]*\})|ip protocol tcp|meta nfproto ipv[46]|ct state new/, "", s)
    gsub(/  +/, " ", s); gsub(/^ | $/, "", s); return s
  }
  function final(c, s) { # whether it drops everything, by itself or in a chain that it leads to
    s = bare(s); return s ~ /^(drop|reject( with .*)?)$/ || (s ~ /^(jump|goto) [^ ]+$/ && (table[c] substr(s, 5)) in end)
  }
  function stop(s) { if (why == "") why = "stop " s }
  !told { if ($0 == "==") told = 1; else rule[++rules] = $0; next }
  /managed by iptables-nft/ { other[$4 " " $5] = "iptables or ufw is in charge here (" $4 " " $5 "): use the text for it"; next }
  /^table / { t = $2 " " $3; next }
  /^[ \t][a-z}]/ { c = ""; if ($1 == "chain") { c = t " " $2; table[c] = t }; next }
  c == "" { next }
  / hook / { if ($2 == "filter" && $4 == hook && t ~ /^(inet|ip6?) /) { base[++bases] = c; drops[c] = /policy drop/ }; next }
  /jump ftp_passive # handle/ { out = out "delete rule " c " handle " $NF "\n"; next }
  { n[c]++; handle[c, n[c]] = $NF; sub(/ # handle [0-9]+$/, ""); sub(/^[ \t]+/, ""); has[c, n[c]] = $0 }
  END {
    for (c in table) if (c ~ / ftp_passive$/) out = out "flush chain " c "\ndelete chain " c "\n"
    if ("inet ftp_passive_nat prerouting" in table) out = out "delete table inet ftp_passive_nat\n"
    if (action == "--undo") { printf "%s", out; exit }
    do { more = 0; for (c in n) for (i = 1; i <= n[c] && !(c in end); i++) if (final(c, has[c, i])) more = end[c] = i } while (more)
    for (b = 1; b <= bases; b++) {
      c = base[b]; t = table[c]; partly = ""; last = c in end ? end[c] - 1 : n[c]
      while (last > 0 && bare(has[c, last]) == "") last--
      for (i = 1; i <= last; i++) if (bare(has[c, i]) ~ /^[io]if(name)? [^ ]+ (drop|reject)/) partly = has[c, i]
      if (!drops[c] && !(c in end)) { if (partly != "") stop("there is \"" partly "\" in " c ": add a jump of your own before it"); continue }
      if (t == "inet firewalld") stop("firewalld is in charge here: use the text for firewalld"); else if (t in other) stop(other[t])
      if (partly != "") print "Our rules in " c " come after: " partly > "/dev/stderr"
      jumps = jumps (last < n[c] ? "insert rule " c " position " handle[c, last + 1] : "add rule " c) " jump ftp_passive\n"
      if (!made[t]++) out = out "add chain " t " ftp_passive\n"; else continue
      for (i = 1; i <= rules; i++) if (t " " rule[i] !~ /^(ip [^ ]+ ip6|ip6 [^ ]+ ip) /) out = out "add rule " t " ftp_passive " rule[i] "\n"
    }
    if (jumps == "" && hook == "input") stop("no chain at the hook input drops anything: there is nothing to open here")
    print why == "" ? out jumps : why
  }')
case $plan in stop*) stop "${plan#stop }" ;; esac
if [ "$action" = --test ]; then printf '%s\n' "$plan"; printf '%s\n' "$plan" | nft -c -f -; exit; fi
printf '%s\n' "$plan" | nft -f -

# To survive a restart: a copy of this script that runs at each start
copy=/usr/local/sbin/ftp-passive-nftables unit=/etc/systemd/system/ftp-passive-nftables.service
if [ "$action" = --undo ]; then [ ! -e $unit ] || { systemctl disable --quiet --now "${unit##*/}"; rm -f $unit $copy; systemctl daemon-reload; }
elif [ "$0" != $copy ] && [ -d /run/systemd/system ] && [ -f "$0" ]; then
  cp "$0" $copy; printf '%s\n' '[Unit]' After=nftables.service PartOf=nftables.service ReloadPropagatedFrom=nftables.service '[Service]' Type=oneshot RemainAfterExit=yes "ExecStart=/bin/sh $copy" "ExecReload=/bin/sh $copy" '[Install]' WantedBy=multi-user.target > $unit
  systemctl daemon-reload && systemctl enable --quiet --now "${unit##*/}" && echo "Survives a restart: ${unit##*/} runs it again"
elif [ "$0" != $copy ]; then echo "Does not survive a restart: no systemd here. Run this script again at each start"; fi
