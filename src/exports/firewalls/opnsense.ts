import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-opnsense.sh";
const mark = "ftp-passive-plan";

/** Aliases and rules by the API, found again by their description: adding alone would make one more at each run. */
export const opnsense = defineExport({
  id: "opnsense",
  name: "OPNsense (API)",
  group: "Network device",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const parts = deviceParts(rules);
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      ...(rules.ftps
        ? [
            "# Only the plugin os-ftp-proxy reads FTP here, and it cannot read TLS: make no entry in it for this server",
          ]
        : []),
      ...scriptStart,
      'host="${OPNSENSE:?Set OPNSENSE to its address, https://...}" secret="${API_KEY:?Set API_KEY to key:secret}"',
      'command -v jq >/dev/null || stop "jq is missing here"',
      "none='{}'",
      'call() { curl -fsS ${CA:+--cacert "$CA"} -u "$secret" -H "Content-Type: application/json" -d "${2:-$none}" "$host/api/firewall/$1"; }',
      "# What an earlier plan added, found by the whole description",
      "old() {",
      `  rows=$(call "$1" '{"current":1,"rowCount":-1,"searchPhrase":""}') || stop "$host did not answer $1"`,
      `  printf '%s\\n' "$rows" | jq -r '.rows[] | select((.description // .descr) == "${mark}") | .uuid'`,
      "}",
      "drop=$(old filter/search_rule)",
      "nat=$(old d_nat/search_rule)",
      "alias=$(old alias/search_item)",
      "new() { cat <<'CALLS'",
      ...aliases(rules, parts),
      ...parts.flatMap((part) =>
        rules.translation ? [forward(part, rules)] : [pass(part, rules)],
      ),
      "CALLS",
      "}",
      `if [ "$action" = --test ]; then echo "removes:" "$drop" "$nat" "$alias" "adds:"; new; exit; fi`,
      'for uuid in $drop; do call "filter/del_rule/$uuid" >/dev/null; done',
      'for uuid in $nat; do call "d_nat/del_rule/$uuid" >/dev/null; done',
      'for uuid in $alias; do call "alias/del_item/$uuid" >/dev/null; done',
      'if [ "$action" = apply ]; then',
      "  new | while read -r what body; do",
      '    answer=$(call "$what" "$body") || answer="no answer"',
      `    case $answer in *'"saved"'*) ;; *) stop "$what was refused: $answer. Use --undo to remove the rest" ;; esac`,
      "  done",
      "fi",
      'for what in alias/reconfigure filter/apply d_nat/apply; do call "$what" >/dev/null; done',
    ].join("\n");
  },
  where:
    "On any machine with curl and jq. If OPNsense has its own certificate, set CA=FILE before the command. The rules are for the interface wan, under Firewall, Rules (Automation). They survive a restart. Floating rules come first, your own block rules among them. NAT needs OPNsense 26.1 or newer.",
  check: `OPNSENSE=https://... API_KEY=key:secret sh ${file} --test`,
  apply: `OPNSENSE=https://... API_KEY=key:secret sh ${file}`,
  undo: `OPNSENSE=https://... API_KEY=key:secret sh ${file} --undo`,
  verified: "documented",
  translates: true,
  source: "OPNsense API reference and core models Firewall/Alias.xml, Filter.xml, DNat.xml",
});

/** An alias of ports wants the colon; its lines are one value. */
function aliases({ ports, anyone }: Rules, parts: readonly DevicePart[]) {
  const add = (name: string, type: string, lines: readonly string[]) =>
    `alias/add_item ${JSON.stringify({
      alias: { enabled: "1", name, type, content: lines.join("\n"), description: mark },
    })}`;
  return [
    add(
      "ftp_passive_ports",
      "port",
      ports.map((range) => rangeText(range, ":")),
    ),
    ...(anyone
      ? []
      : parts.map(({ family, sources }) => add(`ftp_clients_v${family}`, "network", sources))),
  ];
}

const source = ({ anyone }: Rules, family: 4 | 6) => (anyone ? "any" : `ftp_clients_v${family}`);
const protocol = (family: 4 | 6) => (family === 4 ? "inet" : "inet6");

function pass({ family, inside }: DevicePart, rules: Rules) {
  return `filter/add_rule ${JSON.stringify({
    rule: {
      enabled: "1",
      action: "pass",
      quick: "1",
      interface: "wan",
      direction: "in",
      ipprotocol: protocol(family),
      protocol: "TCP",
      source_net: source(rules, family),
      destination_net: inside,
      destination_port: "ftp_passive_ports",
      description: mark,
    },
  })}`;
}

/** `pass` lets in what it translates: no second rule is needed. The local port is the first of the same alias. */
function forward({ family, inside, outside }: DevicePart, rules: Rules) {
  return `d_nat/add_rule ${JSON.stringify({
    rule: {
      disabled: "0",
      interface: "wan",
      ipprotocol: protocol(family),
      protocol: "tcp",
      source: { network: source(rules, family) },
      destination: { network: outside, port: "ftp_passive_ports" },
      target: inside,
      "local-port": "ftp_passive_ports",
      pass: "pass",
      descr: mark,
    },
  })}`;
}
