import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource, multiportGroups, portList } from "./kit/lists.ts";

/** A security group of the cluster: written once, named by every guest that runs the server. */
export const proxmox = defineExport({
  id: "proxmox",
  cost: connectionTrackingCost,
  name: "Proxmox VE firewall",
  group: "Platform",
  file: "ftp-passive-proxmox.fw",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
    return [
      ...(rules.ftps
        ? ["# Host options, nf_conntrack_helpers: leave ftp out, it cannot read TLS"]
        : []),
      "[group ftp-passive]",
      "",
      ...[...ipv4, ...ipv6].flatMap((source) =>
        groups.map((ports) => `IN ACCEPT -source ${source} -p tcp -dport ${ports} -log nolog`),
      ),
    ].join("\n");
  },
  where:
    "At the end of /etc/pve/firewall/cluster.fw, in place of an earlier [group ftp-passive]. Also add the line GROUP ftp-passive under [RULES] of the guest's own file, /etc/pve/firewall/VMID.fw, after your block rules. The firewall must be enabled for the cluster, the guest and its network device. The rules survive a restart; Proxmox drops comments when it writes the file.",
  check: "pve-firewall compile | grep -A 9 GROUP-ftp-passive",
  apply: "pve-firewall restart && pve-firewall status",
  undo: "delete the line GROUP ftp-passive, then the section",
  verified: "documented",
  translates: false,
  source: "Proxmox VE administration guide, pve-firewall(8): security groups, -dport",
});
