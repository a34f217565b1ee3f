import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { multiportGroups, portList } from "./kit/lists.ts";

const undo =
  "ufw show added | sed -n \"s/^ufw \\(.* comment 'ftp-passive-plan'\\)$/ufw delete \\1/p\" | sh";

/** A fresh machine guards itself with ufw: ssh and FTP, nothing else. */
export const cloudInit = defineExport({
  id: "cloud-init",
  cost: connectionTrackingCost,
  name: "cloud-init (with ufw)",
  group: "Automation",
  file: "ftp-passive-cloud-init.yaml",
  favourite: false,
  comment: null,
  longLines: true,
  body: (rules) => {
    const from = rules.anyone ? ["any"] : [...rules.ipv4, ...rules.ipv6];
    const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
    const { heading, link } = rules;
    return [
      "#cloud-config",
      ...heading.map((line) => `# ${line}`),
      ...(link === null ? [] : [`# Plan: ${link}`]),
      "# Where: as the user data of a new Debian or Ubuntu machine. It runs once, at the first boot. The rules survive a restart",
      "# Check: cloud-init schema --config-file ftp-passive-cloud-init.yaml",
      `# Undo:  ${undo}`,
      "# The cloud's own security group must be open as well. ssh is open to anyone: put in your own source",
      "packages:",
      "  - ufw",
      "runcmd:",
      '  - "ufw allow 22/tcp"',
      ...from.flatMap((source) =>
        groups.map(
          (ports) =>
            `  - "ufw allow proto tcp from ${source} to any port ${ports} comment 'ftp-passive-plan'"`,
        ),
      ),
      '  - "ufw --force enable"',
      "# Syntax from the vendor's reference; not run.",
    ].join("\n");
  },
  where:
    "As the user data of a new Debian or Ubuntu machine. The rules survive a restart. For a machine that already runs, use the text for its own firewall.",
  check: "cloud-init schema --config-file ftp-passive-cloud-init.yaml",
  apply: "pass it to the new machine as user data",
  undo,
  verified: "documented",
  translates: false,
  source: "cloud-init documentation: packages, runcmd; ufw(8)",
});
