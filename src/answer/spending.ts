/** What further days cost, and how many of them can be paid for. */
import { refusesByChance } from "../scenario/refuses-by-chance.ts";
import type { Scenario } from "../scenario/types.ts";
import { ENOUGH_COUNTED } from "./fitted-tail.ts";
import type { Precision } from "./precision.ts";
import { sum } from "./ratio.ts";
import type { Runs, SizeResult } from "./size-runs.ts";

/** Sizes that a look adds days to, about, where each is run by itself. */
const SIZES_A_LOOK = 3;
/** Events that a day costs beside its own: what is written down of it, and kept. */
export const A_DAY = 1000;
/** A look that adds less than this part of the days is not worth it. */
const WORTH_LOOKING = 0.25;
/** Events of a splitting with all that belongs to it, about, and how many times those of a day come on top. */
const SPLITTING_COST = 2e7;
const SPLITTING_DAYS = 2000;
/** Ports that were lost are refused again and again: so many times the refusals are needed. */
const LEAKS = 4;

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

/**
 * true where not even the days of the whole budget would count enough refusals at the target, or where, chances being
 * added up, few days hold most of them and so many as are needed would cost more than a splitting.
 */
export function tellsTooLittle(
  { server, simulation, target }: Scenario,
  runs: Runs,
  least: SizeResult,
  found: Precision | null,
  { budget, spent }: { budget: number; spent: number },
): boolean {
  const perDay = lookedAtPerDay(runs);
  if (refusesByChance(server.ports)) {
    const splitting = SPLITTING_COST + SPLITTING_DAYS * runs.eventsPerDay();
    const cost = ((found?.daysNeeded ?? 0) - least.days) * perDay;
    return cost > Math.min(splitting, budget - spent);
  }
  const affordable = Math.min(simulation.days, budget / perDay);
  const expected = (sum(least.units.asked) / least.days) * affordable * target.refusals;
  return expected < (server.ports.leaks === null ? 1 : LEAKS) * ENOUGH_COUNTED;
}
