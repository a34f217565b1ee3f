# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control port 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Where: In a shell with the OCI CLI.
# Check: oci network nsg rules list --nsg-id "$NSG_ID"
# Apply: NSG_ID=... sh ftp-passive-oci.sh
# Undo:  ACTION=remove NSG_ID=... sh ftp-passive-oci.sh

nsg="${NSG_ID:?Set NSG_ID to the OCID of the network security group}"
# Rules of an earlier plan go first
old=$(oci network nsg rules list --nsg-id "$nsg" --all --query "data[?description=='ftp-passive'].id") || exit 1
case $old in *\"*) oci network nsg rules remove --nsg-id "$nsg" --security-rule-ids "$old" >/dev/null || exit 1 ;; esac
[ "${ACTION:-add}" = add ] || exit 0
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"0.0.0.0/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"0.0.0.0/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":990,"max":990}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"0.0.0.0/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26551}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"0.0.0.0/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":29300,"max":29351}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"::/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":21,"max":21}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"::/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":990,"max":990}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"::/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":26500,"max":26551}}}]'
oci network nsg rules add --nsg-id "$nsg" --security-rules '[{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"::/0","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":29300,"max":29351}}}]'

# Syntax from the vendor's reference; not run.
