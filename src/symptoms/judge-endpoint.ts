/** Holds a port and an address of a line against the range, what is avoided, and the address that clients should reach. */
import type { Endpoint } from "./endpoint.ts";
import { whyPrivate } from "./endpoint.ts";
import { portCount, rangeWords } from "./surroundings.ts";
import type { CaseId, Surroundings } from "./types.ts";
import { seenWords } from "./words/seen.ts";

/** One case that an endpoint shows, with what was seen in this very line. */
export interface Judged {
  case: CaseId;
  seen: string;
}

/** The place of a port in the ranges, from 1; null outside of all. */
function placeIn(port: number, { ranges }: Surroundings): number | null {
  let before = 0;
  for (const { first, last } of ranges) {
    if (port >= first && port <= last) return before + port - first + 1;
    before += last - first + 1;
  }
  return null;
}

function portCase({ port, malformed }: Endpoint, around: Surroundings): Judged {
  const words = seenWords();
  if (malformed !== null) return { case: "malformed", seen: words.impossible(malformed) };
  if (port === 0) return { case: "malformed", seen: words.portIsZero };
  if (around.access.controlPorts.includes(port))
    return { case: "avoided", seen: words.controlPort(port) };
  if (around.ranges.length === 0) return { case: "fine", seen: words.noRangeKnown(port) };
  const place = placeIn(port, around);
  if (place === null) {
    return { case: "outside", seen: words.notInRange(port, rangeWords(around)) };
  }
  const avoided = around.avoid.find(({ first, last }) => port >= first && port <= last);
  if (avoided !== undefined) return { case: "avoided", seen: words.toBeAvoided(port, avoided.why) };
  return {
    case: "fine",
    seen: words.inRange(port, place, portCount(around), rangeWords(around)),
  };
}

function addressCase({ address }: Endpoint, { access }: Surroundings): Judged | null {
  if (address === null) return null;
  const wanted = access.publicAddress;
  if (address === wanted) return null;
  const why = whyPrivate(address);
  if (wanted !== undefined && /^[0-9.]+$/.test(wanted)) {
    const isInside = address === access.insideAddress;
    return { case: "address", seen: seenWords().otherAddress(address, isInside, wanted) };
  }
  return why === null
    ? null
    : {
        case: "address",
        seen: seenWords().privateAddress(address, why),
      };
}

/** All cases that a reply shows; never empty. A reply without fault is "fine". */
export function judgeAnnounced(endpoint: Endpoint, around: Surroundings): Judged[] {
  if (endpoint.from === "active")
    return [{ case: "active", seen: seenWords().activePort(endpoint.port) }];
  const ofPort = portCase(endpoint, around);
  const ofAddress = endpoint.malformed === null ? addressCase(endpoint, around) : null;
  if (ofAddress === null) return [ofPort];
  return ofPort.case === "fine"
    ? [{ ...ofAddress, seen: `${ofPort.seen}. ${ofAddress.seen}` }]
    : [ofPort, ofAddress];
}

/** What a failed connection to an endpoint shows; `plain` where the endpoint itself is right or not known. */
export function judgeConnection(
  endpoint: Endpoint | null,
  plain: "filter" | "refused",
  around: Surroundings,
): Judged {
  if (endpoint === null) return { case: plain, seen: "" };
  if (endpoint.from !== "active" && around.access.controlPorts.includes(endpoint.port))
    return { case: "control", seen: seenWords().wentTo(endpoint.port) };
  const [first = { case: "fine", seen: "" }] = judgeAnnounced(endpoint, around);
  // A private address that a client connects to is worth a look, but says nothing on the port.
  const isFault =
    first.case !== "fine" && (endpoint.from !== "connect" || first.case !== "address");
  return isFault ? first : { case: plain, seen: first.seen };
}
