import { defineExport } from "./kit/define-export.ts";
import {
  editEarlier,
  menuSteps,
  portValues,
  serverValues,
  sourceValues,
} from "./kit/menu-steps.ts";

/** A packet filter of its own: the FTP proxy of the device would read the control connection. */
export const watchguard = defineExport({
  id: "watchguard",
  name: "WatchGuard Firebox",
  group: "Network device",
  file: "ftp-passive-watchguard.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { outside, inside } = serverValues(rules);
    const to = rules.translation
      ? `Firewall > SNAT > Add: ftp-server, Static NAT, from ${outside.join(" and ")} to ${inside.join(" and ")}, without Set internal port`
      : null;
    return menuSteps(rules, [
      {
        say: "Firewall > Firewall Policies > Add Policy > Custom > Add: name ftp-passive, type Packet Filter, Protocols > Add: Port Range (or Single Port), TCP; one for each of",
        values: portValues(rules),
      },
      to,
      {
        say: "The policy of that type: Connections are Allowed; From: remove Any-Trusted, then Any-External, or Network IPv4 and IPv6, one for each of",
        values: sourceValues(rules),
      },
      `To: remove Any-External, then ${rules.translation ? "the SNAT ftp-server" : inside.join(" and ")}`,
      "Order: below any policy that denies others (switch Auto-Order off if it is not)",
      rules.ftps
        ? "No FTP-proxy policy for the same server: it reads the control connection and ends AUTH TLS"
        : null,
    ]);
  },
  where: `In the Web UI of Fireware, as an administrator. The labels were not checked against the product. ${editEarlier}`,
  check: "System Status > Traffic Monitor, during a transfer",
  apply: "Save; the rules survive a restart",
  undo: "Delete the policy, its type and the SNAT action",
  verified: "documented",
  translates: true,
  source: "WatchGuard Fireware help: custom policies, static NAT, FTP-proxy",
});
