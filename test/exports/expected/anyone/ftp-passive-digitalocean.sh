# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: In a shell with doctl, always from the same folder: a file beside the script lists the rules that it
#        added. The droplet also needs a firewall that opens ssh and its outbound traffic.
# Check: FIREWALL_ID=... sh ftp-passive-digitalocean.sh --test
# Apply: FIREWALL_ID=... sh ftp-passive-digitalocean.sh
# Undo:  FIREWALL_ID=... sh ftp-passive-digitalocean.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
firewall="${FIREWALL_ID:?Set FIREWALL_ID to the id of your firewall}"
# Rules cannot carry a mark here, so a file beside this script lists those that it added
list=$(dirname "$0")/ftp-passive-digitalocean-$firewall.list
have=$(doctl compute firewall get "$firewall" --format InboundRules --no-header) || stop "doctl does not find $firewall"
act() { if [ "$action" = --test ]; then echo "$1 $2"; else doctl compute firewall "$1-rules" "$firewall" --inbound-rules "$2" || stop "doctl refused to $1 $2"; fi; }
new() { cat <<'RULES'
protocol:tcp,ports:21,address:0.0.0.0/0,address:::/0
protocol:tcp,ports:990,address:0.0.0.0/0,address:::/0
protocol:tcp,ports:26500-26551,address:0.0.0.0/0,address:::/0
protocol:tcp,ports:29300-29351,address:0.0.0.0/0,address:::/0
RULES
}
if [ -e "$list" ]; then while IFS= read -r rule; do act remove "$rule"; done < "$list"; fi
if [ "$action" = --undo ]; then rm -f "$list"; exit; fi
kept=$(cat "$list" 2>/dev/null || :)
[ "$action" = --test ] || : > "$list"
new | while IFS= read -r rule; do
  # A rule that exists, but not from an earlier plan, is not ours
  case " $have " in *" $rule "*) case "$kept" in *"$rule"*) ;; *) continue ;; esac ;; esac
  act add "$rule"
  [ "$action" = --test ] || printf '%s\n' "$rule" >> "$list"
done

# Syntax from the vendor's reference; not run.
