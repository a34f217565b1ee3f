# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Run as root on the server that ConfigServer Security & Firewall protects. The rules survive a restart.
#        If they are open to anyone, what csf.deny blocks stays blocked. Named sources go to csf.allow, which CSF reads
#        before csf.deny: those among them that csf.deny blocks still get in. Give the FTP server the same range in the
#        panel: see the lines below.
# Check: sh ftp-passive-csf.sh --test
# Apply: sh ftp-passive-csf.sh
# Undo:  sh ftp-passive-csf.sh --undo

# cPanel:      PassivePortRange: 26500 26551  in /var/cpanel/conf/pureftpd/local, then /usr/local/cpanel/scripts/setupftpserver pure-ftpd --force
# Plesk:       <Global> PassivePorts 26500 26551 </Global>, each on a line, in /etc/proftpd.d/55-passive-ports.conf
# DirectAdmin: PassivePortRange 26500 26551 in /etc/pure-ftpd.conf, or PassivePorts 26500 26551 in /etc/proftpd.conf; restart it
# cPanel:      PassivePortRange: 29300 29351  in /var/cpanel/conf/pureftpd/local, then /usr/local/cpanel/scripts/setupftpserver pure-ftpd --force
# Plesk:       <Global> PassivePorts 29300 29351 </Global>, each on a line, in /etc/proftpd.d/55-passive-ports.conf
# DirectAdmin: PassivePortRange 29300 29351 in /etc/pure-ftpd.conf, or PassivePorts 29300 29351 in /etc/proftpd.conf; restart it
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
dir=${CSF_DIR:-/etc/csf}
conf=$dir/csf.conf allow=$dir/csf.allow own=$dir/csf.ftp-passive
[ -f "$conf" ] || stop "no CSF here: $conf is missing"
[ "$action" = --undo ] || ! grep -q '^USE_FTPHELPER *= *"[1-9]' "$conf" || echo "USE_FTPHELPER is set, but the helper cannot read TLS. If it interferes, set it to 0" >&2
[ "$action" = --undo ] || ! grep -q '^TESTING *= *"1"' "$conf" || echo "TESTING is 1: CSF removes all rules every few minutes" >&2
open=21,990,26500:26551,29300:29351
new() { cat <<'RULES'
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
done
[ -n "$lists" ] || stop "csf.conf has no TCP_IN"
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
