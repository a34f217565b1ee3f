import { defineExport } from "./kit/define-export.ts";
import { everySource, portList } from "./kit/lists.ts";

/** Rules in a set of their own: deleting the set first makes a second load the same. */
export const ipfw = defineExport({
  id: "ipfw",
  name: "ipfw (FreeBSD)",
  group: "BSD",
  file: "ftp-passive.ipfw",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    const ports = portList(rules.ports, "-", ",");
    const line = (source: string, target: string) =>
      `add 2100 set 21 allow tcp from ${source.endsWith("/0") ? "any" : source} to ${target} ${ports} setup keep-state // ftp-passive`;
    return [
      ...(rules.ftps
        ? ["# If ipfw nat translates in front: kldunload alias_ftp, which cannot read TLS"]
        : []),
      "delete set 21",
      ...ipv4.map((source) => line(source, "me")),
      ...ipv6.map((source) => line(source, "me6")),
    ].join("\n");
  },
  where:
    "As /etc/ftp-passive.ipfw. Rule 2100 must come after your block lists and before the rule that denies: see ipfw list. To keep it after a restart, add the line ipfw -q /etc/ftp-passive.ipfw to /etc/rc.local.",
  check: "ipfw -n /etc/ftp-passive.ipfw",
  apply: "ipfw -q /etc/ftp-passive.ipfw",
  undo: "rm /etc/ftp-passive.ipfw && ipfw delete set 21",
  verified: "documented",
  translates: false,
  source: "FreeBSD ipfw(8)",
});
