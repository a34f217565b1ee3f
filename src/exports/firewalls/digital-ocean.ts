import { digitalOceanFirewall } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-digitalocean.sh";

/** Adds to a firewall that exists: one with these rules alone would close ssh and everything outbound. */
export const digitalOcean = defineExport({
  id: "digitalocean",
  caps: [digitalOceanFirewall],
  name: "DigitalOcean cloud firewall",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const addresses = [...ipv4, ...ipv6].map((source) => `address:${source}`).join(",");
    return [
      ...scriptStart,
      'firewall="${FIREWALL_ID:?Set FIREWALL_ID to the id of your firewall}"',
      "# Rules cannot carry a mark here, so a file beside this script lists those that it added",
      'list=$(dirname "$0")/ftp-passive-digitalocean-$firewall.list',
      'have=$(doctl compute firewall get "$firewall" --format InboundRules --no-header) || stop "doctl does not find $firewall"',
      'act() { if [ "$action" = --test ]; then echo "$1 $2"; else doctl compute firewall "$1-rules" "$firewall" --inbound-rules "$2" || stop "doctl refused to $1 $2"; fi; }',
      "new() { cat <<'RULES'",
      ...rules.ports.map((range) => `protocol:tcp,ports:${rangeText(range)},${addresses}`),
      "RULES",
      "}",
      'if [ -e "$list" ]; then while IFS= read -r rule; do act remove "$rule"; done < "$list"; fi',
      'if [ "$action" = --undo ]; then rm -f "$list"; exit; fi',
      'kept=$(cat "$list" 2>/dev/null || :)',
      '[ "$action" = --test ] || : > "$list"',
      "new | while IFS= read -r rule; do",
      "  # A rule that exists, but not from an earlier plan, is not ours",
      '  case " $have " in *" $rule "*) case "$kept" in *"$rule"*) ;; *) continue ;; esac ;; esac',
      '  act add "$rule"',
      `  [ "$action" = --test ] || printf '%s\\n' "$rule" >> "$list"`,
      "done",
    ].join("\n");
  },
  where:
    "In a shell with doctl, always from the same folder: a file beside the script lists the rules that it added. The droplet also needs a firewall that opens ssh and its outbound traffic.",
  check: `FIREWALL_ID=... sh ${file} --test`,
  apply: `FIREWALL_ID=... sh ${file}`,
  undo: `FIREWALL_ID=... sh ${file} --undo`,
  verified: "documented",
  translates: false,
  source: "doctl reference, compute firewall get, add-rules, remove-rules",
});
