import { defineExport } from "./kit/define-export.ts";
import { inGroups, portList } from "./kit/lists.ts";
import { editEarlier, menuSteps, serverValues, sourceValues } from "./kit/menu-steps.ts";

/** What one field of ports takes, in the controller's own check of it. */
const portsInField = 15;

/** The controller owns the gateway: what is typed into its console is gone with the next change. */
export const unifi = defineExport({
  id: "unifi",
  name: "Ubiquiti UniFi",
  group: "Network device",
  file: "ftp-passive-unifi.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { outside, inside } = serverValues(rules);
    const lists = inGroups(rules.ports, portsInField).map((group) => portList(group, "-", ","));
    const ports = { say: "Port, and Forward Port the same, one rule for each of", values: lists };
    return menuSteps(rules, [
      ...(rules.translation
        ? [
            "Settings > Policy Table (older: Security, Port Forwarding) > Create New Policy > Port Forwarding, name ftp-passive, WAN interface: yours, Protocol TCP",
            ports,
            `Forward IP: ${inside.join(" and ")}; if the gateway has several public addresses, choose the one that answers for ${outside.join(" and ")}`,
            { say: "From: Any, or Limited with", values: sourceValues(rules) },
          ]
        : [
            `Settings > Policy Table (older: Security, Internet In rules) > Create New Policy > Firewall: Allow, source zone External, destination zone of the server, destination ${inside.join(" and ")}, TCP, name ftp-passive`,
            { say: "Destination port: Specific, one rule for each of", values: lists },
            { say: "Source: Any, or IP with", values: sourceValues(rules) },
          ]),
      "Order: below your block rules, above what blocks all",
      rules.ftps
        ? "Settings > Networks > Gateway: FTP conntrack module off if it interferes with TLS, which it cannot read"
        : null,
    ]);
  },
  where: `In the UniFi Network application, as an administrator. The labels change from version to version and were not checked against the product. ${editEarlier}`,
  check: "Log in with a passive client from outside and list a folder.",
  apply: "Apply changes; the rules survive a restart",
  undo: "Delete the rules named ftp-passive",
  verified: "documented",
  translates: true,
  source:
    "UniFi Network help: port forwarding, firewall policies; the controller's own field checks",
});
