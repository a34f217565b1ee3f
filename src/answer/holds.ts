/** How much more load a range bears: the margin of an answer. */
import { withLoad } from "../scenario/year.ts";
import type { Scenario } from "../scenario/types.ts";
import type { TimeWindow } from "../simulation/types.ts";
import type { LeastOptions } from "./find-least.ts";
import { isWholeDayJudged, prepare, wholeDayRuns } from "./first-steps.ts";
import { HourRuns } from "./hour-runs.ts";
import type { Runs } from "./size-runs.ts";
import { onePassObstacle } from "./unlimited-days.ts";
import { sum } from "./ratio.ts";
import { A_DAY } from "./spending.ts";
import { areNear } from "./worst-hour.ts";
import { shareOfLogins } from "./turned-away.ts";

/** Loads are looked at up to this multiple, and told apart to this share. */
const MOST = 4;
const FINENESS = 1.06;
/** Hours that begin within so many seconds of each other are judged once. */
const SAME_HOUR = 900;
/** Refusals that the target would bring at least, for a rate to be told from it. */
const FEWEST_REFUSALS = 8;
/** Days that show what a day of a load costs, and are simulated in any case. */
const FEWEST_DAYS = 2;
/** Days grow by this factor until they show on which side of the target a load is. */
const MORE_DAYS = 4;
/** A load whose rate is sure to be so many times the target, or as far below it, is told on fewer days than others. */
const CLEARLY = 2;
/** A load is sure to fail only where it does on so many days, each as heavy as the others. */
const ENOUGH_BAD_DAYS = 10;

export interface HoldsOptions extends LeastOptions {
  /** Events that each load may cost, about; no more days than `days`, and two at least. */
  events: number;
}

export interface Holds {
  /** Largest multiple of the load that was seen to meet the target; at least 1 is taken as known. */
  factor: number;
  /** true where even four times the load does. */
  atLeast: boolean;
}

/**
 * The largest multiple of a scenario's load, to 6 %, at which `ports` per node keep refusals, and logins that a cap turns
 * away, at the target on average; null where the days cannot tell. The load itself is taken to be carried, and `worst` to
 * be the hour in which it is carried worst.
 */
export async function findHolds(
  scenario: Scenario,
  ports: number,
  worst: TimeWindow,
  options: HoldsOptions,
): Promise<Holds | null> {
  const { refusals } = scenario.target;
  const { signal } = options;
  const windows = [worst];
  let tells = true;
  // The hours that are worst at the ends of the bracket are judged in between, too.
  const runsOf = async (factor: number, isEnd: boolean): Promise<Runs> => {
    const scaled = withLoad(scenario, factor);
    const simulate = options.simulate(scaled);
    if (isWholeDayJudged(scaled)) return wholeDayRuns(scaled, simulate, signal);
    if (isEnd) windows.push((await prepare(scaled, simulate, signal, { near: ports })).window);
    const onePass = onePassObstacle(scaled) === null;
    const runs = new HourRuns(scaled, simulate, signal, windows[0]!, onePass);
    for (const window of windows.slice(1))
      if (!isJudged(runs.windows, window, scenario.simulation.daySeconds)) runs.add(window);
    return runs;
  };
  const carries = async (factor: number, isEnd: boolean): Promise<boolean> => {
    const runs = await runsOf(factor, isEnd);
    let days = FEWEST_DAYS;
    for (;;) {
      const { evidence, rate, summaries, units } = await runs.at(ports, days);
      const turnedAway = shareOfLogins(summaries);
      // A load far from the bound shows on few days on which side it is.
      if (rate.low > CLEARLY * refusals && evidence.badDays >= ENOUGH_BAD_DAYS) return false;
      if (rate.high * CLEARLY < refusals && turnedAway === 0) return true;
      const affordable = Math.floor(options.events / (runs.eventsPerDay() + A_DAY));
      const most = Math.max(FEWEST_DAYS, Math.min(options.days, affordable));
      if (days >= most) {
        tells &&= sum(units.asked) * refusals >= FEWEST_REFUSALS;
        return rate.estimate <= refusals && turnedAway <= refusals;
      }
      days = Math.min(most, MORE_DAYS * days);
    }
  };
  let [low, high] = [1, 2];
  while (high <= MOST && (await carries(high, true))) [low, high] = [high, 2 * high];
  if (low === MOST) return tells ? { factor: MOST, atLeast: true } : null;
  while (tells && high > FINENESS * low) {
    const middle = Math.sqrt(low * high);
    if (await carries(middle, false)) low = middle;
    else high = middle;
  }
  return tells ? { factor: low, atLeast: false } : null;
}

/** true where an hour is one of those that are judged already, or nearly. */
function isJudged(
  judged: readonly TimeWindow[],
  { fromSeconds }: TimeWindow,
  daySeconds: number,
): boolean {
  return judged.some((hour) => areNear(hour.fromSeconds, fromSeconds, SAME_HOUR, daySeconds));
}
