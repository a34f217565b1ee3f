import { defineExport } from "./kit/define-export.ts";
import {
  editEarlier,
  menuSteps,
  portValues,
  serverValues,
  sourceValues,
} from "./kit/menu-steps.ts";

/** Hosts and a service, a firewall rule that names the public address, and a DNAT rule where it translates. */
export const sophos = defineExport({
  id: "sophos",
  name: "Sophos Firewall",
  group: "Network device",
  file: "ftp-passive-sophos.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { outside, inside } = serverValues(rules);
    return menuSteps(rules, [
      {
        say: "Hosts and services > Services > Add: ftp-passive, TCP/UDP, Protocol TCP, Source port 1:65535, Destination port; one line for each of",
        values: portValues(rules, ":"),
      },
      {
        say: "Hosts and services > IP host > Add: Type Network; one for each of these, all in an IP host group ftp-clients",
        values: sourceValues(rules),
      },
      `In the same place: Type IP, ftp-public ${outside.join(" and ")}, ftp-server ${inside.join(" and ")}`,
      `Rules and policies > Firewall rules > Add: Accept, Source zone WAN, Source networks ${rules.anyone ? "Any" : "ftp-clients"}, Destination zone of the server, Destination networks ${rules.translation ? "ftp-public" : "ftp-server"}, Services ftp-passive; position: below your block rules`,
      rules.translation
        ? "Rules and policies > NAT rules > Add: Original source Any, Original destination ftp-public, Original service ftp-passive, Translated destination (DNAT) ftp-server, Translated service Original, Inbound interface: yours"
        : null,
      rules.ftps
        ? "Leave Scan FTP for malware off in the firewall rule. If the FTP helper interferes with TLS, on the device console: system system_modules ftp unload"
        : null,
    ]);
  },
  where: `In Sophos Firewall (SFOS), as an administrator. The labels were not checked against the product. ${editEarlier}`,
  check: "Diagnostics > Packet capture on one of the ports, during a transfer",
  apply: "Save each page; the rules survive a restart",
  undo: "Delete the firewall rule and the NAT rule, then the objects ftp-*",
  verified: "documented",
  translates: true,
  source: "Sophos Firewall help: services, firewall rules, NAT rules, system_modules",
});
