import { defineExport } from "./kit/define-export.ts";
import { portList } from "./kit/lists.ts";
import { rangeText, type Rules, type Translation } from "./kit/rules.ts";

/** An anchor of its own: loading it again replaces it. */
export const pf = defineExport({
  id: "pf",
  name: "pf (OpenBSD, FreeBSD, macOS)",
  group: "BSD",
  file: "ftp-passive.conf",
  favourite: false,
  comment: "#",
  longLines: true,
  body,
  where:
    'In an anchor. Put the line anchor "ftp-passive" into /etc/pf.conf after your block lists (block in quick) and before the rules that pass others. For NAT on FreeBSD and macOS, also add rdr-anchor "ftp-passive". To keep it after a restart, add the line load anchor "ftp-passive" from "/etc/ftp-passive.conf" below it.',
  check: "pfctl -a ftp-passive -nf ftp-passive.conf",
  apply: "cp ftp-passive.conf /etc/ && pfctl -a ftp-passive -f /etc/ftp-passive.conf",
  undo: `sed -i.before-ftp '/^load anchor "ftp-passive"/d' /etc/pf.conf && pfctl -a ftp-passive -F all`,
  verified: "documented",
  translates: true,
  spreads: true,
  source: "OpenBSD pf.conf(5); FreeBSD pf.conf(5)",
});

function body(rules: Rules) {
  const sources = [...rules.ipv4, ...rules.ipv6];
  const from = rules.anyone ? "any" : "<ftp_clients>";
  const head = [
    ...(rules.ftps
      ? ["# No divert-to or rdr to ftp-proxy(8) for these connections: it cannot read TLS"]
      : []),
    `ftp_ports = "{ ${portList(rules.ports, ":", " ")} }"`,
    ...(rules.anyone ? [] : [`table <ftp_clients> { ${sources.join(" ")} }`]),
  ];
  const { translation } = rules;
  if (!translation)
    return [
      ...head,
      `pass in quick proto tcp from ${from} to (self) port $ftp_ports flags S/SA keep state label "ftp-passive"`,
    ].join("\n");
  return [...head, ...translated(translation, rules, from)].join("\n");
}

/** No port behind the address: the port is kept. Each slice goes to its node, logins to all by turns, a client to the same one. */
function translated(
  { family, public: outside, nodes }: Translation,
  { control }: Rules,
  from: string,
) {
  const at = `${family === 4 ? "inet" : "inet6"} proto tcp from ${from} to ${outside ?? "(self)"} port`;
  const insides = nodes.map(({ inside }) => inside);
  const slices = nodes.map(({ inside, passive }) => ({
    ports: rangeText(passive, ":"),
    to: inside,
  }));
  const logins = {
    ports: `{ ${control.join(" ")} }`,
    to: `{ ${insides.join(", ")} } round-robin sticky-address`,
  };
  const rows =
    nodes.length === 1 ? [{ ports: "$ftp_ports", to: insides.join("") }] : [logins, ...slices];
  return [
    `# Look first: sysctl net.inet.ip${family === 4 ? "" : "6"}.forwarding (1 = this machine forwards packets)`,
    ...rows.map(
      ({ ports, to }) =>
        `pass in quick ${at} ${ports} rdr-to ${to} flags S/SA keep state label "ftp-passive"`,
    ),
    // A second time on their way out, where the address is the inside one already.
    ...nodes.map(
      (node) =>
        `pass out quick ${family === 4 ? "inet" : "inet6"} proto tcp from ${from} to ${node.inside} port { ${portList(node.ports, ":", " ")} } flags S/SA keep state label "ftp-passive"`,
    ),
    `# FreeBSD and macOS need ${rows.length === 1 ? "this line instead of the one" : "these lines instead of those"} with rdr-to:`,
    ...rows.map(({ ports, to }) => `# rdr pass ${at} ${ports} -> ${to}`),
  ];
}
