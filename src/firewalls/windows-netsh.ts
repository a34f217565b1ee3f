import { defineExport } from "./define-export.ts";
import { portList } from "./lists.ts";

/** The same rule for hosts without PowerShell; netsh adds a second one of the same name, so the old one goes first. */
export const windowsNetsh = defineExport({
  id: "windows-netsh",
  name: "Windows Firewall (netsh)",
  group: "Windows",
  file: "ftp-passive.cmd",
  favourite: false,
  comment: "rem",
  longLines: false,
  body: ({ ports, anyone, ipv4, ipv6 }) =>
    [
      'netsh advfirewall firewall delete rule name="ftp-passive"',
      `netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=${portList(ports, "-", ",")} remoteip=${anyone ? "any" : [...ipv4, ...ipv6].join(",")}`,
    ].join("\n"),
  where: "In a command prompt that runs as administrator, on the server itself.",
  check: 'netsh advfirewall firewall show rule name="ftp-passive"',
  apply: "ftp-passive.cmd",
  undo: 'netsh advfirewall firewall delete rule name="ftp-passive"',
  verified: "documented",
  translates: false,
  source: "Microsoft, netsh advfirewall firewall",
});
