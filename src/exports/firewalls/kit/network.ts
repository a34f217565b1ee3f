import {
  notUnicast,
  notUnicastNetwork,
  formatAddress,
  formatNetwork,
  networkOf,
  parseAddress,
  parseCidr,
  type Network as Cidr,
} from "../../../scenario/address.ts";
import { problemWords } from "../../../scenario/words/problems.ts";

/** An IPv4 or IPv6 network without host bits; `text` is written anew from the numbers, never the reader's own. */
export interface Network extends Cidr {
  family: 4 | 6;
  text: string;
}

/** Reads "192.0.2.0/28", "2001:db8::/32" or a single address; throws a RangeError that says what is allowed. */
export function readNetwork(source: string): Network {
  const single = parseAddress(source);
  const cidr = single
    ? { address: single, prefixLength: 8 * single.bytes.length }
    : parseCidr(source);
  if (cidr === null)
    throw new RangeError(
      `${quoted(source)} is no network: write an IPv4 or IPv6 address with a prefix, as 192.0.2.0/24 or 2001:db8::/32.`,
    );
  const network = networkOf(cidr);
  const text = formatNetwork(network);
  if (text !== formatNetwork(cidr))
    throw new RangeError(
      `${quoted(source)} names a host inside a network: the network is ${text}.`,
    );
  const why = notUnicastNetwork(network);
  if (why !== null)
    throw new RangeError(
      `${quoted(source)} is ${problemWords().notUnicast[why]}: no client connects from there.`,
    );
  return { ...network, family: network.address.family, text };
}

/** Reads one address without a prefix; `name` says in the error which field it was. */
export function readAddress(address: string, name: string): { family: 4 | 6; text: string } {
  const read = parseAddress(address);
  if (read === null)
    throw new RangeError(
      `${quoted(address)} is no ${name}: write one IPv4 or IPv6 address, as 203.0.113.10.`,
    );
  const why = notUnicast(read);
  if (why !== null)
    throw new RangeError(
      `The ${name} ${quoted(address)} is ${problemWords().notUnicast[why]}: no server can have it.`,
    );
  return { family: read.family, text: formatAddress(read) };
}

/** The networks without those that lie inside another, and without repetitions, in the order given. */
export function withoutNested(networks: readonly Network[]): Network[] {
  const kept = new Set<Network>();
  let outer: Network | undefined;
  // Networks nest or are apart: in this order one that holds another is the last one kept before it.
  for (const network of networks.toSorted(byPlace)) {
    if (outer && contains(outer, network)) continue;
    kept.add(network);
    outer = network;
  }
  return networks.filter((network) => kept.has(network));
}

function byPlace(a: Network, b: Network) {
  if (a.family !== b.family) return a.family - b.family;
  for (const [index, byte] of a.address.bytes.entries()) {
    const difference = byte - (b.address.bytes[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.prefixLength - b.prefixLength;
}

function contains(outer: Network, inner: Network) {
  if (outer.family !== inner.family || outer.prefixLength > inner.prefixLength) return false;
  const widened = networkOf({ address: inner.address, prefixLength: outer.prefixLength });
  return formatNetwork(widened) === outer.text;
}

function quoted(text: string) {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
