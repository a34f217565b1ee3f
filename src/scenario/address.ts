import type { NotUnicast } from "./words/problems.en.ts";

/** An IP address as its bytes: 4 of them (IPv4) or 16 (IPv6). */
export interface IpAddress {
  family: 4 | 6;
  bytes: readonly number[];
}

/** A network in CIDR form. */
export interface Network {
  address: IpAddress;
  prefixLength: number;
}

const decimalByte = /^(0|[1-9]\d{0,2})$/; // no leading zero: some readers take 010 for 8
const hexGroup = /^[0-9A-Fa-f]{1,4}$/;
const hostLabel = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;
const longestHostname = 253;
const longestIpText = 45;

function ipv4Bytes(text: string): number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => decimalByte.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** The bytes of one side of `::`, or of a whole IPv6 address; only the last group may be an IPv4 address. */
function groupBytes(text: string, mayEndInIpv4: boolean): number[] | null {
  if (text === "") return [];
  const bytes: number[] = [];
  const groups = text.split(":");
  for (const [index, group] of groups.entries()) {
    const isLast = index === groups.length - 1;
    if (isLast && mayEndInIpv4 && group.includes(".")) {
      const tail = ipv4Bytes(group);
      if (tail === null) return null;
      bytes.push(...tail);
    } else {
      if (!hexGroup.test(group)) return null;
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    }
  }
  return bytes;
}

function ipv6Bytes(text: string): number[] | null {
  const sides = text.split("::");
  if (sides.length > 2) return null;
  const [headText = "", tailText] = sides;
  const head = groupBytes(headText, tailText === undefined);
  const tail = tailText === undefined ? [] : groupBytes(tailText, true);
  if (head === null || tail === null) return null;
  const missing = 16 - head.length - tail.length;
  // `::` stands for at least one group of zeros (RFC 4291, 2.2).
  if (tailText === undefined ? missing !== 0 : missing < 2) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** Reads an IPv4 or IPv6 address in any form of RFC 4291 (no zone, no prefix); null where it is none. */
export function parseAddress(text: string): IpAddress | null {
  if (text.length > longestIpText) return null;
  const four = ipv4Bytes(text);
  if (four !== null) return { family: 4, bytes: four };
  const six = text.includes(":") ? ipv6Bytes(text) : null;
  return six === null ? null : { family: 6, bytes: six };
}

/** Where the longest run of at least two zero groups starts and ends (RFC 5952, 4.2). */
function longestZeros(groups: readonly number[]): { start: number; end: number } {
  let best = { start: 0, end: 0 };
  let start = 0;
  for (let index = 0; index <= groups.length; index++) {
    if (groups[index] === 0) continue;
    if (index - start > Math.max(1, best.end - best.start)) best = { start, end: index };
    start = index + 1;
  }
  return best;
}

/** An address in its usual form: dotted IPv4, or IPv6 as RFC 5952 recommends (without its dotted tails). */
export function formatAddress({ family, bytes }: IpAddress): string {
  if (family === 4) return bytes.join(".");
  const groups = Array.from(
    { length: 8 },
    (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
  );
  const hex = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .map((value) => value.toString(16))
      .join(":");
  const { start, end } = longestZeros(groups);
  return end === start ? hex(0, 8) : `${hex(0, start)}::${hex(end, 8)}`;
}

/** A network as `address/prefixLength`. */
export function formatNetwork({ address, prefixLength }: Network): string {
  return `${formatAddress(address)}/${prefixLength}`;
}

/** The network that an address lies in: all bits after the prefix cleared. */
export function networkOf({ address, prefixLength }: Network): Network {
  const bytes = address.bytes.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefixLength - 8 * index));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return { address: { family: address.family, bytes }, prefixLength };
}

const cidr = /^([^/]+)\/(0|[1-9]\d{0,2})$/;

/** Reads `address/prefixLength`; host bits may be set. null where it is no CIDR. */
export function parseCidr(text: string): Network | null {
  const [, addressText = "", lengthText] = cidr.exec(text) ?? [];
  const address = parseAddress(addressText);
  if (address === null) return null;
  const prefixLength = Number(lengthText);
  return prefixLength <= 8 * address.bytes.length ? { address, prefixLength } : null;
}

/** Reads a network; null where it is none or where bits after the prefix are set. */
export function parseNetwork(text: string): Network | null {
  const network = parseCidr(text);
  if (network === null) return null;
  return formatNetwork(networkOf(network)) === formatNetwork(network) ? network : null;
}

/** Whether a text is a host name: labels of letters, digits and inner hyphens, the last one no number. */
export function isHostname(text: string): boolean {
  if (text.length > longestHostname) return false;
  const labels = text.split(".");
  // A numeric last label would be read as an IPv4 address, mistyped or in an odd base.
  const isNumeric = /^(\d+|0[xX][0-9A-Fa-f]*)$/.test(labels[labels.length - 1] ?? "");
  return !isNumeric && labels.every((label) => hostLabel.test(label));
}

/** Why no single host can have this address; null where one can. */
export function notUnicast({ family, bytes }: IpAddress): NotUnicast | null {
  const [first = 0] = bytes;
  if (family === 4) {
    if (first === 0) return "noHost";
    if (first === 127) return "loopback";
    if (first >= 240) return "reserved";
    return first >= 224 ? "multicast" : null;
  }
  if (first === 0xff) return "multicast";
  const begins = bytes.findIndex((byte) => byte !== 0);
  if (begins === -1) return "noHost";
  if (begins === 15 && bytes[15] === 1) return "loopback";
  const isMapped = begins === 10 && bytes[10] === 0xff && bytes[11] === 0xff;
  return begins >= 12 || isMapped ? "mapped" : null;
}

/** The same for a network: null also where only a part of it is beyond unicast. */
export function notUnicastNetwork({ address, prefixLength }: Network): NotUnicast | null {
  const { family, bytes } = address;
  const isWithin = prefixLength >= (family === 4 || bytes[0] === 0xff ? 8 : 96);
  return isWithin ? notUnicast(address) : null;
}
