import { mergeRanges } from "../../../placement/port-map.ts";
import { unprivileged } from "../../../placement/port-windows.ts";
import { isHostname } from "../../../scenario/address.ts";
import type { PortRange } from "../../../scenario/types.ts";
import { readAddress, readNetwork, withoutNested, type Network } from "./network.ts";
import { serviceWarnings } from "./service-warnings.ts";
import { safeLink, safeText } from "./safe-text.ts";
import type { FirewallInput } from "./types.ts";

/** The checked rule that every template writes down: TCP to these ports from these sources. */
export interface Rules {
  /** Control ports and passive ranges, ascending, with adjacent ones made one. */
  ports: PortRange[];
  passive: PortRange[];
  /** Slices of the passive ports, one a node: adjacent ones are one range of `passive`. */
  slices: number;
  control: number[];
  /** Networks of each family without host bits, none inside another. */
  ipv4: string[];
  ipv6: string[];
  /** No source was given: anybody may connect. */
  anyone: boolean;
  /** Present where the firewall translates: the server's inside address, and what clients connect to. */
  translation: Translation | null;
  /** The server's address where nothing translates; null = not given. */
  server: { family: 4 | 6; text: string } | null;
  /** The nodes where their own addresses were given, in order; empty = not given. */
  nodes: TranslatedNode[];
  /** Sessions use TLS: a helper that reads FTP does harm. */
  ftps: boolean;
  /** What the sessions ask of a connection-tracking table; a rate of null = not known. */
  tracking: { busyPorts: number; transfersPerSecond: number | null; sessions: number };
  /** What the text is for, in lines for a comment; safe in every target. */
  heading: string[];
  link: string | null;
}

/** Destination translation for one address family; ports are kept. */
export interface Translation {
  family: 4 | 6;
  /** The server, or the first of its nodes. */
  inside: string;
  /** null = whatever address of this firewall was asked for. */
  public: string | null;
  /** Where each slice goes: one entry per node, in their order. */
  nodes: TranslatedNode[];
}

/** One node behind a translation or a proxy. */
export interface TranslatedNode {
  inside: string;
  /** Its slice of the passive ports, inclusive. */
  passive: PortRange;
  /** Its slice and the control ports, which every node serves; ascending. */
  ports: PortRange[];
}

/** Checks an input and puts it into the form of the templates; throws a RangeError that is a sentence. */
export function readRules(input: FirewallInput): Rules {
  if (input.ranges.length === 0)
    throw new RangeError("There is no range to open: at least one is needed.");
  for (const range of input.ranges) {
    checkRange(range);
    if (range.first < unprivileged.first) throw new RangeError(privilegedText(range));
  }
  const control = sortedUnique(input.access.controlPorts);
  if (control.length === 0) throw new RangeError("There is no control port: 21 is the usual one.");
  for (const port of control) checkRange({ first: port, last: port });
  const { access } = input;
  const translation = readTranslation(input);
  const all = withoutNested(access.sources.map(readNetwork));
  // A translating rule serves one family: the other one's sources have no way in.
  const served = all.filter(({ family }) => !translation || family === translation.family);
  if (translation && all.length > 0 && served.length === 0)
    throw new RangeError(
      `None of the sources is IPv${translation.family}, as the inside address ${translation.inside} is: nobody could connect.`,
    );
  const networks = isEverybody(all) ? [] : served;
  const ofFamily = (family: Network["family"]) =>
    networks.filter((network) => network.family === family).map((network) => network.text);
  const passive = mergeRanges(input.ranges);
  const nodes = readNodes(input);
  const rules = {
    ports: mergeRanges([...control.map((port) => ({ first: port, last: port })), ...passive]),
    passive,
    slices: input.ranges.length,
    control,
    ipv4: ofFamily(4),
    ipv6: ofFamily(6),
    anyone: networks.length === 0,
    translation,
    server: translation ? null : readPublicAddress(access.publicAddress),
    nodes,
    ftps: input.ftps,
    tracking: readTracking(input, passive),
    link: safeLink(input.link),
  };
  const heading = headingLines(input, rules);
  const shut = translation ? all.filter(({ family }) => family !== translation.family) : [];
  if (shut.length > 0)
    heading.push(
      `Cannot connect, because of the other address family: ${shut
        .slice(0, 4)
        .map(({ text }) => text)
        .join(" and ")}${shut.length > 4 ? ` and ${shut.length - 4} more` : ""}`,
    );
  return { ...rules, heading };
}

/** The two networks that together hold every address are no restriction: anyone may connect. */
function isEverybody(outermost: readonly Network[]) {
  return outermost.filter(({ prefixLength }) => prefixLength === 0).length === 2;
}

/** The translation that an input asks for; throws a RangeError that is a sentence where there can be none. */
function readTranslation(input: FirewallInput): Translation | null {
  const nodes = readNodes(input);
  const [first] = nodes;
  if (first === undefined) return null;
  const { inside } = first;
  const family = inside.includes(":") ? 6 : 4;
  const outside = readPublicAddress(input.access.publicAddress);
  if (outside === null) return { family, inside, public: null, nodes };
  if (outside.family !== family)
    throw new RangeError(
      `The public address ${outside.text} and the inside address ${inside} are of different families: no rule translates between them.`,
    );
  // A server that knows its public address itself is not translated.
  if (nodes.length === 1 && outside.text === inside) return null;
  return { family, inside, public: outside.text, nodes };
}

/** The inside address of each node, in order of the ranges; empty where none was given; throws where they do not match. */
export function readNodes({ access, ranges }: FirewallInput): TranslatedNode[] {
  const given =
    access.insideAddresses ?? [access.insideAddress].filter((each) => each !== undefined);
  const insides = given.map((each) => readAddress(each, "inside address"));
  if (insides.some(({ family }) => family !== insides[0]?.family))
    throw new RangeError(
      "The inside addresses are of different families: a rule serves one family only.",
    );
  if (new Set(insides.map(({ text }) => text)).size < insides.length)
    throw new RangeError("Two nodes have the same inside address: each needs its own.");
  if (insides.length > 0 && insides.length !== ranges.length)
    throw new RangeError(
      `${many(ranges.length, "node")} and ${many(insides.length, "inside address")} do not go together: each slice of the range must go to its own node (access.insideAddresses, one a node).`,
    );
  return insides.map(({ text }, node) => nodeAt(text, ranges, node, access.controlPorts));
}

/** Several nodes whose addresses nobody gave: words in capitals, since a slice that goes to another node is lost. One node: none. */
export function unknownNodes({ access, ranges }: FirewallInput): TranslatedNode[] {
  if (ranges.length < 2) return [];
  return ranges.map((_, node) =>
    nodeAt(`SERVER_${node + 1}_ADDRESS`, ranges, node, access.controlPorts),
  );
}

function many(count: number, noun: string) {
  const plural = noun.endsWith("s") ? `${noun}es` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}

function nodeAt(
  inside: string,
  ranges: readonly PortRange[],
  node: number,
  controlPorts: readonly number[],
): TranslatedNode {
  const passive = ranges[node] ?? { first: 1, last: 1 };
  const control = controlPorts.map((port) => ({ first: port, last: port }));
  return { inside, passive, ports: mergeRanges([...control, passive]) };
}

/** A host name is no address that a rule could hold: as good as not given. */
function readPublicAddress(address: string | undefined) {
  if (address === undefined || isHostname(address)) return null;
  return readAddress(address, "public address");
}

/** Rounded up to what a text shows: whole ports, tenths of a transfer a second. */
function readTracking(
  { busyPortsAtPeak, transfersPerSecond, sessionsAtPeak }: FirewallInput,
  passive: readonly PortRange[],
): Rules["tracking"] {
  const all = passive.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const rate = transfersPerSecond ?? null;
  for (const [what, value, most] of [
    ["busy ports", busyPortsAtPeak ?? 0, 65_535],
    ["transfers a second", rate ?? 0, 1e6],
    ["sessions", sessionsAtPeak ?? 0, 1e9],
  ] as const)
    if (!(value >= 0 && value <= most))
      throw new RangeError(`${value} is no number of ${what}: it lies between 0 and ${most}.`);
  return {
    busyPorts: Math.min(all, Math.ceil(busyPortsAtPeak ?? all)),
    transfersPerSecond: rate === null ? null : Math.ceil(rate * 10) / 10,
    sessions: Math.ceil(sessionsAtPeak ?? 0),
  };
}

function headingLines(input: FirewallInput, rules: Omit<Rules, "heading">) {
  const count = rules.passive.reduce((sum, range) => sum + range.last - range.first + 1, 0);
  const software = safeText(input.software);
  const purpose = safeText(input.purpose);
  const sources = rules.anyone
    ? "anyone"
    : [...rules.ipv4, ...rules.ipv6].slice(0, 4).join(" and ");
  const more = rules.ipv4.length + rules.ipv6.length - 4;
  const lines = [
    `${count} passive FTP ports${software === "" ? "" : ` for ${software}`}: TCP ${rules.passive.map((range) => rangeText(range)).join(" and ")}; ${controlText(rules.control)}`,
    `Open to ${sources}${more > 0 ? ` and ${more} more` : ""}`,
  ];
  if (purpose !== "") lines.splice(1, 0, purpose);
  if (rules.translation)
    lines.push(
      `For the machine that translates from ${rules.translation.public ?? "its address"} to ${rules.translation.nodes.map(({ inside }) => inside).join(" and ")} (ports kept; IPv${rules.translation.family} only)`,
    );
  lines.push(...serviceWarnings(rules));
  if (input.ftps)
    lines.push("Sessions use TLS: no helper can read the ports, so the whole range must be open");
  return lines;
}

/** "control port 21", or "control ports 21 and 990". */
export function controlText(control: readonly number[]): string {
  return `control port${control.length === 1 ? "" : "s"} ${control.join(" and ")}`;
}

/** Whatever listens there, ssh and databases among it, would be open as well. */
function privilegedText(range: PortRange) {
  return `The passive range ${rangeText(range)} holds ports under 1024, which belong to ssh, mail, the web and others. No text opens those: move the range.`;
}

function checkRange({ first, last }: PortRange) {
  const whole = Number.isInteger(first) && Number.isInteger(last);
  if (!whole || first < 1 || last > 65_535 || first > last)
    throw new RangeError(
      `${first}-${last} is no range of ports: whole numbers, 1 <= first <= last <= 65535.`,
    );
}

function sortedUnique(ports: readonly number[]) {
  return [...new Set(ports)].toSorted((a, b) => a - b);
}

/** "26500-26603", or "21": the separator differs between targets, and a wrong one is accepted by some in silence. */
export function rangeText({ first, last }: PortRange, separator = "-"): string {
  return first === last ? `${first}` : `${first}${separator}${last}`;
}
