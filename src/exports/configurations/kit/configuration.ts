import { formatAddress, isHostname, parseAddress } from "../../../scenario/address.ts";
import type { TlsWish } from "./tls.ts";
import type { ConfigurationExport, ConfigurationInput } from "./types.ts";

/** The address that a server announces, and how it is written. */
export interface PublicAddress {
  kind: "ipv4" | "ipv6" | "name";
  text: string;
}

/** What the lines of a configuration are made of: numbers and one address, each checked. */
export interface CheckedInput {
  /** Inclusive at both ends. */
  first: number;
  last: number;
  ports: number;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
  address: PublicAddress | null;
  /** Each 1 … 65535, in the order of the plan. */
  controlPorts: number[];
  /** null = the clients use no TLS. */
  tls: TlsWish | null;
  /** What the range was sized for, where it is another server; a name of the catalogue. */
  plannedFor: string | null;
  needs: string | null;
}

/** Which kind of address a text is; throws where it is none, so that no other text reaches a file. */
function publicAddress(text: string): PublicAddress {
  const address = parseAddress(text);
  if (address !== null) {
    return { kind: address.family === 4 ? "ipv4" : "ipv6", text: formatAddress(address) };
  }
  if (isHostname(text)) return { kind: "name", text };
  throw new Error(
    `access.publicAddress is ${JSON.stringify(text)}; an IPv4 address, an IPv6 address or a host name is allowed.`,
  );
}

function whole(path: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(
    `${path} is ${JSON.stringify(value)}; a whole number from ${least} to ${most} is allowed.`,
  );
}

/** The parts of an input that configuration texts use; throws on a number or address out of bounds. */
function check(input: ConfigurationInput): CheckedInput {
  const first = whole("range.first", input.range.first, 1, 65535);
  const last = whole("range.last", input.range.last, first, 65535);
  const { publicAddress: address } = input.access;
  return {
    first,
    last,
    ports: last - first + 1,
    maxSessions: whole("maxSessions", input.maxSessions, 0, 2 ** 31 - 1),
    maxSessionsPerAddress: whole(
      "maxSessionsPerAddress",
      input.maxSessionsPerAddress,
      0,
      2 ** 31 - 1,
    ),
    address: address === undefined ? null : publicAddress(address),
    controlPorts: input.access.controlPorts.map((port) => whole("controlPorts", port, 1, 65535)),
    tls: input.tls ?? null,
    plannedFor: input.plannedFor ?? null,
    needs: input.needs ?? null,
  };
}

/** `104 passive ports for vsftpd: 26500-26603, both ends included`. */
export function title(product: string, input: CheckedInput): string {
  const { first, last, ports, plannedFor, needs } = input;
  const noun = ports === 1 ? "port" : "ports";
  const other =
    plannedFor === null
      ? ""
      : `; WARNING: sized for ${plannedFor}, but ${product} picks and holds ports differently${needs === null ? "" : ` and ${needs}`}`;
  return `${ports} passive ${noun} for ${product}: ${first}-${last}, both ends included${other}`;
}

/** A configuration export whose text is made from checked input only and ends in a line feed. */
export function configuration(
  parts: Omit<ConfigurationExport, "text"> & { lines(input: CheckedInput): string[] },
): ConfigurationExport {
  const { lines, ...facts } = parts;
  return { ...facts, text: (input) => `${lines(check(input)).join("\n")}\n` };
}
