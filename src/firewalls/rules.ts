import { mergeRanges } from "../placement/port-map.ts";
import { isHostname } from "../scenario/address.ts";
import type { PortRange } from "../scenario/types.ts";
import { readAddress, readNetwork, withoutNested, type Network } from "./network.ts";
import { safeLink, safeText } from "./safe-text.ts";
import type { FirewallInput } from "./types.ts";

/** The checked rule that every template writes down: TCP to these ports from these sources. */
export interface Rules {
  /** Control ports and passive ranges, ascending, with adjacent ones made one. */
  ports: PortRange[];
  passive: PortRange[];
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
  /** The server's own address where it was given; null = not given. */
  inside: string | null;
  /** What the sessions ask of a connection-tracking table; a rate of null = not known. */
  tracking: { busyPorts: number; transfersPerSecond: number | null };
  /** What the text is for, in lines for a comment; safe in every target. */
  heading: string[];
  link: string | null;
}

/** Destination translation for one address family; ports are kept. */
export interface Translation {
  family: 4 | 6;
  inside: string;
  /** null = whatever address of this firewall was asked for. */
  public: string | null;
}

/** Checks an input and puts it into the form of the templates; throws a RangeError that is a sentence. */
export function readRules(input: FirewallInput): Rules {
  if (input.ranges.length === 0)
    throw new RangeError("There is no range to open: at least one is needed.");
  for (const range of input.ranges) checkRange(range);
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
      `None of the sources is IPv${translation.family}, as the inside address ${translation.inside} is: nobody could come in.`,
    );
  const networks = isEverybody(all) ? [] : served;
  const ofFamily = (family: Network["family"]) =>
    networks.filter((network) => network.family === family).map((network) => network.text);
  const passive = mergeRanges(input.ranges);
  const rules = {
    ports: mergeRanges([...control.map((port) => ({ first: port, last: port })), ...passive]),
    passive,
    control,
    ipv4: ofFamily(4),
    ipv6: ofFamily(6),
    anyone: networks.length === 0,
    translation,
    server: translation ? null : readPublicAddress(access.publicAddress),
    inside:
      access.insideAddress === undefined
        ? null
        : readAddress(access.insideAddress, "inside address").text,
    tracking: readTracking(input, passive),
    link: safeLink(input.link),
  };
  return { ...rules, heading: headingLines(input, rules) };
}

/** The two networks that together hold every address are no restriction: anyone may connect. */
function isEverybody(outermost: readonly Network[]) {
  return outermost.filter(({ prefixLength }) => prefixLength === 0).length === 2;
}

/** The translation that an input asks for; throws a RangeError that is a sentence where there can be none. */
export function readTranslation({ access }: FirewallInput): Translation | null {
  if (access.insideAddress === undefined) return null;
  const inside = readAddress(access.insideAddress, "inside address");
  const outside = readPublicAddress(access.publicAddress);
  if (outside === null) return { family: inside.family, inside: inside.text, public: null };
  if (outside.family !== inside.family)
    throw new RangeError(
      `The public address ${outside.text} and the inside address ${inside.text} are of different families: no rule translates between them.`,
    );
  // A server that knows its public address itself is not translated.
  if (outside.text === inside.text) return null;
  return { family: inside.family, inside: inside.text, public: outside.text };
}

/** A host name is no address that a rule could hold: as good as not given. */
function readPublicAddress(address: string | undefined) {
  if (address === undefined || isHostname(address)) return null;
  return readAddress(address, "public address");
}

/** Rounded up to what a text shows: whole ports, tenths of a transfer a second. */
function readTracking(
  { busyPortsAtPeak, transfersPerSecond }: FirewallInput,
  passive: readonly PortRange[],
): Rules["tracking"] {
  const all = passive.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const rate = transfersPerSecond ?? null;
  for (const [what, value, most] of [
    ["busy ports", busyPortsAtPeak ?? 0, 65_535],
    ["transfers a second", rate ?? 0, 1e6],
  ] as const)
    if (!(value >= 0 && value <= most))
      throw new RangeError(`${value} is no number of ${what}: it lies between 0 and ${most}.`);
  return {
    busyPorts: Math.min(all, Math.ceil(busyPortsAtPeak ?? all)),
    transfersPerSecond: rate === null ? null : Math.ceil(rate * 10) / 10,
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
    `${count} passive FTP ports${software === "" ? "" : ` for ${software}`}: TCP ${rules.passive.map((range) => rangeText(range)).join(" and ")}`,
    `Open to ${sources}${more > 0 ? ` and ${more} more` : ""}`,
  ];
  if (purpose !== "") lines.splice(1, 0, purpose);
  if (rules.translation)
    lines.push(
      `For the machine that translates from ${rules.translation.public ?? "its address"} to ${rules.translation.inside} (ports kept; IPv${rules.translation.family} only)`,
    );
  if (input.ftps)
    lines.push("Sessions use TLS: no helper can read the ports so the whole range must be open");
  return lines;
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
