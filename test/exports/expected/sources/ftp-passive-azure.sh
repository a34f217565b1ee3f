# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell with the Azure CLI. The rules use priorities 300 and 301, or PRIORITY and the next one. They
#        must come after your deny rules.
# Check: RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh --test
# Apply: RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh
# Undo:  RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
resources="${RESOURCE_GROUP:?Set RESOURCE_GROUP}"
nsg="${NSG:?Set NSG to the network security group}" first="${PRIORITY:-300}"
rule() { az network nsg rule "$@" --resource-group "$resources" --nsg-name "$nsg"; }
act() { if [ "$action" = --test ]; then echo "$*"; else rule "$@" >/dev/null || stop "az refused: $*"; fi; }
# Name and priority of every inbound rule; ours are recognised by their names
have=$(rule list --query "[?direction=='Inbound'].[name, priority]" --output tsv) || stop "az cannot list the rules of $nsg"
taken=$(printf '%s\n' "$have" | awk -v p="$first" '$1 !~ /^ftp-passive-ipv[46]$/ && ($2 == p || $2 == p + 1) { print $1 }')
[ "$action" = --undo ] || [ -z "$taken" ] || stop "priority $first or the next one is taken by $taken: set PRIORITY to a number after your deny rules"
wanted="ftp-passive-ipv4 ftp-passive-ipv6"
[ "$action" != --undo ] || wanted=""
for name in ftp-passive-ipv4 ftp-passive-ipv6; do
  case " $wanted " in *" $name "*) continue ;; esac
  ! printf '%s\n' "$have" | grep -q "^${name}[[:space:]]" || act delete --name "$name"
done
if [ "$action" = --undo ]; then exit; fi
act create --name ftp-passive-ipv4 --priority $((first + 0)) --description ftp-passive \
  --direction Inbound --access Allow --protocol Tcp \
  --source-address-prefixes 198.51.100.0/24 --source-port-ranges '*' \
  --destination-address-prefixes '*' --destination-port-ranges 21 26500-26603
act create --name ftp-passive-ipv6 --priority $((first + 1)) --description ftp-passive \
  --direction Inbound --access Allow --protocol Tcp \
  --source-address-prefixes 2001:db8::/32 --source-port-ranges '*' \
  --destination-address-prefixes '*' --destination-port-ranges 21 26500-26603

# Syntax from the vendor's reference; not run.
