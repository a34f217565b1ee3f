/** An IPv4 or IPv6 network without host bits; `text` is written anew from the numbers, never the reader's own. */
export interface Network {
  family: 4 | 6;
  bits: bigint;
  prefix: number;
  text: string;
}

const widths = { 4: 32, 6: 128 } as const;

/** Reads "192.0.2.0/28", "2001:db8::/32" or a single address; throws a RangeError that says what is allowed. */
export function readNetwork(source: string): Network {
  const [address = "", length, ...rest] = source.split("/");
  const read = readBits(address);
  if (read === null || rest.length > 0)
    throw new RangeError(
      `${quoted(source)} is no network: write an IPv4 or IPv6 address with a prefix, as 192.0.2.0/24 or 2001:db8::/32.`,
    );
  const width = widths[read.family];
  if (length !== undefined && !/^(0|[1-9][0-9]{0,2})$/.test(length))
    throw new RangeError(
      `${quoted(source)} has no proper prefix length: 0 to ${width} is allowed.`,
    );
  const prefix = length === undefined ? width : Number(length);
  if (prefix > width)
    throw new RangeError(
      `${quoted(source)} has no proper prefix length: 0 to ${width} is allowed.`,
    );
  const bits = maskedBits(read.bits, width, prefix);
  const text = `${addressText(read.family, bits)}/${prefix}`;
  if (bits !== read.bits)
    throw new RangeError(
      `${quoted(source)} names a host inside a network: the network is ${text}.`,
    );
  return { family: read.family, bits, prefix, text };
}

/** Reads one address without a prefix; `name` says in the error which field it was. */
export function readAddress(address: string, name: string): { family: 4 | 6; text: string } {
  const read = readBits(address);
  if (read === null)
    throw new RangeError(
      `${quoted(address)} is no ${name}: write one IPv4 or IPv6 address, as 203.0.113.10.`,
    );
  return { family: read.family, text: addressText(read.family, read.bits) };
}

/** The networks without those that lie inside another, and without repetitions, in the order given. */
export function withoutNested(networks: readonly Network[]): Network[] {
  return networks.filter(
    (inner, index) =>
      !networks.some(
        (outer, other) =>
          other !== index &&
          contains(outer, inner) &&
          (outer.prefix < inner.prefix || other < index),
      ),
  );
}

function contains(outer: Network, inner: Network) {
  if (outer.family !== inner.family || outer.prefix > inner.prefix) return false;
  return maskedBits(inner.bits, widths[outer.family], outer.prefix) === outer.bits;
}

function maskedBits(bits: bigint, width: number, prefix: number) {
  const shift = BigInt(width - prefix);
  return (bits >> shift) << shift;
}

function readBits(address: string): { family: 4 | 6; bits: bigint } | null {
  if (address.length > 45) return null;
  const bits = address.includes(":") ? readIpv6(address) : readIpv4(address);
  return bits === null ? null : { family: address.includes(":") ? 6 : 4, bits };
}

function readIpv4(address: string) {
  const parts = address.split(".");
  // No leading zeros: some readers take them for octal.
  if (
    parts.length !== 4 ||
    !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)
  )
    return null;
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function readIpv6(address: string) {
  const halves = address.split("::");
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const groups = [...head, ...tail];
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return null;
  const missing = 8 - groups.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const all = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  return all.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** RFC 5952: lower case, the longest run of two or more zero groups as "::". */
function addressText(family: 4 | 6, bits: bigint) {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join(".");
  const groups = Array.from(
    { length: 8 },
    (_, index) => (bits >> BigInt(112 - index * 16)) & 0xffffn,
  );
  const text = `:${groups.map((group) => group.toString(16)).join(":")}:`;
  const runs = [...text.matchAll(/:(?:0:){2,}/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  const short = longest === "" ? text : text.replace(longest, "::");
  return short.replace(/^:(?!:)/, "").replace(/(?<!:):$/, "");
}

function quoted(text: string) {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
