# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: On any machine with curl and jq. If OPNsense has its own certificate, set CA=FILE before the command.
#        The rules are for the interface wan, under Firewall, Rules (Automation). They survive a restart. Floating
#        rules come first, your own block rules among them. NAT needs OPNsense 26.1 or newer.
# Check: OPNSENSE=https://... API_KEY=key:secret sh ftp-passive-opnsense.sh --test
# Apply: OPNSENSE=https://... API_KEY=key:secret sh ftp-passive-opnsense.sh
# Undo:  OPNSENSE=https://... API_KEY=key:secret sh ftp-passive-opnsense.sh --undo

# Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS with what clients connect to. Delete the lines of a family you do not use
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
host="${OPNSENSE:?Set OPNSENSE to its address, https://...}" secret="${API_KEY:?Set API_KEY to key:secret}"
command -v jq >/dev/null || stop "jq is missing here"
none='{}'
call() { curl -fsS ${CA:+--cacert "$CA"} -u "$secret" -H "Content-Type: application/json" -d "${2:-$none}" "$host/api/firewall/$1"; }
# What an earlier plan added, found by the whole description
old() {
  rows=$(call "$1" '{"current":1,"rowCount":-1,"searchPhrase":""}') || stop "$host did not answer $1"
  printf '%s\n' "$rows" | jq -r '.rows[] | select((.description // .descr) == "ftp-passive-plan") | .uuid'
}
drop=$(old filter/search_rule)
nat=$(old d_nat/search_rule)
alias=$(old alias/search_item)
new() { cat <<'CALLS'
alias/add_item {"alias":{"enabled":"1","name":"ftp_passive_ports","type":"port","content":"21\n26500:26603","description":"ftp-passive-plan"}}
alias/add_item {"alias":{"enabled":"1","name":"ftp_clients_v4","type":"network","content":"198.51.100.0/24","description":"ftp-passive-plan"}}
alias/add_item {"alias":{"enabled":"1","name":"ftp_clients_v6","type":"network","content":"2001:db8::/32","description":"ftp-passive-plan"}}
filter/add_rule {"rule":{"enabled":"1","action":"pass","quick":"1","interface":"wan","direction":"in","ipprotocol":"inet","protocol":"TCP","source_net":"ftp_clients_v4","destination_net":"SERVER_IPV4_ADDRESS","destination_port":"ftp_passive_ports","description":"ftp-passive-plan"}}
filter/add_rule {"rule":{"enabled":"1","action":"pass","quick":"1","interface":"wan","direction":"in","ipprotocol":"inet6","protocol":"TCP","source_net":"ftp_clients_v6","destination_net":"SERVER_IPV6_ADDRESS","destination_port":"ftp_passive_ports","description":"ftp-passive-plan"}}
CALLS
}
if [ "$action" = --test ]; then echo "removes:" "$drop" "$nat" "$alias" "adds:"; new; exit; fi
for uuid in $drop; do call "filter/del_rule/$uuid" >/dev/null; done
for uuid in $nat; do call "d_nat/del_rule/$uuid" >/dev/null; done
for uuid in $alias; do call "alias/del_item/$uuid" >/dev/null; done
if [ "$action" = apply ]; then
  new | while read -r what body; do
    answer=$(call "$what" "$body") || answer="no answer"
    case $answer in *'"saved"'*) ;; *) stop "$what was refused: $answer. Use --undo to remove the rest" ;; esac
  done
fi
for what in alias/reconfigure filter/apply d_nat/apply; do call "$what" >/dev/null; done

# Syntax from the vendor's reference; not run.
