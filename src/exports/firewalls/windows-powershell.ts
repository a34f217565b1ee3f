import { excludedPortsCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { rangeText } from "./kit/rules.ts";

const everyAddress: Readonly<Record<string, string>> = {
  "0.0.0.0/0": "0.0.0.0-255.255.255.255",
  "::/0": "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
};

/** A network as Windows takes it: one that holds a whole family as a range, since a prefix of 0 is refused. */
export function windowsSource(network: string): string {
  return everyAddress[network] ?? network;
}

/** Windows reads FTP control connections, which it cannot with TLS: Microsoft's page on IIS switches that off. */
export function statefulFtp(comment: string): string[] {
  return [
    `${comment} The filter that reads FTP breaks TLS. To switch it on again: netsh advfirewall set global StatefulFtp enable`,
    "netsh advfirewall set global StatefulFtp disable",
  ];
}

/** One inbound rule of the PersistentStore for both families; its name is unique, so the old one goes first. */
export const windowsPowershell = defineExport({
  id: "windows-powershell",
  cost: excludedPortsCost,
  name: "Windows Firewall (PowerShell)",
  group: "Windows",
  file: "ftp-passive.ps1",
  favourite: true,
  comment: "#",
  longLines: true,
  body: ({ ports, anyone, ipv4, ipv6, ftps }) =>
    [
      ...(ftps ? statefulFtp("#") : []),
      "Remove-NetFirewallRule -Name 'ftp-passive' -ErrorAction SilentlyContinue",
      "New-NetFirewallRule -Name 'ftp-passive' -DisplayName 'FTP control and passive ports' `",
      "  -Direction Inbound -Action Allow -Profile Any -Protocol TCP `",
      `  -LocalPort ${ports.map((range) => `'${rangeText(range)}'`).join(", ")} \``,
      `  -RemoteAddress ${anyone ? "Any" : [...ipv4, ...ipv6].map((source) => `'${windowsSource(source)}'`).join(", ")}`,
    ].join("\n"),
  where:
    "In PowerShell run as administrator, on the server itself. The rule applies to public networks as well, and survives a restart. Your own rules that block still come first.",
  check: "Get-NetFirewallRule -Name ftp-passive, its ports with Get-NetFirewallPortFilter",
  apply: "powershell -ExecutionPolicy Bypass -File ftp-passive.ps1",
  undo: "Remove-NetFirewallRule -Name ftp-passive",
  verified: "documented",
  translates: false,
  source: "Microsoft, NetSecurity module, New-NetFirewallRule",
});
