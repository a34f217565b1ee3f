/** Groups as the source of visits knows them: whose starts come at random, and whose by the clock. */
import type { Visits } from "../scenario/types.ts";
import { marksOf, rateOf } from "./visit-rates.ts";

const MICROS = 1e6;

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
