# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: Run as root. If your zones are not net and loc, set NET=NAME (for NAT also LOC=NAME) before the
#        command. The rules replace those of an earlier plan and survive a restart. Your own rules that drop still come
#        first.
# Check: sh ftp-passive-shorewall.sh --test
# Apply: sh ftp-passive-shorewall.sh
# Undo:  sh ftp-passive-shorewall.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
[ "$action" = --undo ] || [ ! -d /sys/module/nf_conntrack_ftp ] || echo "nf_conntrack_ftp is loaded but cannot read TLS. If it interferes: modprobe -r nf_nat_ftp nf_conntrack_ftp" >&2
net=${NET:-net}

new4() { cat <<RULES
?COMMENT ftp-passive
ACCEPT $net \$FW tcp 21,990,26500:26551,29300:29351
?COMMENT
RULES
}
new6() { cat <<RULES
?COMMENT ftp-passive
ACCEPT $net \$FW tcp 21,990,26500:26551,29300:29351
?COMMENT
RULES
}
done=""
for tool in shorewall shorewall6; do
  [ -f /etc/$tool/zones ] || continue
  case $tool in shorewall) new=$(new4) ;; *) new=$(new6) ;; esac
  [ "$action" != --undo ] || new=""
  own=/etc/$tool/rules.ftp-passive rules=/etc/$tool/rules
  if [ -n "$new" ]; then
    $tool status >/dev/null 2>&1 || stop "$tool is set up here, but is not running: start it first"
    grep -q "^${net}[[:space:]]" /etc/$tool/zones || stop "/etc/$tool/zones has no zone $net: name yours with NET=NAME"
  elif [ ! -e "$own" ]; then
    continue
  fi
  if [ "$action" = --test ]; then printf '%s\n' "$own:" "$new"; done=1; continue; fi
  cp "$rules" "$rules.before-ftp-passive"
  [ ! -e "$own" ] || cp "$own" "$own.before"
  sed -i '/^INCLUDE rules\.ftp-passive$/d' "$rules"
  if [ -n "$new" ]; then
    printf '%s\n' "$new" > "$own"
    [ -z "$(tail -c 1 "$rules")" ] || echo >> "$rules"
    echo "INCLUDE rules.ftp-passive" >> "$rules"
  else
    rm -f "$own"
  fi
  if ! said=$($tool reload 2>&1); then
    mv "$rules.before-ftp-passive" "$rules"
    mv "$own.before" "$own" 2>/dev/null || rm -f "$own"
    stop "$tool refuses it, and its files and running rules are unchanged: $(printf '%s\n' "$said" | tail -n 1)"
  fi
  rm -f "$rules.before-ftp-passive" "$own.before"
  done=1
done
[ -n "$done" ] || [ "$action" = --undo ] || stop "no Shorewall is set up here for the address family of these sources"
