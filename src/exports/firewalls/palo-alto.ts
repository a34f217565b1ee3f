import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts } from "./kit/destinations.ts";
import { inGroups, portList } from "./kit/lists.ts";

/** A console cuts long lines. */
const namesInLine = 12;

/** The security rule names the public address and the inner zone; App-ID cannot follow FTP inside TLS, hence the service. */
export const paloAlto = defineExport({
  id: "palo-alto",
  name: "Palo Alto PAN-OS",
  group: "Network device",
  file: "ftp-passive-panos.txt",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) => {
    const parts = deviceParts(rules);
    const sources = parts.flatMap((part) => part.sources);
    const rule = "rulebase security rules ftp-passive";
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      "# Look first: show rulebase security rules. Ours comes last, after your block lists. If a rule NAME denies all:",
      "# move rulebase security rules ftp-passive before NAME",
      ...(rules.translation
        ? ["# Do the same with rulebase nat rules if a wider rule of yours translates that address"]
        : []),
      ...(rules.ftps
        ? ["# The ftp decoder is not used: the service opens the ports, with or without TLS"]
        : []),
      "# Errors about deleting what does not exist are harmless",
      `delete ${rule}`,
      "delete rulebase nat rules ftp-passive",
      `set service ftp-passive protocol tcp port ${portList(rules.ports, "-", ",")}`,
      ...sources.map((source, index) => `set address ftp-client-${index + 1} ip-netmask ${source}`),
      ...parts.map(
        ({ family, outside }) => `set address ftp-public-v${family} ip-netmask ${outside}`,
      ),
      ...(rules.translation
        ? parts.flatMap(({ family, inside }) => [
            `set address ftp-inside-v${family} ip-netmask ${inside}`,
            `set rulebase nat rules ftp-passive from untrust to untrust source any destination ftp-public-v${family} service ftp-passive destination-translation translated-address ftp-inside-v${family}`,
          ])
        : []),
      `set ${rule} from untrust to trust`,
      // Setting a list once more adds to it.
      ...inGroups(
        sources.map((_, index) => `ftp-client-${index + 1}`),
        namesInLine,
      ).map((names) => `set ${rule} source [ ${names.join(" ")} ]`),
      `set ${rule} destination [ ${parts.map(({ family }) => `ftp-public-v${family}`).join(" ")} ]`,
      `set ${rule} application any service ftp-passive action allow`,
    ].join("\n");
  },
  where:
    "In configure mode, without the lines that begin with #. Replace untrust and trust with your own zones.",
  check: "validate full",
  apply: "commit",
  undo: "the lines that begin with delete, then commit",
  verified: "documented",
  translates: true,
  source: "PAN-OS CLI: set service, set rulebase security rules, set rulebase nat rules",
});
