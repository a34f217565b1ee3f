# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell with the OCI CLI. A group holds at most 120 rules: each range needs one for each source.
# Check: NSG_ID=... sh ftp-passive-oci.sh --test
# Apply: NSG_ID=... sh ftp-passive-oci.sh
# Undo:  NSG_ID=... sh ftp-passive-oci.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
nsg="${NSG_ID:?Set NSG_ID to the OCID of the network security group}"
rules() { oci network nsg rules "$@" --nsg-id "$nsg"; }
act() { if [ "$action" = --test ]; then echo "$*"; else rules "$@" >/dev/null || stop "oci refused: $*"; fi; }
# First remove the rules of an earlier plan, found by their description; with none the list is empty
old=$(rules list --all --query "data[?description=='ftp-passive'].id") || stop "oci cannot list the rules"
case $old in *\"*) act remove --security-rule-ids "$old" ;; esac
if [ "$action" = --undo ]; then exit; fi
act add --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"198.51.100.0/24","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
act add --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"198.51.100.0/24","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26603}}}]'
act add --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"2001:db8::/32","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
act add --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"2001:db8::/32","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26603}}}]'

# Syntax from the vendor's reference; not run.
