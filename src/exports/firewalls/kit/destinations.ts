import { everySource } from "./lists.ts";
import type { PortRange } from "../../../scenario/types.ts";
import type { Rules } from "./rules.ts";

/** One family's part of a rule on a device in front of the server. */
export interface DevicePart {
  family: 4 | 6;
  /** Networks that may come in; never empty. */
  sources: string[];
  /** The server's real address. */
  inside: string;
  /** What clients connect to; the same as `inside` where nothing translates. */
  outside: string;
}

const unknownServer = "SERVER_ADDRESS";
const unknown = { 4: "SERVER_IPV4_ADDRESS", 6: "SERVER_IPV6_ADDRESS" } as const;

/**
 * The rule of a device, by family: a device must name the server, or it would open the range to every host behind it.
 * An address that nobody gave is a word in capitals, which every device refuses until it is replaced.
 */
export function deviceParts(rules: Rules): DevicePart[] {
  const { ipv4, ipv6 } = everySource(rules);
  const parts = [
    { family: 4 as const, sources: ipv4 },
    { family: 6 as const, sources: ipv6 },
  ];
  return parts
    .filter(({ family, sources }) => sources.length > 0 && servesFamily(rules, family))
    .map((part) => ({ ...part, ...addresses(rules, part.family) }));
}

/** Comment lines for what `deviceParts` left out or could not know. */
export function deviceNotes(rules: Rules): string[] {
  const parts = deviceParts(rules);
  const { ipv4, ipv6 } = everySource(rules);
  const notes: string[] = [];
  if (parts.some(({ inside, outside }) => `${inside}${outside}`.includes("SERVER_IPV")))
    notes.push(
      "Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS with what clients connect to. Delete the lines of a family you do not use",
    );
  for (const [family, sources] of [
    [4, ipv4],
    [6, ipv6],
  ] as const)
    if (sources.length > 0 && !parts.some((part) => part.family === family))
      notes.push(
        `IPv${family} sources are left out: the server's address is IPv${family === 4 ? 6 : 4}`,
      );
  return notes;
}

/** Sources that were named come in though nobody gave the server's address of their family: they were meant to. */
function servesFamily({ translation, server, anyone }: Rules, family: 4 | 6) {
  if (translation) return translation.family === family;
  return server === null || server.family === family || !anyone;
}

function addresses({ translation, server }: Rules, family: 4 | 6) {
  const known = server?.family === family ? server.text : null;
  const outside = translation?.public ?? known ?? unknown[family];
  return { outside, inside: translation?.inside ?? outside };
}

/** A proxy takes clients of both families to one server, whatever the family of its address. */
export interface ProxyParts {
  /** Who may come in, by family; families without a source are left out. */
  clients: { family: 4 | 6; sources: string[] }[];
  /** Each node's own address, IPv6 in brackets, or a word in capitals to be replaced, with its slice. */
  servers: { address: string; passive: PortRange }[];
  /** Comment lines: what is to be replaced, and what the server must announce. */
  notes: string[];
}

/** The rule of a proxy: its own public address is no place to pass connections on to. */
export function proxyParts(rules: Rules): ProxyParts {
  const { ipv4, ipv6 } = everySource(rules);
  const clients = [
    { family: 4 as const, sources: ipv4 },
    { family: 6 as const, sources: ipv6 },
  ].filter(({ sources }) => sources.length > 0);
  const { nodes } = rules;
  const unknown = { address: unknownServer, passive: { first: 1, last: 1 } };
  const words = nodes.length === 0 ? [unknownServer] : nodes.map(({ inside }) => inside);
  const missing = words.filter((word) => word.startsWith("SERVER_"));
  return {
    clients,
    servers:
      nodes.length === 0
        ? [unknown]
        : nodes.map(({ inside, passive }) => ({
            address: inside.includes(":") ? `[${inside}]` : inside,
            passive,
          })),
    notes: [
      ...(missing.length === 0 ? [] : [replaceText(missing)]),
      "The server must announce this proxy's public address (pasv_address)",
    ],
  };
}

function replaceText(words: readonly string[]) {
  const [first = "", last] = [words[0], words.at(-1)];
  return words.length === 1
    ? `Replace ${first} with the server's own address`
    : `Replace ${first} to ${last} with the nodes' own addresses, in the order of their slices`;
}
