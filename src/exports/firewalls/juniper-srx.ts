import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts } from "./kit/destinations.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

/**
 * Applications without an ALG. Never `ftps-extension`: it opens every port, since no ALG can read an encrypted control
 * connection (CVE-2015-5361).
 */
export const juniperSrx = defineExport({
  id: "juniper-srx",
  name: "Juniper SRX",
  group: "Network device",
  file: "ftp-passive-srx.txt",
  favourite: false,
  comment: "#",
  longLines: false,
  body: (rules) => {
    const policy = "security policies from-zone untrust to-zone trust policy ftp-passive";
    const book = "security address-book global";
    const parts = deviceParts(rules);
    const sources = parts.flatMap((part) => part.sources);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      "# Look first: show security policies from-zone untrust to-zone trust (where its deny is)",
      ...(rules.translation
        ? [
            "# Also: show security nat destination. A zone has one rule-set: if yours exists, use its name instead of ftp-passive after rule-set",
            "# A public address that is not the interface's own also needs: set security nat proxy-arp interface ... address ...",
          ]
        : []),
      ...(rules.ftps
        ? ["# The FTP ALG cannot read TLS. If it interferes: set security alg ftp disable"]
        : []),
      "# Warnings about deleting what does not exist are harmless",
      `delete ${policy}`,
      "delete applications application-set ftp-passive",
      `delete ${book} address-set ftp-clients`,
      `delete ${book} address-set ftp-servers`,
      ...staleTranslation(rules),
      ...rules.ports.flatMap((range) => [
        `set applications application ftp-${rangeText(range)} protocol tcp`,
        `set applications application ftp-${rangeText(range)} destination-port ${rangeText(range)}`,
        `set applications application-set ftp-passive application ftp-${rangeText(range)}`,
      ]),
      ...sources.flatMap((source, index) => [
        `set ${book} address ftp-client-${index + 1} ${source}`,
        `set ${book} address-set ftp-clients address ftp-client-${index + 1}`,
      ]),
      ...parts.flatMap(({ family, inside }) => [
        `set ${book} address ftp-server-v${family} ${inside}/${family === 4 ? 32 : 128}`,
        `set ${book} address-set ftp-servers address ftp-server-v${family}`,
      ]),
      ...translation(rules),
      `set ${policy} match source-address ftp-clients`,
      `set ${policy} match destination-address ftp-servers`,
      `set ${policy} match application ftp-passive`,
      `set ${policy} then permit`,
    ].join("\n");
  },
  where:
    "In configuration mode, with load set terminal. Replace untrust and trust with your own zones. If there is an explicit deny policy, insert ours before it.",
  check: "commit check",
  apply: "commit confirmed 5, test, then commit",
  undo: "rollback 1 and commit, or the delete lines",
  verified: "documented",
  translates: true,
  source: "Junos OS: applications, security policies, security nat destination",
});

const ruleSet = "security nat destination rule-set ftp-passive";

/** Rules of an earlier plan that are taken out by their numbers; a plan has one for each span of ports. */
const mostStale = 8;

/** Never a whole rule-set that holds a translation: it may be the administrator's own, with our rules among his. */
function staleTranslation({ translation, ports }: Rules) {
  if (!translation) return [`delete ${ruleSet}`];
  const count = Math.max(mostStale, ports.length);
  return Array.from(
    { length: count },
    (_, index) => `delete ${ruleSet} rule ftp-passive-${index + 1}`,
  );
}

/** In NAT the separator is "to". */
function translation(rules: Rules) {
  if (!rules.translation) return [];
  return deviceParts(rules).flatMap(({ family, inside, outside }) => {
    const width = family === 4 ? 32 : 128;
    return [
      `set security nat destination pool ftp-server address ${inside}/${width}`,
      `set ${ruleSet} from zone untrust`,
      ...rules.ports.flatMap(({ first, last }, index) => {
        const rule = `set ${ruleSet} rule ftp-passive-${index + 1}`;
        return [
          `${rule} match destination-address ${outside}/${width}`,
          `${rule} match protocol tcp`,
          `${rule} match destination-port ${first}${first === last ? "" : ` to ${last}`}`,
          `${rule} then destination-nat pool ftp-server`,
        ];
      }),
    ];
  });
}
