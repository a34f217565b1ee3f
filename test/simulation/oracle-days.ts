/** Runs for the oracles: independent days that carry a stated load, and the rates read off them. */
import type { DaySummary } from "../../src/simulation/types.ts";
import { type Interval, ratioOfDays } from "./interval.ts";
import { type Parts, scenario, simulate } from "./scenario.ts";

/** Independent days of a run; a day's first WARM_UP seconds are not counted. */
export const DAYS = 40;
export const WARM_UP = 20;

export interface Run extends Parts {
  /** Visits a second: erlangs where a visit is one hold of mean 1 s. */
  rate: number;
  /** Ports of the range. */
  size: number;
  /** Visits to simulate, about. */
  visits: number;
}

/** DAYS days of Poisson visits from 100 clients; every group of `groups` gets the whole rate. */
export function poissonDays({ rate, size, visits, ...parts }: Run): DaySummary[] {
  const daySeconds = Math.ceil(visits / DAYS / rate) + WARM_UP;
  const pattern = { pattern: "steady" as const, perClientPerHour: (rate * 3600) / 100 };
  const groups = (parts.groups ?? [{}]).map((group) => ({ visits: pattern, ...group }));
  const simulation = { daySeconds, warmUpSeconds: WARM_UP, seed: 7, ...parts.simulation };
  return simulate(scenario({ ...parts, groups, simulation }), size, DAYS);
}

/** Refusals drawn per PASV. */
export function drawnRefusals(days: readonly DaySummary[]): Interval {
  return ratioOfDays(
    days.map((day) => day.dayRefused),
    days.map((day) => day.dayPasvs),
  );
}

/** The same by the chance that each PASV met instead of what it drew. */
export function expectedRefusals(days: readonly DaySummary[]): Interval {
  return ratioOfDays(
    days.map((day) => day.expectedRefused[0]!),
    days.map((day) => day.pasvs[0]!),
  );
}
