import { defineExport } from "./define-export.ts";
import { everySource } from "./lists.ts";
import { rangeText, type Rules } from "./rules.ts";

const undoCommand =
  'for n in 4 6; do az network nsg rule delete --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --name ftp-passive-ipv$n; done';

/** One rule per family, since a rule holds prefixes of one family; a PUT, so a second run changes nothing. */
export const azureCli = defineExport({
  id: "azure-cli",
  name: "Azure NSG (CLI)",
  group: "Cloud",
  file: "ftp-passive-azure.sh",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      'resources="${RESOURCE_GROUP:?Set RESOURCE_GROUP}"',
      'nsg="${NSG:?Set NSG to the network security group}"',
      ...staleNames(rules).map(
        (name) =>
          `az network nsg rule delete --resource-group "$resources" --nsg-name "$nsg" --name ${name}`,
      ),
      ...ruleSets(rules).map(({ name, priority, sources }) =>
        [
          `az network nsg rule create --resource-group "$resources" --nsg-name "$nsg" \\`,
          `  --name ${name} --priority ${priority} --description ftp-passive \\`,
          "  --direction Inbound --access Allow --protocol Tcp \\",
          `  --source-address-prefixes ${sources.join(" ")} --source-port-ranges '*' \\`,
          `  --destination-address-prefixes '*' --destination-port-ranges ${rules.ports.map((range) => rangeText(range)).join(" ")}`,
        ].join("\n"),
      ),
    ].join("\n"),
  where: "In a shell with the Azure CLI; priorities 300 and 301 must be free in the group.",
  check:
    'az network nsg rule list --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --output table',
  apply: "RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh",
  undo: undoCommand,
  verified: "documented",
  translates: false,
  source: "Azure CLI reference, az network nsg rule create",
});

/** The same as Bicep. */
export const azureBicep = defineExport({
  id: "azure-bicep",
  name: "Azure NSG (Bicep)",
  group: "Cloud",
  file: "ftp-passive.bicep",
  favourite: false,
  comment: "//",
  longLines: true,
  body: (rules) =>
    [
      ...staleNames(rules).map(
        (name) =>
          `// A rule ${name} of an earlier plan stays open: az network nsg rule delete --name ${name}`,
      ),
      "param nsgName string",
      "",
      "resource nsg 'Microsoft.Network/networkSecurityGroups@2023-09-01' existing = {",
      "  name: nsgName",
      "}",
      ...ruleSets(rules).flatMap(({ name, symbol, priority, sources }) => [
        "",
        `resource ${symbol} 'Microsoft.Network/networkSecurityGroups/securityRules@2023-09-01' = {`,
        "  parent: nsg",
        `  name: '${name}'`,
        "  properties: {",
        "    description: 'ftp-passive'",
        `    priority: ${priority}`,
        "    direction: 'Inbound'",
        "    access: 'Allow'",
        "    protocol: 'Tcp'",
        "    sourceAddressPrefixes: [",
        ...sources.map((source) => `      '${source}'`),
        "    ]",
        "    sourcePortRange: '*'",
        "    destinationAddressPrefix: '*'",
        "    destinationPortRanges: [",
        ...rules.ports.map((range) => `      '${rangeText(range)}'`),
        "    ]",
        "  }",
        "}",
      ]),
    ].join("\n"),
  where: "Beside your Bicep files; priorities 300 and 301 must be free in the group.",
  check: "az bicep build --file ftp-passive.bicep",
  apply:
    "az deployment group create --template-file ftp-passive.bicep --parameters nsgName=... --resource-group ...",
  undo: undoCommand,
  verified: "documented",
  translates: false,
  source: "Azure template reference, Microsoft.Network/networkSecurityGroups/securityRules",
});

/** Families that this plan leaves out: a rule of an earlier one would stay open. */
function staleNames(rules: Rules) {
  const names = ruleSets(rules).map(({ name }) => name);
  return ["ftp-passive-ipv4", "ftp-passive-ipv6"].filter((name) => !names.includes(name));
}

function ruleSets(rules: Rules) {
  const { ipv4, ipv6 } = everySource(rules);
  return [
    { name: "ftp-passive-ipv4", symbol: "ftpPassiveIpv4", priority: 300, sources: ipv4 },
    { name: "ftp-passive-ipv6", symbol: "ftpPassiveIpv6", priority: 301, sources: ipv6 },
  ].filter(({ sources }) => sources.length > 0);
}
