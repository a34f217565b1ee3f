/** The least for a variation of a scenario, over a given number of days; where these count too little over more, or by splitting, whichever is cheaper: for questions that ask it many times. */
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import { prepare } from "./first-steps.ts";
import { ENOUGH_COUNTED } from "./fitted-tail.ts";
import { ASKED_OFTEN, isTooRare } from "./rare/rare-least.ts";
import { splittingCost } from "./rare/rare-rates.ts";
import { Search } from "./look-by-look.ts";
import { sum } from "./ratio.ts";
import type { Runs } from "./size-runs.ts";
import { lookedAtPerDay } from "./spending.ts";
import { smallestSteadySize } from "./steady-state.ts";
import { WholeDays } from "./whole-days.ts";

/** Events for which a least is rather counted than found by splitting, in any case. */
const CHEAP = 4e6;
/** Events of whole days at one size that show whether another hour is worse. */
const WHOLE_EVENTS = 2e5;
/** Refusals that a rate at the target brings in as many days: then the least, which is below it, has enough, too. */
const SURELY_COUNTED = 3 * ENOUGH_COUNTED;

export interface Least {
  /** Ports per node; null where no range up to 16,384 does. */
  ports: number | null;
  /** Sizes that the simulation noise leaves open. */
  low: number;
  high: number;
  days: number;
}

export interface LeastOptions {
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
  days: number;
  /** The hour in which a load like this one does worst, where it is known: others are judged where whole days show them worse. */
  hour?: TimeWindow;
}

/** Finds the least for `scenario` as it stands (its growth is not applied), on `days` days or, where these count too little and it is cheap, on more. */
export async function findLeast(scenario: Scenario, options: LeastOptions): Promise<Least> {
  const simulate = options.simulate(scenario);
  const { runs, hours, curve, guess } = await prepare(scenario, simulate, options.signal, {
    hour: options.hour,
  });
  const search = new Search(scenario, runs, curve, smallestSteadySize(scenario, guess));
  await search.look(options.days);
  const whole = new WholeDays(scenario, simulate, options.signal, WHOLE_EVENTS);
  const isOtherHour = async (least: number): Promise<boolean> =>
    hours !== null && (await hours.addFailing(least, whole)) !== null;
  while (search.smallest && (await isOtherHour(search.smallest.least.ports)))
    await search.look(options.days);
  const days = daysToCount(search, runs, scenario, options.days);
  if (days > options.days) await search.look(days);
  const isCounted = days > options.days && !search.cannotShow;
  if (simulate.split !== undefined && !isCounted) await search.carryOn(days, ASKED_OFTEN);
  const least = search.smallest?.least;
  const precision = await search.precision(days);
  if (!least || !precision) return { ports: null, low: 0, high: 0, days };
  const { low, high } = precision;
  return { ports: least.ports, low, high, days };
}

/** Days that count enough refusals, where `days` do not and further ones are cheaper than a splitting; else `days`. */
function daysToCount({ smallest }: Search, runs: Runs, scenario: Scenario, days: number): number {
  const least = smallest?.least;
  if (least === undefined || !isTooRare(least, scenario)) return days;
  const wanted = (SURELY_COUNTED * days) / (sum(least.units.asked) * scenario.target.refusals);
  const cost = (wanted - days) * lookedAtPerDay(runs);
  const cheap = Math.max(CHEAP, splittingCost(runs.eventsPerDay()));
  return wanted <= scenario.simulation.days && cost <= cheap ? Math.ceil(wanted) : days;
}
