/** Ports and addresses in lines of logs: replies to PASV and EPSV, what a client connects to, and what active clients offer. */

import type { WhyPrivate } from "./words/seen.en.ts";

/** Where a data connection is to go. */
export interface Endpoint {
  /** What said it: a reply to PASV or to EPSV, a client that names its own port, or a client that connects. */
  from: "pasv" | "epsv" | "active" | "connect";
  /** null where the line names none, as after EPSV. */
  address: string | null;
  port: number;
  /** The numbers of the reply where one is above 255; null else. */
  malformed: string | null;
}

const six = String.raw`(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3})(?!\d)`;
const pasv = new RegExp(String.raw`(?:\b227\b|passive mode)[^0-9]{0,60}${six}`, "i");
const port = new RegExp(String.raw`\bPORT ${six}`);
const epsv =
  /(?:\b229\b|extended passive)[^|!]{0,60}([|!])(?:1?\1([0-9.]{0,15})|2\1([0-9A-Fa-f:.]{2,45}))?\1(\d{1,5})\1/i;
const eprt = /\bEPRT \|[12]\|([0-9A-Fa-f:.]{2,45})\|(\d{1,5})\|/;
const connects = [
  /\b(\d{1,3}(?:\.\d{1,3}){3})\)?:(\d{1,5})\b/,
  /\[([0-9A-Fa-f:.]{2,45})\]:(\d{1,5})\b/,
  /\b(\d{1,3}(?:\.\d{1,3}){3})\)?[ ,]{1,2}port:? (\d{1,5})\b/i,
];
const portOnly = /\bport:? (\d{1,5})\b/i;

function fromSix(match: RegExpExecArray, from: "pasv" | "active"): Endpoint {
  const [a = 0, b = 0, c = 0, d = 0, high = 0, low = 0] = match.slice(1, 7).map(Number);
  const whole = [a, b, c, d, high, low];
  const malformed = whole.some((part) => part > 255) ? whole.join(",") : null;
  return { from, address: [a, b, c, d].join("."), port: high * 256 + low, malformed };
}

function plain(from: Endpoint["from"], address: string | undefined, text = ""): Endpoint {
  const found = Number(text);
  const malformed = found > 65_535 ? text : null;
  return {
    from,
    address: address === undefined || address === "" ? null : address,
    port: found,
    malformed,
  };
}

/** The reply to PASV or EPSV, or the command of an active client, that a line holds; null where it holds none. */
export function announcedIn(line: string): Endpoint | null {
  const active = port.exec(line);
  if (active !== null) return fromSix(active, "active");
  const extendedActive = eprt.exec(line);
  if (extendedActive !== null) return plain("active", extendedActive[1], extendedActive[2]);
  const passive = pasv.exec(line);
  if (passive !== null) return fromSix(passive, "pasv");
  const extended = epsv.exec(line);
  return extended === null ? null : plain("epsv", extended[2] ?? extended[3], extended[4]);
}

/** Whether a line with a reply to PASV or EPSV is a client's error: the connection to that port is what failed. */
export function isFailedReply(line: string): boolean {
  return /returned an error: ?\(?22[79]/i.test(line);
}

/** Where a line says that a client connects; null where it names no port. */
export function connectedIn(line: string): Endpoint | null {
  for (const pattern of connects) {
    const match = pattern.exec(line);
    if (match !== null) return plain("connect", match[1], match[2]);
  }
  const match = portOnly.exec(line);
  return match === null ? null : plain("connect", undefined, match[1]);
}

const unreachable: readonly [network: string, what: WhyPrivate][] = [
  ["0.", "none"],
  ["127.", "itself"],
  ["10.", "private"],
  ["192.168.", "private"],
  ["169.254.", "cable"],
];

/** Why an address cannot be reached from the Internet; null where nothing is against it. */
export function whyPrivate(address: string): WhyPrivate | null {
  const found = unreachable.find(([network]) => address.startsWith(network));
  if (found !== undefined) return found[1];
  const [first = 0, second = 0] = address.split(".").map(Number);
  if (first === 172 && second >= 16 && second <= 31) return "container";
  if (first === 100 && second >= 64 && second <= 127) return "provider";
  return null;
}
