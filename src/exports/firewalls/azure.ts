import { azureLoadBalancer } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const undoCommand =
  'for n in 4 6; do az network nsg rule delete --resource-group "$RESOURCE_GROUP" --nsg-name "$NSG" --name ftp-passive-ipv$n; done';

const file = "ftp-passive-azure.sh";

/** One rule per family, since a rule holds prefixes of one family; a PUT, so a second run changes nothing. */
export const azureCli = defineExport({
  id: "azure-cli",
  caps: [azureLoadBalancer],
  name: "Azure NSG (CLI)",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...scriptStart,
      'resources="${RESOURCE_GROUP:?Set RESOURCE_GROUP}"',
      'nsg="${NSG:?Set NSG to the network security group}" first="${PRIORITY:-300}"',
      'rule() { az network nsg rule "$@" --resource-group "$resources" --nsg-name "$nsg"; }',
      'act() { if [ "$action" = --test ]; then echo "$*"; else rule "$@" >/dev/null || stop "az refused: $*"; fi; }',
      "# Name and priority of every inbound rule; ours are recognised by their names",
      `have=$(rule list --query "[?direction=='Inbound'].[name, priority]" --output tsv) || stop "az cannot list the rules of $nsg"`,
      `taken=$(printf '%s\\n' "$have" | awk -v p="$first" '$1 !~ /^ftp-passive-ipv[46]$/ && ($2 == p || $2 == p + 1) { print $1 }')`,
      '[ "$action" = --undo ] || [ -z "$taken" ] || stop "priority $first or the next one is taken by $taken: set PRIORITY to a number after your deny rules"',
      `wanted="${ruleSets(rules)
        .map(({ name }) => name)
        .join(" ")}"`,
      '[ "$action" != --undo ] || wanted=""',
      "for name in ftp-passive-ipv4 ftp-passive-ipv6; do",
      '  case " $wanted " in *" $name "*) continue ;; esac',
      `  ! printf '%s\\n' "$have" | grep -q "^\${name}[[:space:]]" || act delete --name "$name"`,
      "done",
      'if [ "$action" = --undo ]; then exit; fi',
      ...ruleSets(rules).map(({ name, priority, sources }) =>
        [
          `act create --name ${name} --priority $((first + ${priority - 300})) --description ftp-passive \\`,
          "  --direction Inbound --access Allow --protocol Tcp \\",
          `  --source-address-prefixes ${sources.join(" ")} --source-port-ranges '*' \\`,
          `  --destination-address-prefixes '*' --destination-port-ranges ${rules.ports.map((range) => rangeText(range)).join(" ")}`,
        ].join("\n"),
      ),
    ].join("\n"),
  where:
    "In a shell with the Azure CLI. The rules use priorities 300 and 301, or PRIORITY and the next one. They must come after your deny rules.",
  check: `RESOURCE_GROUP=... NSG=... sh ${file} --test`,
  apply: `RESOURCE_GROUP=... NSG=... sh ${file}`,
  undo: `RESOURCE_GROUP=... NSG=... sh ${file} --undo`,
  verified: "documented",
  translates: false,
  source: "Azure CLI reference, az network nsg rule create",
});

/** The same as Bicep. */
export const azureBicep = defineExport({
  id: "azure-bicep",
  caps: [azureLoadBalancer],
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
  where:
    "Beside your Bicep files. In the group, priorities 300 and 301 must be free and come after your deny rules.",
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
