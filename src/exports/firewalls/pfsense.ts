import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts } from "./kit/destinations.ts";
import { editEarlier } from "./kit/menu-steps.ts";
import { rangeText } from "./kit/rules.ts";

/** What to type: both products keep their rules in a configuration that a text cannot be pasted into. */
export const pfsense = defineExport({
  id: "pfsense",
  name: "pfSense and OPNsense",
  group: "Network device",
  file: "ftp-passive-pfsense.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const parts = deviceParts(rules);
    const sources = rules.anyone ? null : parts.flatMap((part) => part.sources);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      ...(rules.ftps
        ? [
            "# Only the packages FTP_Client_Proxy and os-ftp-proxy read FTP here, and they cannot read TLS: leave this server out of them",
          ]
        : []),
      "Alias ftp_ports, type Port(s); ranges in an alias need the colon:",
      ...rules.ports.map((range) => `  ${rangeText(range, ":")}`),
      ...(sources === null
        ? ["No alias for clients: the source is any"]
        : ["Alias ftp_clients, type Network(s):", ...sources.map((source) => `  ${source}`)]),
      ...(rules.translation
        ? [
            `NAT, Port Forward: interface WAN, TCP, source ${sources === null ? "any" : "ftp_clients"}, destination ${parts[0]?.outside}, ports ftp_ports, redirect to ${parts[0]?.inside}, ports ftp_ports, with an associated filter rule, after your block rules`,
          ]
        : [
            "Alias ftp_servers, type Host(s):",
            ...parts.map(({ outside }) => `  ${outside}`),
            `Rule on WAN above the last block rule, below your block lists: Pass, TCP, source ${sources === null ? "any" : "ftp_clients"}, destination ftp_servers, ports ftp_ports, description ftp-passive`,
          ]),
    ].join("\n");
  },
  where: `In the web interface: Firewall, Aliases; then Rules, or NAT. ${editEarlier}`,
  check: "Diagnostics, pfTop or States, during a transfer",
  apply: "Save and Apply; the rules survive a restart",
  undo: "delete the rule, the port forward where there is one, then the aliases",
  verified: "documented",
  translates: true,
  source: "pfSense and OPNsense documentation: aliases, rules, port forwards",
});
