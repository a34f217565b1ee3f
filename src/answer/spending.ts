/** What further days cost, and how many of them can be paid for. */
import type { Runs } from "./size-runs.ts";

/** Sizes that a look adds days to, about, where each is run by itself. */
const SIZES_A_LOOK = 3;
/** Events that a day costs beside its own: what is written down of it, and kept. */
export const A_DAY = 1000;
/** A look that adds less than this part of the days is not worth it. */
const WORTH_LOOKING = 0.25;

/** Events of one more day of a look, about. */
export function lookedAtPerDay(runs: Runs): number {
  return (runs.onePass ? 1 : SIZES_A_LOOK) * (runs.eventsPerDay() + A_DAY);
}

/** How far a look can go on from `days` towards `next` with `left` events; `days` again where that is not worth it. */
export function affordableDays(runs: Runs, days: number, next: number, left: number): number {
  const affordable = days + Math.max(0, Math.floor(left / lookedAtPerDay(runs)));
  const most = Math.min(next, affordable);
  const isWorth = most >= Math.min(next, (1 + WORTH_LOOKING) * days);
  return isWorth ? Math.max(days, most) : days;
}
