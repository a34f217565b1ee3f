import { connectionTrackingCost } from "../../placement/cost-notes.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource, multiportGroups, portList } from "./kit/lists.ts";
import { rangeText, type Rules } from "./kit/rules.ts";

/** A module: for anyone the lists of the firewall, for named sources the rules of whichever backend is in use. */
export const nixos = defineExport({
  id: "nixos",
  cost: connectionTrackingCost,
  name: "NixOS",
  group: "Linux host",
  file: "ftp-passive.nix",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "{ config, lib, ... }:",
      "{",
      ...(rules.anyone ? openLines(rules) : sourceLines(rules)),
      ...(rules.ftps
        ? [
            "  # The FTP helper cannot read TLS: leave ftp out of networking.firewall.connectionTrackingModules",
          ]
        : []),
      "}",
    ].join("\n"),
  where:
    "As a file of its own in the imports of configuration.nix. The rules survive a restart. Your own rules in extraCommands or extraInputRules that refuse still come first if they are placed first.",
  check: "nixos-rebuild dry-build",
  apply: "nixos-rebuild switch",
  undo: "remove it from the imports, then nixos-rebuild switch",
  verified: "documented",
  translates: false,
  source: "NixOS options: networking.firewall.allowedTCPPortRanges, extraInputRules, extraCommands",
});

function openLines({ ports }: Rules) {
  return [
    "  networking.firewall.allowedTCPPortRanges = [",
    ...ports.map(({ first, last }) => `    { from = ${first}; to = ${last}; }`),
    "  ];",
  ];
}

function sourceLines(rules: Rules) {
  const { ipv4, ipv6 } = everySource(rules);
  const list = rules.ports.map((range) => rangeText(range)).join(", ");
  const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
  const commands = (word: string, sources: readonly string[]) =>
    sources.flatMap((source) =>
      groups.map(
        (ports) =>
          `    ${word} -A nixos-fw -s ${source} -p tcp -m multiport --dports ${ports} -j nixos-fw-accept`,
      ),
    );
  return [
    "  networking.firewall.extraInputRules = lib.mkIf config.networking.nftables.enable ''",
    ...(ipv4.length > 0
      ? [`    ip saddr { ${ipv4.join(", ")} } tcp dport { ${list} } accept`]
      : []),
    ...(ipv6.length > 0
      ? [`    ip6 saddr { ${ipv6.join(", ")} } tcp dport { ${list} } accept`]
      : []),
    "  '';",
    "  networking.firewall.extraCommands = lib.mkIf (!config.networking.nftables.enable) ''",
    ...commands("iptables", ipv4),
    ...commands("ip6tables", ipv6),
    "  '';",
  ];
}
