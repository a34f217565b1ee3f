# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell with hcloud. A firewall holds at most 50 rules.
# Check: FIREWALL=... sh ftp-passive-hetzner.sh --test
# Apply: FIREWALL=... sh ftp-passive-hetzner.sh
# Undo:  FIREWALL=... sh ftp-passive-hetzner.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
firewall="${FIREWALL:?Set FIREWALL to the name of your firewall}"
# Rules of an earlier plan, found by their description, as arguments that delete them
old=$(hcloud firewall describe "$firewall" -o format='{{range .Rules}}{{.Description}} --direction {{.Direction}} --protocol {{.Protocol}} --port {{.Port}}{{range .SourceIPs}} --source-ips {{.}}{{end}}{{"\n"}}{{end}}' | sed -n 's/^ftp-passive-plan //p')
new() { cat <<'RULES'
--direction in --protocol tcp --port 21 --source-ips 198.51.100.0/24 --source-ips 2001:db8::/32
--direction in --protocol tcp --port 26500-26603 --source-ips 198.51.100.0/24 --source-ips 2001:db8::/32
RULES
}
if [ "$action" = --test ]; then printf '%s\n' "removes:" "$old" "adds:"; new; exit; fi
each() {
  while IFS= read -r rule; do
    [ -z "$rule" ] || echo "$rule" | xargs hcloud firewall "$1" "$firewall" --description ftp-passive-plan || stop "hcloud refused $1 $rule"
  done
}
printf '%s\n' "$old" | each delete-rule
[ "$action" = --undo ] || new | each add-rule

# Syntax accepted by the target's own parser; not run.
