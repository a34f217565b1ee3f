import { defineExport } from "./kit/define-export.ts";
import { editEarlier, menuSteps, portValues, sourceValues } from "./kit/menu-steps.ts";
import type { Rules } from "./kit/rules.ts";

const router =
  "The router in front must forward the same ports, unchanged, to the NAS: use the text for that router as well";

const checkFromOutside = "Log in with a passive client from outside and list a folder.";

function passiveText({ passive }: Rules) {
  return passive.map(({ first, last }) => `from ${first} to ${last}`).join(" and ");
}

/** The port range of the FTP service, and the firewall of DSM. */
export const synology = defineExport({
  id: "synology",
  name: "Synology NAS (DSM)",
  group: "NAS",
  file: "ftp-passive-synology.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    menuSteps(rules, [
      `Control Panel > File Services > FTP > Port range of Passive FTP: Use the following port range, ${passiveText(rules)}`,
      rules.ftps
        ? "On the same page: Enable FTP SSL/TLS encryption service (FTPS); the plain service only if a client needs it"
        : null,
      "On the same page, if a router does NAT: Report external IP in PASV mode",
      {
        say: "Control Panel > Security > Firewall > Edit Rules > Create, Ports: Custom, Destination port, TCP; one rule for each of",
        values: portValues(rules),
      },
      {
        say: "Each above the rules that deny others, Action: Allow, Source IP: All, or Specific IP > Subnet; one rule for each of",
        values: sourceValues(rules),
      },
      router,
    ]),
  where: `In DSM, as an administrator. The labels come from its help and were not checked against the product. ${editEarlier}`,
  check: checkFromOutside,
  apply: "Apply on each page; the settings survive a restart",
  undo: "Delete the rules, and set the port range back to Use the default port range",
  verified: "documented",
  translates: false,
  source: "Synology DSM help: File Services, FTP; Security, Firewall",
});

/** The port range of the FTP service, and QuFirewall where it is installed. */
export const qnap = defineExport({
  id: "qnap",
  name: "QNAP NAS (QTS)",
  group: "NAS",
  file: "ftp-passive-qnap.txt",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    menuSteps(rules, [
      `Control Panel > Network & File Services > FTP > Advanced (QTS 5: QuFTP Service) > Passive FTP Port Range: Define port range, ${passiveText(rules)}`,
      rules.ftps
        ? "On the same page: FTP with SSL/TLS (Explicit); the plain protocol only if a client needs it"
        : null,
      "On the same page, if a router does NAT: Respond with external IP address for passive FTP connection request",
      {
        say: "QuFirewall, if it is installed: the active profile > Add Rule, Permission: Allow, Protocol: TCP; one rule for each of",
        values: portValues(rules),
      },
      {
        say: "Each above the rules that deny others, Source: Any, or IP, Subnet; one rule for each of",
        values: sourceValues(rules),
      },
      router,
    ]),
  where: `In QTS, as an administrator. The labels come from public texts and were not checked against the product. ${editEarlier}`,
  check: checkFromOutside,
  apply: "Apply on each page; the settings survive a restart",
  undo: "Delete the rules, and set the port range back to Use the default port range",
  verified: "documented",
  translates: false,
  source: "QNAP QTS user guide: FTP server; QuFirewall user guide",
});
