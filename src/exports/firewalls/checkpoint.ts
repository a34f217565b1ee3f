import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts } from "./kit/destinations.ts";
import { inGroups } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-checkpoint.sh";
const services = ({ ports }: Rules) => ports.map((range) => `ftp-passive-${rangeText(range)}`);

/** One session of the management API: nothing counts before it is published, and a fault discards it all. */
export const checkpoint = defineExport({
  id: "checkpoint",
  name: "Check Point (mgmt_cli)",
  group: "Network device",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const parts = deviceParts(rules);
    const sources = parts.flatMap((part) => part.sources);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      ...(rules.ftps
        ? [
            "# Nothing to switch off for TLS: a custom service is not inspected as FTP. A rule with the service ftp that comes before ours does inspect: move ours up",
          ]
        : []),
      ...scriptStart,
      'layer="${LAYER:-Network}" package="${PACKAGE:-Standard}"',
      'position="${POSITION:?Set POSITION to the number of your first rule after the block lists: show access-rulebase}"',
      "# Check Point's own jq is not in the PATH",
      'jq=$(command -v jq) || jq="${CPDIR:-}/jq/jq"',
      "session=$(mktemp) && trap 'rm -f \"$session\"' EXIT",
      'mgmt_cli login -r true > "$session"',
      'api() { mgmt_cli "$@" -s "$session" >/dev/null; }',
      'must() { api "$@" || { api discard; api logout; stop "refused, so everything was discarded: $*"; }; }',
      "# Removes what an earlier plan added; errors about what does not exist are harmless",
      'api delete access-rule layer "$layer" name ftp-passive || :',
      `nat=$(mgmt_cli show nat-rulebase package "$package" limit 500 --format json -s "$session" | "$jq" -r '.. | objects | select(.comments? == "ftp-passive") | .uid')`,
      'for uid in $nat; do must delete nat-rule package "$package" uid "$uid"; done',
      ...["service-group ftp-passive", "group ftp-clients", "group ftp-public"].map((name) => {
        const [kind, id] = name.split(" ");
        return `api delete ${kind} name ${id} || :`;
      }),
      'if [ "$action" != --undo ]; then',
      ...services(rules).map(
        (name, index) =>
          `must add service-tcp name ${name} port ${rangeText(rules.ports[index]!)} set-if-exists true`,
      ),
      ...group("service-group", "ftp-passive", services(rules)),
      ...(rules.anyone
        ? []
        : [
            ...sources.map((source, index) => {
              const [subnet, length] = source.split("/");
              return `must add network name ftp-client-${index + 1} subnet ${subnet} mask-length ${length} set-if-exists true`;
            }),
            ...group(
              "group",
              "ftp-clients",
              sources.map((_, index) => `ftp-client-${index + 1}`),
            ),
          ]),
      ...parts.flatMap(({ family, inside, outside }) => [
        `must add host name ftp-public-v${family} ip-address ${outside} set-if-exists true`,
        ...(rules.translation
          ? [`must add host name ftp-inside-v${family} ip-address ${inside} set-if-exists true`]
          : []),
      ]),
      ...group(
        "group",
        "ftp-public",
        parts.map(({ family }) => `ftp-public-v${family}`),
      ),
      `must add access-rule layer "$layer" position "$position" name ftp-passive source ${rules.anyone ? "Any" : "ftp-clients"} destination ftp-public service ftp-passive action Accept track Log`,
      ...(rules.translation
        ? parts.map(
            ({ family }) =>
              `must add nat-rule package "$package" position top comments ftp-passive original-source Any original-destination ftp-public-v${family} original-service ftp-passive translated-destination ftp-inside-v${family}`,
          )
        : []),
      "fi",
      'if [ "$action" = --test ]; then api discard; api logout; echo "accepted, then discarded: nothing was changed"; exit; fi',
      "must publish",
      "api logout",
      `echo "Published. It takes effect once installed: mgmt_cli install-policy policy-package $package -r true"`,
    ].join("\n");
  },
  where:
    "On the management server in expert mode, as an administrator. If your layer and package are not Network and Standard, set LAYER and PACKAGE before the command. The rules survive a restart.",
  check: `POSITION=... sh ${file} --test`,
  apply: `POSITION=... sh ${file}, then install the policy`,
  undo: `POSITION=1 sh ${file} --undo, then install the policy; unused objects ftp-* stay`,
  verified: "documented",
  translates: true,
  source:
    "Check Point management API reference: add service-tcp, service-group, network, host, access-rule, nat-rule; set-if-exists since R81",
});

/** Members in lines that a terminal takes. */
const membersInLine = 10;

function group(kind: string, name: string, members: readonly string[]) {
  return inGroups(members, membersInLine).map((few, index) => {
    const [verb, field] = index === 0 ? ["add", "members"] : ["set", "members.add"];
    return `must ${verb} ${kind} name ${name} ${few.map((each, nth) => `${field}.${nth + 1} ${each}`).join(" ")}`;
  });
}
