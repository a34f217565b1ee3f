import { defineExport } from "./define-export.ts";
import { rangeText, type Rules, type Translation } from "./rules.ts";

/** Rich rules that name our service, or forward to the inside address, removed one by one. */
function forget(pattern: string) {
  return `firewall-cmd --permanent --list-rich-rules | grep '${pattern}' | while read -r rule; do firewall-cmd --permanent --remove-rich-rule="$rule"; done`;
}

const ours = 'service name="ftp-passive"';
const undo = [
  forget(ours),
  "firewall-cmd --permanent --remove-service=ftp-passive",
  "firewall-cmd --permanent --delete-service=ftp-passive",
  "firewall-cmd --reload",
].join("; ");

/** A service of our own in the default zone: open to all, or through one rich rule per source. */
export const firewalld = defineExport({
  id: "firewalld",
  name: "firewalld",
  group: "Linux host",
  file: "ftp-passive-firewalld.sh",
  favourite: true,
  comment: "#",
  longLines: true,
  body: (rules) => (rules.translation ? translatedBody(rules, rules.translation) : hostBody(rules)),
  steps: ({ translation }) =>
    translation
      ? { undo: `${forget(`to-addr="${translation.inside}"`)}; firewall-cmd --reload` }
      : {},
  where:
    "Run as root on the server; it changes the default zone (another one: add --zone=NAME to the commands that add or remove).",
  check: "sh -n ftp-passive-firewalld.sh && firewall-cmd --check-config",
  apply: "sh ftp-passive-firewalld.sh",
  undo,
  verified: "run",
  translates: true,
  source: "firewall-cmd(1), firewalld.richlanguage(5), firewalld 1.3.3",
});

function hostBody(rules: Rules) {
  const add = "firewall-cmd --permanent --service=ftp-passive";
  return [
    "firewall-cmd --permanent --new-service=ftp-passive 2>/dev/null",
    "# Ports and rules of an earlier plan go first",
    `for port in $(${add} --get-ports); do ${add} --remove-port="$port"; done`,
    ...rules.ports.map((range) => `${add} --add-port=${rangeText(range)}/tcp`),
    forget(ours),
    "firewall-cmd --permanent --query-service=ftp-passive >/dev/null && firewall-cmd --permanent --remove-service=ftp-passive",
    ...(rules.anyone
      ? ["firewall-cmd --permanent --add-service=ftp-passive"]
      : sources(rules).map(({ family, source }) =>
          richRule(`family="${family}" source address="${source}" ${ours} accept`),
        )),
    "# A reload drops what is only in the running configuration",
    "firewall-cmd --reload",
  ].join("\n");
}

/** No to-port: the port is kept. */
function translatedBody(rules: Rules, { family, inside, public: outside }: Translation) {
  const from = rules.anyone ? [{ family: `ipv${family}`, source: null }] : sources(rules);
  const wanted = outside === null ? "" : ` destination address="${outside}"`;
  return [
    "# Rules of an earlier plan go first",
    forget(`to-addr="${inside}"`),
    ...from.flatMap((each) =>
      rules.ports.map((range) =>
        richRule(
          `family="${each.family}"${each.source === null ? "" : ` source address="${each.source}"`}${wanted} forward-port port="${rangeText(range)}" protocol="tcp" to-addr="${inside}"`,
        ),
      ),
    ),
    "firewall-cmd --reload",
  ].join("\n");
}

function richRule(rule: string) {
  return `firewall-cmd --permanent --add-rich-rule='rule ${rule}'`;
}

function sources({ ipv4, ipv6 }: Rules) {
  return [
    ...ipv4.map((source) => ({ family: "ipv4", source })),
    ...ipv6.map((source) => ({ family: "ipv6", source })),
  ];
}
