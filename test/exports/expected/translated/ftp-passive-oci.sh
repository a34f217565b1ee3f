# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Where: In a shell with the OCI CLI.
# Check: oci network nsg rules list --nsg-id "$NSG_ID"
# Apply: NSG_ID=... sh ftp-passive-oci.sh
# Undo:  ACTION=remove NSG_ID=... sh ftp-passive-oci.sh

nsg="${NSG_ID:?Set NSG_ID to the OCID of the network security group}"
# Rules of an earlier plan go first
old=$(oci network nsg rules list --nsg-id "$nsg" --all --query "data[?description=='ftp-passive'].id") || exit 1
case $old in *\"*) oci network nsg rules remove --nsg-id "$nsg" --security-rule-ids "$old" >/dev/null || exit 1 ;; esac
[ "${ACTION:-add}" = add ] || exit 0
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"192.0.2.16/28","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"192.0.2.16/28","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26603}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"203.0.113.0/24","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"203.0.113.0/24","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26603}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"2001:db8::/32","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"2001:db8::/32","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26603}}}]'

# Syntax from the vendor's reference; not run.
