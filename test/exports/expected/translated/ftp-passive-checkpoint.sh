# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Cannot connect, because of the other address family: 2001:db8::/32
# Where: On the management server in expert mode, as an administrator. If your layer and package are not Network
#        and Standard, set LAYER and PACKAGE before the command. The rules survive a restart.
# Check: POSITION=... sh ftp-passive-checkpoint.sh --test
# Apply: POSITION=... sh ftp-passive-checkpoint.sh, then install the policy
# Undo:  POSITION=1 sh ftp-passive-checkpoint.sh --undo, then install the policy; unused objects ftp-* stay

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
layer="${LAYER:-Network}" package="${PACKAGE:-Standard}"
position="${POSITION:?Set POSITION to the number of your first rule after the block lists: show access-rulebase}"
# Check Point's own jq is not in the PATH
jq=$(command -v jq) || jq="${CPDIR:-}/jq/jq"
session=$(mktemp) && trap 'rm -f "$session"' EXIT
mgmt_cli login -r true > "$session"
api() { mgmt_cli "$@" -s "$session" >/dev/null; }
must() { api "$@" || { api discard; api logout; stop "refused, so everything was discarded: $*"; }; }
# Removes what an earlier plan added; errors about what does not exist are harmless
api delete access-rule layer "$layer" name ftp-passive || :
nat=$(mgmt_cli show nat-rulebase package "$package" limit 500 --format json -s "$session" | "$jq" -r '.. | objects | select(.comments? == "ftp-passive") | .uid')
for uid in $nat; do must delete nat-rule package "$package" uid "$uid"; done
api delete service-group name ftp-passive || :
api delete group name ftp-clients || :
api delete group name ftp-public || :
if [ "$action" != --undo ]; then
must add service-tcp name ftp-passive-21 port 21 set-if-exists true
must add service-tcp name ftp-passive-26500-26603 port 26500-26603 set-if-exists true
must add service-group name ftp-passive members.1 ftp-passive-21 members.2 ftp-passive-26500-26603
must add network name ftp-client-1 subnet 192.0.2.16 mask-length 28 set-if-exists true
must add network name ftp-client-2 subnet 203.0.113.0 mask-length 24 set-if-exists true
must add group name ftp-clients members.1 ftp-client-1 members.2 ftp-client-2
must add host name ftp-public-v4 ip-address 203.0.113.10 set-if-exists true
must add host name ftp-inside-v4 ip-address 10.0.0.5 set-if-exists true
must add group name ftp-public members.1 ftp-public-v4
must add access-rule layer "$layer" position "$position" name ftp-passive source ftp-clients destination ftp-public service ftp-passive action Accept track Log
must add nat-rule package "$package" position top comments ftp-passive original-source Any original-destination ftp-public-v4 original-service ftp-passive translated-destination ftp-inside-v4
fi
if [ "$action" = --test ]; then api discard; api logout; echo "accepted, then discarded: nothing was changed"; exit; fi
must publish
api logout
echo "Published. It takes effect once installed: mgmt_cli install-policy policy-package $package -r true"

# Syntax from the vendor's reference; not run.
