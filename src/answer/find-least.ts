/** The least for a variation of a scenario, over a fixed number of days, rare rates by splitting: for questions that ask it many times. */
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays } from "../simulation/types.ts";
import { prepare } from "./first-steps.ts";
import { ASKED_OFTEN } from "./rare/rare-least.ts";
import { Search } from "./look-by-look.ts";
import { smallestSteadySize } from "./steady-state.ts";

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
}

/** Finds the least for `scenario` as it stands (its growth is not applied). */
export async function findLeast(scenario: Scenario, options: LeastOptions): Promise<Least> {
  const simulate = options.simulate(scenario);
  const { runs, curve, guess } = await prepare(scenario, simulate, options.signal);
  const search = new Search(scenario, runs, curve, smallestSteadySize(scenario, guess));
  await search.look(options.days);
  if (simulate.split !== undefined) await search.carryOn(options.days, ASKED_OFTEN);
  const least = search.smallest?.least;
  const precision = await search.precision(options.days);
  if (!least || !precision) return { ports: null, low: 0, high: 0, days: options.days };
  const { low, high } = precision;
  return { ports: least.ports, low, high, days: options.days };
}
