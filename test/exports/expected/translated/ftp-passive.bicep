// 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
// about 1 in 1700 refused in the busiest hour
// Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
// For the server itself, 10.0.0.5: NAT happens on another machine
// Where: Beside your Bicep files. In the group, priorities 300 and 301 must be free and come after your deny
//        rules.
// Check: az bicep build --file ftp-passive.bicep
// Apply: az deployment group create --template-file ftp-passive.bicep --parameters nsgName=... --resource-group ...
// Undo:  for n in 4 6; do az network nsg rule delete --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --name ftp-passive-ipv$n; done

param nsgName string

resource nsg 'Microsoft.Network/networkSecurityGroups@2023-09-01' existing = {
  name: nsgName
}

resource ftpPassiveIpv4 'Microsoft.Network/networkSecurityGroups/securityRules@2023-09-01' = {
  parent: nsg
  name: 'ftp-passive-ipv4'
  properties: {
    description: 'ftp-passive'
    priority: 300
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    sourceAddressPrefixes: [
      '192.0.2.16/28'
      '203.0.113.0/24'
    ]
    sourcePortRange: '*'
    destinationAddressPrefix: '*'
    destinationPortRanges: [
      '21'
      '26500-26603'
    ]
  }
}

resource ftpPassiveIpv6 'Microsoft.Network/networkSecurityGroups/securityRules@2023-09-01' = {
  parent: nsg
  name: 'ftp-passive-ipv6'
  properties: {
    description: 'ftp-passive'
    priority: 301
    direction: 'Inbound'
    access: 'Allow'
    protocol: 'Tcp'
    sourceAddressPrefixes: [
      '2001:db8::/32'
    ]
    sourcePortRange: '*'
    destinationAddressPrefix: '*'
    destinationPortRanges: [
      '21'
      '26500-26603'
    ]
  }
}

// Syntax from the vendor's reference; not run.
