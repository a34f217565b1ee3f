/** What every question about a scenario begins with: the part of the day that counts, and a first guess. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { roughCurve, type RoughCurve } from "./first-guess.ts";
import { HourRuns } from "./hour-runs.ts";
import { onePassObstacle } from "./unlimited-days.ts";
import { flyPilot } from "./pilot.ts";
import { countedDay, PilotDays } from "./pilot-days.ts";
import { SizeRuns, type Runs } from "./size-runs.ts";
import { batchesPerDay } from "./independent-units.ts";

/** Judged days that the first guess is read off where the whole day counts. */
const GUESS_DAYS = 4;
/** A counted day that is not longer is an hour by itself. */
const HOUR = 3600;

export interface Prepared {
  runs: Runs;
  /** The same where hours are judged: more of them can be added. null where the whole day counts. */
  hours: HourRuns | null;
  /** The part of the day that is judged first. */
  window: TimeWindow;
  curve: RoughCurve;
  /** Some days without a limit. */
  guess: readonly DaySummary[];
  /** Why sizes have to be run one by one; null where one unlimited run gives them all. */
  obstacle: string | null;
  /** Events spent on days that are not judged. */
  events: number;
}

/** What is known before: the only size that is asked about, or the hour in which a load like this one does worst. */
export interface Known {
  near?: number;
  hour?: TimeWindow | undefined;
}

/** Finds what is to be judged and sets up its runs; the hour is looked for at the size, or not at all, where one is known. */
export async function prepare(
  scenario: Scenario,
  simulate: SimulateDays,
  signal: AbortSignal,
  { near, hour }: Known = {},
): Promise<Prepared> {
  const { simulation } = scenario;
  const obstacle = onePassObstacle(scenario);
  const wholeDay = countedDay(scenario);
  if (isWholeDayJudged(scenario)) {
    const runs = wholeDayRuns(scenario, simulate, signal);
    const guess = await runs.days(null, Math.min(GUESS_DAYS, simulation.days));
    const curve = roughCurve(scenario, guess);
    return { runs, hours: null, window: wholeDay, curve, guess, obstacle, events: 0 };
  }
  const hoursFrom = (first: TimeWindow): HourRuns =>
    new HourRuns(scenario, simulate, signal, first, obstacle === null);
  if (hour !== undefined) {
    const hours = hoursFrom(hour);
    const pilot = new PilotDays(scenario, simulate, signal);
    const guess = await pilot.at(null, 1);
    const { events } = pilot;
    const curve = roughCurve(scenario, guess);
    return { runs: hours, hours, window: hour, curve, guess, obstacle, events };
  }
  const { window, curve, unlimited, events } = await flyPilot(scenario, simulate, signal, near);
  const hours = hoursFrom(window);
  return { runs: hours, hours, window, curve, guess: unlimited, obstacle, events };
}

/** true where the whole counted day is judged at once. */
export function isWholeDayJudged(scenario: Scenario): boolean {
  const { fromSeconds, toSeconds } = countedDay(scenario);
  return scenario.target.over === "day" || toSeconds - fromSeconds <= HOUR;
}

/** Runs of a scenario whose whole day is judged. */
export function wholeDayRuns(
  scenario: Scenario,
  simulate: SimulateDays,
  signal: AbortSignal,
): SizeRuns {
  const onePass = onePassObstacle(scenario) === null;
  const batches = batchesPerDay(scenario);
  return new SizeRuns(scenario, simulate, signal, countedDay(scenario), batches, onePass);
}
