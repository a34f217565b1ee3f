# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the server that ConfigServer Security & Firewall protects. The rules survive a restart.
#        If they are open to anyone, what csf.deny blocks stays blocked. Named sources go to csf.allow, which CSF reads
#        before csf.deny: those among them that csf.deny blocks still get in. Give the FTP server the same range in the
#        panel: see the lines below.
# Check: sh ftp-passive-csf.sh --test
# Apply: sh ftp-passive-csf.sh
# Undo:  sh ftp-passive-csf.sh --undo

# cPanel:      PassivePortRange: 26500 26603  in /var/cpanel/conf/pureftpd/local, then /usr/local/cpanel/scripts/setupftpserver pure-ftpd --force
# Plesk:       <Global> PassivePorts 26500 26603 </Global>, each on a line, in /etc/proftpd.d/55-passive-ports.conf
# DirectAdmin: PassivePortRange 26500 26603 in /etc/pure-ftpd.conf, or PassivePorts 26500 26603 in /etc/proftpd.conf; restart it
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
dir=${CSF_DIR:-/etc/csf}
conf=$dir/csf.conf allow=$dir/csf.allow own=$dir/csf.ftp-passive
[ -f "$conf" ] || stop "no CSF here: $conf is missing"
[ "$action" = --undo ] || ! grep -q '^TESTING *= *"1"' "$conf" || echo "TESTING is 1: CSF removes all rules every few minutes" >&2
[ "$action" = --undo ] || grep -q '^IPV6 *= *"1"' "$conf" || stop "CSF does not handle IPv6 here (IPV6 in csf.conf), but there are IPv6 sources"
open=
control="21"
new() { cat <<'RULES'
tcp|in|d=21|s=198.51.100.0/24
tcp|in|d=26500_26603|s=198.51.100.0/24
tcp|in|d=21|s=2001:db8::/32
tcp|in|d=26500_26603|s=2001:db8::/32
RULES
}
# What a list of csf.conf holds, without what an earlier plan added
value() { sed -n "s/^$1 *= *\"\(.*\)\".*/\1/p" "$conf" | tr -d ' '; }
mine() { sed -n "s/^# $1: //p" "$own" 2>/dev/null || :; }
without() { printf '%s\n' "$1" | tr ',' '\n' | grep -vxF "$(printf '%s' "$2" | tr ',' '\n')" | paste -sd, - || :; }
missing() { for port in $(echo "$2" | tr ',' ' '); do case ",$1," in *",$port,"*) ;; *) echo "$port" ;; esac; done | paste -sd, -; }
lists=
for key in TCP_IN TCP6_IN; do
  grep -q "^$key *= *\"" "$conf" || continue
  was=$(without "$(value $key)" "$(mine $key)") add=""
  [ "$action" = --undo ] || add=$(missing "$was" "$open")
  lists="$lists$key $was${add:+${was:+,}$add} $add
"
  for port in $control; do case ",$was," in *",$port,"*) [ "$action" = --undo ] || echo "$key opens $port to anyone: this script does not close it" >&2 ;; esac; done
done
[ -n "$lists" ] || stop "csf.conf has no TCP_IN"
denied=$(sed 's/[[:space:]]*#.*//' "$dir/csf.deny" 2>/dev/null | grep -c '[0-9a-f]') || :
[ "$action" = --undo ] || [ "${denied:-0}" = 0 ] || echo "csf.deny has $denied entries: those within these sources still get in to these ports" >&2
if [ "$action" = --test ]; then echo "$lists"; new; exit; fi
for f in "$conf" "$allow"; do cp -p "$f" "$f.before-ftp-passive"; done
[ ! -e "$own" ] || cp -p "$own" "$own.before"
sed -i '/^Include .*\/csf\.ftp-passive$/d' "$allow"
printf '%s' "$lists" | while read -r key all add; do sed -i "s/^\($key *= *\"\)[^\"]*/\1$all/" "$conf"; done
if [ "$action" = --undo ]; then rm -f "$own"; else
  { printf '%s' "$lists" | while read -r key all add; do echo "# $key: $add"; done; new; } > "$own"
  [ -z "$(tail -c 1 "$allow")" ] || echo >> "$allow"
  echo "Include $own" >> "$allow"
fi
if ! said=$(csf -r 2>&1); then
  for f in "$conf" "$allow"; do mv "$f.before-ftp-passive" "$f"; done
  mv "$own.before" "$own" 2>/dev/null || rm -f "$own"
  csf -r >/dev/null 2>&1 || :
  stop "csf refuses it, and its files are unchanged: $(printf '%s\n' "$said" | tail -n 1)"
fi
rm -f "$conf.before-ftp-passive" "$allow.before-ftp-passive" "$own.before"

# Syntax from the vendor's reference; not run.
