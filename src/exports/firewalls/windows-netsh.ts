import { excludedPortsCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { inGroups, portList } from "./kit/lists.ts";
import { statefulFtp, windowsSource } from "./windows-powershell.ts";

/** A command line ends at 8,191 characters; rules of one name count together. */
const sourcesInLine = 100;

/** The same rule for hosts without PowerShell; netsh adds a second one of the same name, so the old one goes first. */
export const windowsNetsh = defineExport({
  id: "windows-netsh",
  cost: excludedPortsCost,
  name: "Windows Firewall (netsh)",
  group: "Windows",
  file: "ftp-passive.cmd",
  favourite: false,
  comment: "rem",
  longLines: false,
  body: ({ ports, anyone, ipv4, ipv6, ftps }) =>
    [
      ...(ftps ? statefulFtp("rem") : []),
      'netsh advfirewall firewall delete rule name="ftp-passive"',
      ...(anyone ? ["any"] : inGroups([...ipv4, ...ipv6].map(windowsSource), sourcesInLine)).map(
        (sources) =>
          `netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=${portList(ports, "-", ",")} remoteip=${String(sources)}`,
      ),
    ].join("\n"),
  where:
    "In a command prompt run as administrator, on the server itself. The rule applies to public networks as well, and survives a restart. Your own rules that block still come first.",
  check: 'netsh advfirewall firewall show rule name="ftp-passive"',
  apply: "ftp-passive.cmd",
  undo: 'netsh advfirewall firewall delete rule name="ftp-passive"',
  verified: "documented",
  translates: false,
  source: "Microsoft, netsh advfirewall firewall",
});
