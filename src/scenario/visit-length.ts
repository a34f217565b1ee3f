/** How long a visit lasts on average, from its parts: login, listings, files in turn, pauses, what keeps a port after it. */
import { exp, log } from "../numbers/log-exp.ts";
import { lognormalBetween, meanOf } from "./quantity.ts";
import { quantileOf } from "./quantile.ts";
import { tlsRoundTrips } from "./tls-round-trips.ts";
import type { Group, Quantity, Server, Visits } from "./types.ts";

/** Mean of 1/x, by which a transfer's time goes: exact for the laws that people give, 1/median for the others. */
function meanReciprocal(quantity: Quantity): number {
  if (typeof quantity === "number") return 1 / quantity;
  if ("from" in quantity) {
    const { median, sigma } = lognormalBetween(quantity.from, quantity.to);
    return exp((sigma * sigma) / 2) / median;
  }
  if ("uniform" in quantity) {
    const [low, high] = quantity.uniform;
    return low === high ? 1 / low : (log(high) - log(low)) / (high - low);
  }
  if ("sample" in quantity) {
    return meanOf({ sample: quantity.sample.map((value) => 1 / value) });
  }
  return 1 / quantileOf(quantity, 0.5);
}

/** Mean seconds from PASV to the accept. */
function connectSeconds(group: Group): number {
  return group.connectSeconds === undefined
    ? (2 + group.holdRoundTrips) * meanOf(group.roundTripSeconds)
    : meanOf(group.connectSeconds);
}

/** Round trips from the accept to the first byte: the command's, and TLS; `uploads` is their share. */
export function handshakeRoundTrips(group: Group, uploads = group.uploads): number {
  const { down, up } = tlsRoundTrips(group.tls, group.tlsStart);
  return 1 + (1 - uploads) * down + uploads * up;
}

/** Mean seconds of one data connection from PASV to its end; slow start left out. */
function connectionSeconds(
  group: Group,
  given: Quantity | undefined,
  bytes: Quantity,
  uploads: number,
): number {
  const before = connectSeconds(group);
  if (given !== undefined) return before + meanOf(given);
  const roundTrip = meanOf(group.roundTripSeconds);
  return (
    before +
    handshakeRoundTrips(group, uploads) * roundTrip +
    8 * meanOf(bytes) * meanReciprocal(group.bitsPerSecond)
  );
}

/** Seconds that a data connection takes to which nobody connects: until the server drops it, else until the client's time-out. */
export function abandonedSeconds(
  { connectTimeoutSeconds }: Group,
  { unusedSeconds }: VisitedServer["ports"],
): number {
  return unusedSeconds ?? connectTimeoutSeconds;
}

/** What of a server decides how long its visits last. */
export type VisitedServer = Pick<
  Server,
  "ports" | "idleSeconds" | "stallSeconds" | "restartSeconds"
>;

/** Mean length of a visit and of the ports' part of it, in seconds, and how many begin in a second. */
interface VisitEstimate {
  visitSeconds: number;
  portSeconds: number;
  perSecond: number;
}

function clientVisitsPerSecond(visits: Visits, visitSeconds: number): number {
  if (visits.pattern === "steady") return visits.perClientPerHour / 3600;
  if (visits.pattern === "daily") return visits.perClientPerDay / 86_400;
  if (visits.pattern === "scheduled") return 1 / visits.everySeconds;
  return 1 / Math.max(visitSeconds, 0.001);
}

/** What a visit takes apart from the transfers of its files, and from PASV to the first byte and between files; seconds. */
export function aroundTransfers(
  group: Group,
  { ports, idleSeconds }: VisitedServer,
): { before: number; each: number } {
  const listing = connectionSeconds(group, group.listingSeconds, group.listingBytes, 0);
  const roundTrip = meanOf(group.roundTripSeconds);
  const gap = (1 + group.gapRoundTrips) * roundTrip;
  const abandoned = group.abandoned * abandonedSeconds(group, ports);
  const coolingSeconds = ports.reusesAddress ? 0 : ports.timeWaitSeconds;
  const stay = Math.min(meanOf(group.staySeconds), idleSeconds === 0 ? Infinity : idleSeconds);
  const idle = group.visits.pattern === "always" ? meanOf(group.visits.idleSeconds) : 0;
  return {
    before:
      group.loginRoundTrips * roundTrip +
      stay +
      meanOf(group.listings) * (listing + gap + abandoned) +
      coolingSeconds +
      idle,
    each: connectSeconds(group) + gap + meanOf(group.thinkSeconds) + abandoned,
  };
}

function estimateVisit(group: Group, server: VisitedServer): VisitEstimate {
  const listing = connectionSeconds(group, group.listingSeconds, group.listingBytes, 0);
  const file = connectionSeconds(group, group.transferSeconds, group.fileBytes, group.uploads);
  const files = meanOf(group.files);
  const listings = meanOf(group.listings);
  const { before, each } = aroundTransfers(group, server);
  const { ports } = server;
  const inTurn = files / group.connections;
  const visitSeconds = before + inTurn * (file - connectSeconds(group) + each);
  const coolingSeconds = ports.reusesAddress ? 0 : ports.timeWaitSeconds;
  const abandoned = group.abandoned * abandonedSeconds(group, ports);
  const portSeconds =
    listings * listing + files * file + (files + listings) * (coolingSeconds + abandoned);
  const perSecond =
    group.clients * group.passive * clientVisitsPerSecond(group.visits, visitSeconds);
  return { visitSeconds, portSeconds, perSecond };
}

/** Mean length of a visit in seconds, each group weighted by the ports that it keeps busy. */
export function meanVisitSeconds(groups: readonly Group[], server: VisitedServer): number {
  let weighted = 0;
  let total = 0;
  for (const group of groups) {
    const { visitSeconds, portSeconds, perSecond } = estimateVisit(group, server);
    weighted += visitSeconds * portSeconds * perSecond;
    total += portSeconds * perSecond;
  }
  return total > 0 ? weighted / total : 0;
}

/** Whether no group's visits depend on the time of day. */
export function isSteady(groups: readonly { visits: Visits }[]): boolean {
  return groups.every(({ visits: { pattern } }) => pattern === "steady" || pattern === "always");
}
