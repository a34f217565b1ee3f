import { googleForwardingRule } from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";
import { scriptStart } from "./kit/shell-script.ts";

const file = "ftp-passive-gcloud.sh";

/** One rule per family; gcloud has no "create or update", so the script asks first. */
export const googleCloudCli = defineExport({
  id: "gcloud",
  caps: [googleForwardingRule],
  name: "Google Cloud firewall (gcloud)",
  group: "Cloud",
  file,
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      ...scriptStart,
      'act() { if [ "$action" = --test ]; then echo "gcloud $*"; else gcloud --quiet "$@" || stop "gcloud refused: $*"; fi; }',
      "# Which rules of an earlier plan exist: gcloud has no single command to create or update",
      'have=$(gcloud compute firewall-rules list --format="value(name)" --filter="name~^ftp-passive-ipv[46]$") || stop "gcloud cannot list the rules"',
      'has() { printf \'%s\\n\' "$have" | grep -qx "$1"; }',
      "rule() {",
      '  if has "$1"; then',
      '    act compute firewall-rules update "$1" --rules="$2" --source-ranges="$3"',
      "  else",
      '    act compute firewall-rules create "$1" --network="${NETWORK:-default}" --direction=INGRESS \\',
      '      --action=ALLOW --target-tags=ftp --description=ftp-passive --rules="$2" --source-ranges="$3"',
      "  fi",
      "}",
      'gone() { ! has "$1" || act compute firewall-rules delete "$1"; }',
      'if [ "$action" = --undo ]; then gone ftp-passive-ipv4; gone ftp-passive-ipv6; exit; fi',
      ...["ftp-passive-ipv4", "ftp-passive-ipv6"]
        .filter((name) => !ruleSets(rules).some((set) => set.name === name))
        .map((name) => `gone ${name}`),
      ...ruleSets(rules).map(
        ({ name, sources }) =>
          `rule ${name} ${rules.ports.map((range) => `tcp:${rangeText(range)}`).join(",")} ${sources.join(",")}`,
      ),
    ].join("\n"),
  where:
    "In a shell with gcloud. The rules apply to machines with the network tag ftp. Their priority is 1000: your own deny rules with 1000 or less come first.",
  check: `NETWORK=default sh ${file} --test`,
  apply: `NETWORK=default sh ${file}`,
  undo: `sh ${file} --undo`,
  verified: "documented",
  translates: false,
  source: "gcloud reference, compute firewall-rules create and update",
});

/** The same as Terraform. */
export const googleCloudTerraform = defineExport({
  id: "google-terraform",
  caps: [googleForwardingRule],
  name: "Google Cloud firewall (Terraform)",
  group: "Cloud",
  file: "ftp-passive-google.tf",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      'variable "ftp_network" {',
      "  type    = string",
      '  default = "default"',
      "}",
      ...ruleSets(rules).flatMap(({ name, sources }) => [
        "",
        `resource "google_compute_firewall" "${name.replaceAll("-", "_")}" {`,
        `  name          = "${name}"`,
        '  description   = "ftp-passive"',
        "  network       = var.ftp_network",
        '  direction     = "INGRESS"',
        '  target_tags   = ["ftp"]',
        `  source_ranges = [${sources.map((source) => `"${source}"`).join(", ")}]`,
        "",
        "  allow {",
        '    protocol = "tcp"',
        `    ports    = [${rules.ports.map((range) => `"${rangeText(range)}"`).join(", ")}]`,
        "  }",
        "}",
      ]),
    ].join("\n"),
  where:
    "Beside your Terraform files. The rules apply to machines with the network tag ftp. Their priority is 1000: your own deny rules with 1000 or less come first. If a rule exists already, run terraform import for it first.",
  check: "terraform fmt -check && terraform plan",
  apply: "terraform apply",
  undo: "rm ftp-passive-google.tf && terraform apply",
  verified: "parsed",
  translates: false,
  source: "Terraform Google provider, google_compute_firewall",
});

function ruleSets(rules: Rules) {
  const { ipv4, ipv6 } = everySource(rules);
  return [
    { name: "ftp-passive-ipv4", sources: ipv4 },
    { name: "ftp-passive-ipv6", sources: ipv6 },
  ].filter(({ sources }) => sources.length > 0);
}
