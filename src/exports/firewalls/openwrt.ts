import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { deviceNotes, deviceParts, type DevicePart } from "./kit/destinations.ts";
import { inGroups, portList } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart, scriptSteps } from "./kit/shell-script.ts";

const file = "ftp-passive-openwrt.sh";

const forget = `for s in $(uci -q show firewall | sed -n 's/^firewall\\.\\(ftp_passive_[0-9]*\\)=.*/\\1/p'); do uci delete "firewall.$s"; done`;

/** A console cuts long lines. */
const sourcesInLine = 8;

/** Named sections, so that a second run replaces them. A redirect takes no list of sources: one per source and range. */
export const openwrt = defineExport({
  id: "openwrt",
  cost: connectionTrackingCost,
  name: "OpenWrt",
  group: "Network device",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const parts = deviceParts(rules);
    const sections = parts.flatMap((part) =>
      rules.translation ? redirects(part, rules) : [allowing(part, rules)],
    );
    return [
      ...deviceNotes(rules).map((note) => `# ${note}`),
      ...(rules.ftps
        ? [
            "# The FTP helper (kmod-nf-nathelper) cannot read TLS. If it interferes: uci set firewall.@defaults[0].auto_helper=0",
          ]
        : []),
      ...scriptStart,
      '[ -z "$(uci changes firewall)" ] || stop "there are uncommitted changes: uci changes firewall"',
      "# A named section and its options; + adds to a list",
      "section() {",
      '  s=firewall.$1; uci set "$s=$2"; shift 2',
      "  for option; do case $option in",
      ...(parts.some(({ inside }) => inside.startsWith("SERVER_"))
        ? [
            '    *=SERVER_*) uci revert firewall; stop "replace ${option#*=} with the server\'s address, or remove its line" ;;',
          ]
        : []),
      '    +*) uci add_list "$s.${option#+}" ;; *) uci set "$s.$option" ;;',
      "  esac; done",
      "}",
      forget,
      'if [ "$action" != --undo ]; then',
      ...sections.map(({ type, options, sources }, index) =>
        [
          `section ftp_passive_${index + 1} ${type} ${options.map(([option, value]) => `${option}='${value}'`).join(" ")}`,
          ...inGroups(sources, sourcesInLine).map((group) =>
            group.map((source) => `+src_ip='${source}'`).join(" "),
          ),
        ].join(" \\\n  "),
      ),
      "fi",
      'if [ "$action" = --test ]; then uci changes firewall; uci revert firewall; exit; fi',
      "uci commit firewall",
      'service firewall reload || stop "the firewall did not load it: run fw4 check to see why"',
    ].join("\n");
  },
  where:
    "In a shell on the router. Replace wan and lan with your own zones. The rules survive a restart, and come after your own rules that drop. Without a public address they also match traffic that is only routed through.",
  ...scriptSteps(file),
  verified: "documented",
  translates: true,
  source: "OpenWrt documentation: firewall configuration, rules and redirects",
});

interface Section {
  type: "rule" | "redirect";
  options: [string, string][];
  sources: string[];
}

function allowing({ family, sources, inside }: DevicePart, rules: Rules): Section {
  return {
    type: "rule",
    sources,
    options: [
      ["name", "ftp-passive"],
      ["family", `ipv${family}`],
      ["src", "wan"],
      ["dest", "lan"],
      ["dest_ip", inside],
      ["dest_port", portList(rules.ports, "-", " ")],
      ["proto", "tcp"],
      ["target", "ACCEPT"],
    ],
  };
}

function redirects({ family, sources, inside, outside }: DevicePart, rules: Rules): Section[] {
  const wanted: [string, string][] = rules.translation?.public ? [["src_dip", outside]] : [];
  return sources.flatMap((source) =>
    rules.ports.map((range): Section => ({
      type: "redirect",
      sources: [],
      options: [
        ["name", "ftp-passive"],
        ["family", `ipv${family}`],
        ["src", "wan"],
        ["src_ip", source],
        ...wanted,
        ["src_dport", rangeText(range)],
        ["dest", "lan"],
        ["dest_ip", inside],
        ["proto", "tcp"],
        ["target", "DNAT"],
      ],
    })),
  );
}
