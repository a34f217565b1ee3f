/**
 * How long a day runs before it is counted.
 *
 * A day starts with nobody connected. Visits that would have begun before it are missing from its first part: of a
 * group whose visits last V seconds on average about V / day of the demand. That may shift mean demand by 1 % at most.
 *
 * - Every group steady or always: after V seconds about 1/e of what is missing at the start is still missing, after 10 V
 *   nothing that could be seen; hence 10 V, but never more than a tenth of the day.
 * - Visits by the clock: nothing where V is at most 1 % of the day, else 5 V, at most a quarter of the day. A warm-up
 *   is not counted, so it ends before the clock starts anybody: a nightly burst that it hid would never be planned for.
 */
import { log, exp } from "../numbers/log-exp.ts";
import { lognormalBetween, meanOf } from "./quantity.ts";
import { quantileOf } from "./quantile.ts";
import type { Group, PortBehaviour, Quantity, Tls, Visits } from "./types.ts";

// Banner, USER, PASS and the first command: one round trip each.
const LOGIN_ROUND_TRIPS = 4;

/** Round trips of the TLS handshake before the first byte, by when it starts; [download, upload]. RFC 5246, RFC 8446. */
const TLS_ROUND_TRIPS: Record<Group["tlsStart"], Record<Tls, readonly [number, number]>> = {
  connect: { none: [0, 0], "1.2": [1, 1], "1.2-resumed": [1, 0], "1.3": [1, 0] },
  command: { none: [0, 0], "1.2": [2, 2], "1.2-resumed": [2, 1], "1.3": [2, 1] },
};

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

/** Mean seconds of one data connection from PASV to its end; slow start left out. */
function connectionSeconds(
  group: Group,
  given: Quantity | undefined,
  bytes: Quantity,
  uploads: number,
): number {
  const roundTrip = meanOf(group.roundTripSeconds);
  const [down, up] = TLS_ROUND_TRIPS[group.tlsStart][group.tls];
  const before =
    group.connectSeconds === undefined
      ? (2 + group.holdRoundTrips) * roundTrip
      : meanOf(group.connectSeconds);
  if (given !== undefined) return before + meanOf(given);
  const handshake = (1 - uploads) * down + uploads * up;
  return (
    before + (1 + handshake) * roundTrip + 8 * meanOf(bytes) * meanReciprocal(group.bitsPerSecond)
  );
}

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

function estimateVisit(group: Group, ports: PortBehaviour): VisitEstimate {
  const listing = connectionSeconds(group, group.listingSeconds, group.listingBytes, 0);
  const file = connectionSeconds(group, group.transferSeconds, group.fileBytes, group.uploads);
  const roundTrip = meanOf(group.roundTripSeconds);
  const gap = (1 + group.gapRoundTrips) * roundTrip;
  const files = meanOf(group.files);
  const listings = meanOf(group.listings);
  const abandonedSeconds = group.abandoned * (ports.unusedSeconds ?? 0);
  const coolingSeconds = ports.reusesAddress ? 0 : ports.timeWaitSeconds;
  const idleSeconds = group.visits.pattern === "always" ? meanOf(group.visits.idleSeconds) : 0;
  const filesInTurn = files / group.connections;
  const visitSeconds =
    LOGIN_ROUND_TRIPS * roundTrip +
    listings * (listing + gap) +
    filesInTurn * (file + gap + meanOf(group.thinkSeconds)) +
    abandonedSeconds +
    coolingSeconds +
    idleSeconds;
  const connections = files + listings;
  const portSeconds = listings * listing + files * file + connections * coolingSeconds;
  const perSecond =
    group.clients * group.passive * clientVisitsPerSecond(group.visits, visitSeconds);
  return { visitSeconds, portSeconds, perSecond };
}

/** Mean length of a visit in seconds, each group weighted by the ports that it keeps busy. */
export function meanVisitSeconds(groups: readonly Group[], ports: PortBehaviour): number {
  let weighted = 0;
  let total = 0;
  for (const group of groups) {
    const { visitSeconds, portSeconds, perSecond } = estimateVisit(group, ports);
    weighted += visitSeconds * portSeconds * perSecond;
    total += portSeconds * perSecond;
  }
  return total > 0 ? weighted / total : 0;
}

/** Whether no group's visits depend on the time of day. */
export function isSteady(groups: readonly { visits: Visits }[]): boolean {
  return groups.every(({ visits: { pattern } }) => pattern === "steady" || pattern === "always");
}

/** When the clock first starts a visit of this kind, in seconds of the day; Infinity where it never does. */
function firstClockStart(visits: Visits): number {
  if (visits.pattern === "daily") return 3600 * visits.hours.findIndex((weight) => weight > 0);
  if (visits.pattern !== "scheduled") return Infinity;
  // A normal skew starts clients before the mark, too; four deviations leave out 3 in 100,000.
  return Math.max(0, (visits.offsetSeconds ?? 0) - 4 * (visits.skewSeconds ?? 0));
}

/** The default of `simulation.warmUpSeconds`: whole seconds, well below `daySeconds`. */
export function warmUpSecondsFor(
  groups: readonly Group[],
  ports: PortBehaviour,
  daySeconds: number,
): number {
  const visitSeconds = meanVisitSeconds(groups, ports);
  if (isSteady(groups)) return Math.ceil(Math.min(10 * visitSeconds, 0.1 * daySeconds));
  if (visitSeconds <= 0.01 * daySeconds) return 0;
  const quietSeconds = Math.min(...groups.map(({ visits }) => firstClockStart(visits)));
  return Math.floor(Math.min(5 * visitSeconds, 0.25 * daySeconds, quietSeconds));
}
