import type { Visits } from "./types.ts";

/** Windows over which starts may be spread, seconds: what a cron job's random delay is usually set to. */
const WINDOWS = [5, 60, 300, 900, 3600] as const;

/** Clocks that differ by so much each start within about four times of it. */
const SPREAD_OF_SKEW = 4;

/** Over how many seconds the starts of a schedule are spread now; null where clients keep no schedule. */
export function startsWithin(visits: Visits): number | null {
  if (visits.pattern !== "scheduled") return null;
  const { skewSeconds, spreadSeconds = 0 } = visits;
  return skewSeconds === undefined ? spreadSeconds : SPREAD_OF_SKEW * skewSeconds;
}

/** Wider windows, seconds, in which a schedule's clients could start; empty where they keep none or are spread already. */
export function widerWindows(visits: Visits): number[] {
  const now = startsWithin(visits);
  if (now === null || visits.pattern !== "scheduled") return [];
  const { everySeconds } = visits;
  return WINDOWS.filter((window) => window > now && window <= everySeconds);
}

/** The same schedule with starts at random moments of a window. */
export function spreadOver(visits: Visits, spreadSeconds: number): Visits {
  if (visits.pattern !== "scheduled") return visits;
  const { skewSeconds: _skew, ...schedule } = visits;
  return { ...schedule, spreadSeconds };
}
