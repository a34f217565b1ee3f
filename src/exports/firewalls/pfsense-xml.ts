import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { portList } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";

/** Elements for a saved configuration: a restore replaces a whole area, so they go into it, never alone. */
export const pfsenseXml = defineExport({
  id: "pfsense-xml",
  name: "pfSense (XML)",
  group: "Network device",
  file: "ftp-passive-pfsense.xml",
  favourite: false,
  comment: null,
  longLines: true,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      "<!--",
      ...[
        ...rules.heading,
        ...deviceNotes(rules),
        "NEVER restore this file by itself: a restore replaces the whole area, and all your own rules would be lost.",
        "1. Diagnostics, Backup &amp; Restore: download the areas Aliases, Firewall Rules and NAT, one file each; keep copies.",
        "2. Put the elements below into each file, inside the element of the same name: aliases at the end, rules after",
        "   your block rules. Remove elements of an earlier plan: their descr begins with ftp-passive.",
        "3. Restore each file into its own area; the rules survive a restart.",
        ...(rules.ftps
          ? [
              "Only the package FTP_Client_Proxy reads FTP here, and it cannot read TLS: leave this server out of it.",
            ]
          : []),
        "Undo: restore the copies. Syntax from the vendor's reference; not run.",
      ].map((line) => `  ${line.replaceAll("--", "- -")}`),
      "-->",
      // A comment takes no two hyphens in a row, which a link may have.
      ...(rules.link === null ? [] : [`<?plan ${rules.link.replaceAll("?>", "?%3E")}?>`]),
      "<pfsense>",
      "  <aliases>",
      alias("ftp_ports", "port", [portList(rules.ports, ":", " ")]),
      ...(rules.anyone
        ? []
        : parts.map(({ family, sources }) => alias(`ftp_clients_v${family}`, "network", sources))),
      "  </aliases>",
      ...(rules.translation
        ? ["  <nat>", ...parts.flatMap((part) => forward(part, rules)), "  </nat>"]
        : []),
      "  <filter>",
      ...parts.flatMap((part) => pass(part, rules)),
      "  </filter>",
      "</pfsense>",
    ].join("\n");
  },
  where:
    "In the files that Diagnostics, Backup & Restore downloads, never by itself. The text says how.",
  check: "xmllint --noout FILE, for each changed file",
  apply: "Diagnostics, Backup & Restore: restore each changed file into its own area",
  undo: "restore the files as they were downloaded",
  verified: "documented",
  translates: true,
  source: "pfSense documentation: backup and restore of areas; elements of its config.xml",
});

function alias(name: string, type: string, values: readonly string[]) {
  return [
    "    <alias>",
    `      <name>${name}</name>`,
    `      <type>${type}</type>`,
    `      <address>${values.join(" ")}</address>`,
    "      <descr>ftp-passive</descr>",
    "    </alias>",
  ].join("\n");
}

const protocol = (family: 4 | 6) => (family === 4 ? "inet" : "inet6");

function source({ anyone }: Rules, family: 4 | 6) {
  return anyone
    ? "      <source><any></any></source>"
    : `      <source><address>ftp_clients_v${family}</address></source>`;
}

function forward({ family, inside, outside }: DevicePart, rules: Rules) {
  return [
    "    <rule>",
    source(rules, family),
    `      <destination><address>${outside}</address><port>ftp_ports</port></destination>`,
    `      <ipprotocol>${protocol(family)}</ipprotocol>`,
    "      <protocol>tcp</protocol>",
    `      <target>${inside}</target>`,
    "      <local-port>ftp_ports</local-port>",
    "      <interface>wan</interface>",
    "      <descr>ftp-passive</descr>",
    "    </rule>",
  ];
}

/** The filter is asked after the translation: it names the inside address. */
function pass({ family, inside }: DevicePart, rules: Rules) {
  return [
    "    <rule>",
    "      <type>pass</type>",
    "      <interface>wan</interface>",
    `      <ipprotocol>${protocol(family)}</ipprotocol>`,
    "      <protocol>tcp</protocol>",
    source(rules, family),
    `      <destination><address>${inside}</address><port>ftp_ports</port></destination>`,
    "      <descr>ftp-passive</descr>",
    "    </rule>",
  ];
}
