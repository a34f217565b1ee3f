/** How much more load a range bears: the margin of an answer. */
import { withLoad } from "../scenario/year.ts";
import type { Scenario } from "../scenario/types.ts";
import type { LeastOptions } from "./find-least.ts";
import { prepare } from "./first-steps.ts";
import { sum } from "./ratio.ts";
import { shareOfLogins } from "./turned-away.ts";

/** Loads are looked at up to this multiple, and told apart to this share. */
const MOST = 4;
const FINENESS = 1.06;
/** Refusals that the target would bring at least, for a rate to be told from it. */
const FEWEST_REFUSALS = 8;

export interface Holds {
  /** Largest multiple of the load that was seen to meet the target; at least 1 is taken as known. */
  factor: number;
  /** true where even four times the load does. */
  atLeast: boolean;
}

/**
 * The largest multiple of a scenario's load, to 6 %, at which `ports` per node keep refusals, and logins that a cap turns
 * away, at the target on average; null where the days cannot tell. The load itself is taken to be carried.
 */
export async function findHolds(
  scenario: Scenario,
  ports: number,
  options: LeastOptions,
): Promise<Holds | null> {
  const { refusals } = scenario.target;
  let tells = true;
  const carries = async (factor: number): Promise<boolean> => {
    const scaled = withLoad(scenario, factor);
    const { runs } = await prepare(scaled, options.simulate(scaled), options.signal);
    const { rate, units, summaries } = await runs.at(ports, options.days);
    tells &&= sum(units.asked) * refusals >= FEWEST_REFUSALS;
    return rate.estimate <= refusals && shareOfLogins(summaries) <= refusals;
  };
  let [low, high] = [1, 2];
  while (high <= MOST && (await carries(high))) [low, high] = [high, 2 * high];
  if (low === MOST) return tells ? { factor: MOST, atLeast: true } : null;
  while (tells && high > FINENESS * low) {
    const middle = Math.sqrt(low * high);
    if (await carries(middle)) low = middle;
    else high = middle;
  }
  return tells ? { factor: low, atLeast: false } : null;
}
