import { defineExport } from "./kit/define-export.ts";
import {
  editEarlier,
  menuSteps,
  portValues,
  serverValues,
  sourceValues,
} from "./kit/menu-steps.ts";

/** Objects first, then one access rule and, where it translates, one NAT policy of two lines. */
export const sonicwall = defineExport({
  id: "sonicwall",
  name: "SonicWall",
  group: "Network device",
  file: "ftp-passive-sonicwall.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { outside, inside } = serverValues(rules);
    return menuSteps(rules, [
      {
        say: "Object > Match Objects > Services > Service Objects > Add: Protocol TCP(6), Port Range; one for each of these, all in a Service Group ftp-passive",
        values: portValues(rules),
      },
      {
        say: "Object > Match Objects > Addresses > Add: Zone WAN, Type Network; one for each of these, all in an Address Group ftp-clients",
        values: sourceValues(rules),
      },
      `In the same place: Type Host, ftp-public ${outside.join(" and ")} in zone WAN, ftp-server ${inside.join(" and ")} in the zone of the server`,
      `Policy > Rules and Policies > Access Rules > Add: Allow, from WAN to the zone of the server, Source ${rules.anyone ? "Any" : "ftp-clients"}, Destination ftp-public, Service ftp-passive; Priority: after your block rules`,
      rules.translation
        ? `Policy > Rules and Policies > NAT Rules > Add: Original Source Any, Translated Source Original, Original Destination ftp-public, Translated Destination ftp-server, Original Service ftp-passive, Translated Service Original, Inbound Interface: yours`
        : null,
      rules.ftps
        ? "Nothing to switch off for TLS: FTP inspection reads only plain text on port 21. Do not move it to your control port with Enable FTP Transformations for TCP port(s) in Service Object"
        : null,
    ]);
  },
  where: `In SonicOS 7, as an administrator. The Public Server wizard would open one service only. The labels were not checked against the product. ${editEarlier}`,
  check: "Monitor > Tools & Monitors > Packet Monitor on one of the ports, during a transfer",
  apply: "Save each page; the rules survive a restart",
  undo: "Delete the access rule and the NAT rule, then the objects ftp-*",
  verified: "documented",
  translates: true,
  source: "SonicOS 7 administration guide: service objects, access rules, NAT policies",
});
