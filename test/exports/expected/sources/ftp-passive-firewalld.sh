# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the machine that firewalld protects. If clients come in through another zone than the
#        default one, set ZONE=NAME before the command. The rules survive a restart, and nothing is reloaded. Your own
#        rich rules that drop or reject still come first.
# Check: sh ftp-passive-firewalld.sh --test
# Apply: sh ftp-passive-firewalld.sh
# Undo:  sh ftp-passive-firewalld.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac

rules() { cat <<'RULES'
rule family="ipv4" source address="198.51.100.0/24" port port="21" protocol="tcp" accept
rule family="ipv4" source address="198.51.100.0/24" port port="26500-26603" protocol="tcp" accept
rule family="ipv6" source address="2001:db8::/32" port port="21" protocol="tcp" accept
rule family="ipv6" source address="2001:db8::/32" port port="26500-26603" protocol="tcp" accept
RULES
}
# Our rules: the zone, then each rule with P or R (permanent, running) in front
list=/etc/firewalld/ftp-passive.list
# nft tables that drop at the hook $1, other than those of iptables
others() {
  nft -t list ruleset 2>/dev/null | awk -v hook="$1" -v known="$2" '
    /^(table|[ \t]+chain) / { base = 0; if ($1 == "table") t = $2 " " $3 }
    / hook / { base = $2 == "filter" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }
    base && (/ hook .*policy drop/ || /^[ \t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u
}
# change add|remove ZONE [--permanent], rules on standard input, all in one command
change() {
  what=$1 at=$2 how=${3:-}
  set --
  while IFS= read -r rule; do [ -z "$rule" ] || set -- "$@" "--$what-rich-rule=$rule"; done
  [ $# = 0 ] || firewall-cmd --quiet ${how:+"$how"} --zone="$at" "$@"
}
clean() {
  [ -e "$list" ] || return 0
  was=$(head -n 1 "$list")
  sed -n 's/^P //p' "$list" | change remove "$was" --permanent
  sed -n 's/^R //p' "$list" | change remove "$was"
  rm "$list"
}
# Only rules that do not exist yet become ours
missing() {
  firewall-cmd ${1:+"$1"} --zone="$zone" --list-rich-rules > "$list.have"
  rules | grep -vxFf "$list.have" || :
  rm "$list.have"
}

usual=$(firewall-cmd --get-default-zone 2>/dev/null) || stop "firewalld is not running here"
case $action in --undo) clean; exit ;; esac
zone=${ZONE:-$usual}
active=$(firewall-cmd --get-active-zones | sed -n 's/^\([^ ]*\).*/\1/p' | grep -vxE "$zone|drop|block" || :)
[ -z "$active" ] || [ -n "${ZONE:-}" ] || stop "besides $zone other zones are active ($(echo "$active" | tr "\n" " ")): set ZONE=NAME to the one that clients come in through"
found=$(others input "inet firewalld")
[ -z "$found" ] || stop "these nft tables drop packets as well: $found"
case $action in --test) [ ! -e "$list" ] || sed "s/^/removes: /" "$list"; rules | sed "s/^/adds: /"; exit ;; esac
clean
permanent=$(missing --permanent) running=$(missing '')
{ echo "$zone"; printf '%s\n' "$permanent" | sed 's/^/P /'; printf '%s\n' "$running" | sed 's/^/R /'; } > "$list"
printf '%s\n' "$permanent" | change add "$zone" --permanent
printf '%s\n' "$running" | change add "$zone"
