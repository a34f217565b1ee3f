import { hetznerFirewall } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-hetzner.sh";
const mark = "ftp-passive-plan";

/** Adds to a firewall that exists: a server whose only firewall held these rules would lose its ssh. */
export const hetzner = defineExport({
  id: "hetzner",
  caps: [hetznerFirewall],
  name: "Hetzner Cloud firewall",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    // One flag for each network: a list with commas is refused by older builds.
    const from = [...ipv4, ...ipv6].map((source) => `--source-ips ${source}`).join(" ");
    return [
      ...scriptStart,
      'firewall="${FIREWALL:?Set FIREWALL to the name of your firewall}"',
      "# Rules of an earlier plan, found by their description, as arguments that delete them",
      `old=$(hcloud firewall describe "$firewall" -o format='{{range .Rules}}{{.Description}} --direction {{.Direction}} --protocol {{.Protocol}} --port {{.Port}}{{range .SourceIPs}} --source-ips {{.}}{{end}}{{"\\n"}}{{end}}' | sed -n 's/^${mark} //p')`,
      "new() { cat <<'RULES'",
      ...rules.ports.map(
        (range) => `--direction in --protocol tcp --port ${rangeText(range)} ${from}`,
      ),
      "RULES",
      "}",
      `if [ "$action" = --test ]; then printf '%s\\n' "removes:" "$old" "adds:"; new; exit; fi`,
      "each() {",
      "  while IFS= read -r rule; do",
      `    [ -z "$rule" ] || echo "$rule" | xargs hcloud firewall "$1" "$firewall" --description ${mark} || stop "hcloud refused $1 $rule"`,
      "  done",
      "}",
      `printf '%s\\n' "$old" | each delete-rule`,
      '[ "$action" = --undo ] || new | each add-rule',
    ].join("\n");
  },
  where: "In a shell with hcloud. A firewall holds at most 50 rules.",
  check: `FIREWALL=... sh ${file} --test`,
  apply: `FIREWALL=... sh ${file}`,
  undo: `FIREWALL=... sh ${file} --undo`,
  verified: "parsed",
  translates: false,
  source: "hcloud CLI: firewall add-rule, delete-rule",
});
