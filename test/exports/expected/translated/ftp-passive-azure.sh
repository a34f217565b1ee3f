# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Where: In a shell with the Azure CLI; priorities 300 and 301 must be free in the group.
# Check: az network nsg rule list --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --output table
# Apply: RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh
# Undo:  for n in 4 6; do az network nsg rule delete --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --name ftp-passive-ipv$n; done

resources="${RESOURCE_GROUP:?Set RESOURCE_GROUP}"
nsg="${NSG:?Set NSG to the network security group}"
az network nsg rule create --resource-group "$resources" --nsg-name "$nsg" \
  --name ftp-passive-ipv4 --priority 300 --description ftp-passive \
  --direction Inbound --access Allow --protocol Tcp \
  --source-address-prefixes 192.0.2.16/28 203.0.113.0/24 --source-port-ranges '*' \
  --destination-address-prefixes '*' --destination-port-ranges 21 26500-26603
az network nsg rule create --resource-group "$resources" --nsg-name "$nsg" \
  --name ftp-passive-ipv6 --priority 301 --description ftp-passive \
  --direction Inbound --access Allow --protocol Tcp \
  --source-address-prefixes 2001:db8::/32 --source-port-ranges '*' \
  --destination-address-prefixes '*' --destination-port-ranges 21 26500-26603

# Syntax from the vendor's reference; not run.
