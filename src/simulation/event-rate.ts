/** How busy a day will be: sets the width of the event queue's buckets, and bounds what a scenario may ask for. */
import { meanOf } from "../scenario/quantity.ts";
import type { Group, Scenario } from "../scenario/types.ts";
import { startsPerClientDay } from "../traffic/visit-rates.ts";

/** Two to four mean gaps a bucket: the flat part of the measured curve. */
const GAPS_PER_BUCKET = 3;

/** Expected data connections of a group in a day, refusals aside. */
export function connectionsPerDay(group: Group, daySeconds: number): number {
  const perVisit = meanOf(group.files) + meanOf(group.listings);
  const { visits } = group;
  const starts =
    visits.pattern === "always"
      ? daySeconds / Math.max(1e-3, meanOf(visits.idleSeconds) + busySeconds(group) * perVisit)
      : startsPerClientDay(visits, daySeconds);
  return group.clients * starts * Math.max(1, perVisit);
}

function busySeconds(group: Group): number {
  return group.transferSeconds === undefined
    ? 2 * meanOf(group.roundTripSeconds)
    : meanOf(group.transferSeconds);
}

/** Events of the queue that a data connection makes on the way: its end; where a round trip takes time, it is asked for and accepted before. */
function eventsPerConnection(group: Group): number {
  return group.roundTripSeconds === 0 ? 1 : 3;
}

/** Width of a bucket, microseconds. */
export function bucketWidthMicros(scenario: Scenario): number {
  const { daySeconds, leadInSeconds } = scenario.simulation;
  const events = scenario.groups.reduce(
    (sum, group) => sum + connectionsPerDay(group, daySeconds) * eventsPerConnection(group),
    0,
  );
  const dayMicros = daySeconds * 1e6;
  const gap = dayMicros / Math.max(1, events);
  // The bucket number must stay an exact small integer: at most 2^30 buckets in a day and its lead-in.
  const longest = dayMicros + leadInSeconds * 1e6;
  return Math.max(1, longest / 2 ** 30, GAPS_PER_BUCKET * gap);
}
