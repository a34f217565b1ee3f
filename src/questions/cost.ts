import type { Plan } from "../plan/types.ts";
import type { Scenario } from "../scenario/types.ts";

/** Days of a question that is asked of many scenarios; loads that all have the same days are compared well by few. */
const MANY_SCENARIOS_DAYS = 20;

/** Days on which each of many scenarios is tried where nobody says how many. */
export function questionDays({ simulation }: Scenario): number {
  return Math.min(simulation.days, MANY_SCENARIOS_DAYS);
}

/** Events of a day of the plan, at all the sizes that it looked at, above which a question beside it takes long: below, all servers take seconds. */
const HEAVY_EVENTS_PER_DAY = 5e5;

/** true where the questions would keep the machine busy for long. */
export function isHeavy({ run }: Pick<Plan, "run">): boolean {
  return run.events / Math.max(1, run.days) > HEAVY_EVENTS_PER_DAY;
}
