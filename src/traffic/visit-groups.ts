/** Groups as the source of visits knows them: whose starts come at random, and whose by the clock. */
import type { Visits } from "../scenario/types.ts";
import { marksOf, rateOf } from "./visit-rates.ts";

const MICROS = 1e6;
const HOUR = 3600 * MICROS;

/** The stretch of a day on which nobody comes. */
export const NOBODY = 1e30;

export interface PoissonGroup {
  group: number;
  clients: number;
  /** First client of the group among all clients, and its first word in `states`. */
  firstClient: number;
  firstState: number;
  /** Cumulative expected starts of one client at each hour (25 values), or null for a constant rate. */
  cumulative: Float64Array | null;
  /** Expected starts of one client per microsecond, where the rate is constant. */
  rate: number;
  /** What stretches the time between starts on the day at hand: 1 over its load. */
  stretch: number;
}

export interface ScheduledGroup {
  group: number;
  clients: number;
  firstClient: number;
  marks: number[];
  spread: number;
  skew: number;
}

/** A group whose starts are Poisson; `firstState` is its first client's place among the streams. */
export function poissonGroup(
  group: number,
  clients: number,
  firstClient: number,
  firstState: number,
  visits: Extract<Visits, { pattern: "steady" | "daily" }>,
): PoissonGroup {
  return { group, clients, firstClient, firstState, ...rateOf(visits), stretch: 1 };
}

/** A group that starts at marks of the clock. */
export function scheduledGroup(
  group: number,
  clients: number,
  firstClient: number,
  visits: Extract<Visits, { pattern: "scheduled" }>,
  daySeconds: number,
): ScheduledGroup {
  return {
    group,
    clients,
    firstClient,
    marks: marksOf(visits, daySeconds),
    spread: (visits.spreadSeconds ?? 0) * MICROS,
    skew: (visits.skewSeconds ?? 0) * MICROS,
  };
}

/** The start that follows one at `after` (microseconds of the day at hand): an exponential `step` of mean 1 later, on the scale of expected starts. */
export function following(group: PoissonGroup, after: number, step: number): number {
  const { cumulative, rate, stretch } = group;
  return cumulative === null
    ? Math.floor(after + (step * stretch) / rate)
    : followingByTheHour(cumulative, after, step * stretch);
}

/** The same where the rate changes by the hour. */
function followingByTheHour(cumulative: Float64Array, after: number, step: number): number {
  let hour = Math.min(23, Math.floor(after / HOUR));
  const low = cumulative[hour]!;
  const reached = low + ((cumulative[hour + 1]! - low) * (after - hour * HOUR)) / HOUR + step;
  if (reached >= cumulative[24]!) return Infinity;
  while (cumulative[hour + 1]! <= reached) hour++;
  const floor = cumulative[hour]!;
  return Math.floor((hour + (reached - floor) / (cumulative[hour + 1]! - floor)) * HOUR);
}
