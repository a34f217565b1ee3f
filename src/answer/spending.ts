/** What further days cost, and how many of them can be paid for. */
import type { Runs } from "./size-runs.ts";

/** Sizes that a look adds days to, about, where each is run by itself; and that are judged in the end: the least and what is opened for it. */
const [SIZES_A_LOOK, SIZES_JUDGED] = [3, 2];
/** Events that a day costs beside its own: what is written down of it, and kept. */
export const A_DAY = 1000;
/** A look that adds less than this part of the days is not worth it. */
const WORTH_LOOKING = 0.25;

/** Events of one more day of a look, about. */
export function lookedAtPerDay(runs: Runs): number {
  return (runs.onePass ? 1 : SIZES_A_LOOK) * (runs.eventsPerDay() + A_DAY);
}

/** Events of one more day on which what was found is judged. */
function judgedPerDay(runs: Runs): number {
  return (runs.onePass ? 1 : SIZES_JUDGED) * (runs.eventsPerDay() + A_DAY);
}

/** How far a look can go on from `days` towards `next` with `left` events, of which the judgement takes its part; `days` again where that is not worth it. */
export function affordableDays(runs: Runs, days: number, next: number, left: number): number {
  const judging = judgedPerDay(runs);
  const more = Math.floor((left - days * judging) / (lookedAtPerDay(runs) + judging));
  const most = Math.min(next, days + Math.max(0, more));
  const isWorth = most >= Math.min(next, (1 + WORTH_LOOKING) * days);
  return isWorth ? Math.max(days, most) : days;
}
