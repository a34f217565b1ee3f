/** Lines of firewalls and of tcpdump: what became of a connection on its way. */

/** What a network's line says of a connection to a port of the server. */
export interface OnTheWay {
  /** A firewall says that it stopped it; it arrived at the machine; the machine refused it; the machine accepted it. */
  became: "blocked" | "arrived" | "refused" | "accepted";
  port: number;
}

/** A firewall's line about a connection that it stopped; the first group is the port. */
const blocks: readonly { pattern: RegExp; source: string }[] = [
  {
    pattern:
      /(?:BLOCK|BLOCKED|DROP|DROPPED|REJECT|DENY|DENIED)\b[^\n]{0,200}\bSRC=[^\n]{0,250}\bPROTO=TCP\b[^\n]{0,30}\bDPT=(\d{1,5})\b/i,
    source: "Linux netfilter's LOG as ufw, firewalld and CSF prefix it; rtinst issue 499",
  },
  {
    pattern: /\bDeny (?:inbound )?tcp src [^\n]{0,80} dst [^\s/]{1,60}\/(\d{1,5})\b/i,
    source: "Cisco ASA, system log messages 106023",
  },
  {
    pattern: /Inbound TCP connection denied from [^\n]{0,60} to [^\s/]{1,60}\/(\d{1,5})\b/i,
    source: "Cisco ASA, system log messages 106001",
  },
  {
    pattern: /\bDROP TCP [0-9A-Fa-f.:]{2,45} [0-9A-Fa-f.:]{2,45} \d{1,5} (\d{1,5})\b/,
    source: "Windows Defender Firewall, pfirewall.log",
  },
  {
    pattern:
      /,(?:block|reject),in,[46],[^\n]{0,80},tcp,\d+,[0-9A-Fa-f.:]{2,45},[0-9A-Fa-f.:]{2,45},\d{1,5},(\d{1,5}),/,
    source: "pfSense and OPNsense, filterlog",
  },
  {
    pattern:
      / [0-9A-Fa-f.:]{2,45} [0-9A-Fa-f.:]{2,45} \d{1,5} (\d{1,5}) 6 \d+ \d+ \d+ \d+ REJECT\b/,
    source: "Amazon VPC flow logs, version 2",
  },
];

const packet = /\bIP6? \S{2,60}\.(\d{1,5}) > \S{2,60}\.(\d{1,5}): Flags \[(S|S\.|R|R\.)\]/;

/** What a line of a firewall or of tcpdump says of a connection; null where it is none of them. */
export function onTheWay(line: string): OnTheWay | null {
  for (const { pattern } of blocks) {
    const port = pattern.exec(line)?.[1];
    if (port !== undefined) return { became: "blocked", port: Number(port) };
  }
  const [, from, to, flags] = packet.exec(line) ?? [];
  if (flags === undefined) return null;
  if (flags === "S") return { became: "arrived", port: Number(to) };
  return { became: flags === "S." ? "accepted" : "refused", port: Number(from) };
}

/** Ports on which lines of tcpdump show the server accepting a connection. */
export function acceptedPorts(lines: readonly string[]): ReadonlySet<number> {
  const ways = lines.map((line) => onTheWay(line)).filter((way) => way?.became === "accepted");
  return new Set(ways.map((way) => way!.port));
}
