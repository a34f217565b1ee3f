/** What every question about a scenario begins with: the part of the day that counts, and a first guess. */
import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../simulation/types.ts";
import { findBusyHour } from "./busy-hour.ts";
import { roughCurve, type RoughCurve } from "./first-guess.ts";
import { onePassObstacle } from "./one-pass.ts";
import { SizeRuns } from "./size-runs.ts";
import { batchesPerDay } from "./units.ts";

/**
 * Days of their own for finding the busy hour: they are not judged, so that picking the hour does not bias the rate.
 * As many as are cheap, since few quiet days would pick an hour by chance.
 */
const FEWEST_PILOT_DAYS = 2;
const MOST_PILOT_DAYS = 30;
const PILOT_EVENTS = 1e5;
const PILOT_FIRST = 2 ** 30;
/** Judged days that the first guess is read off. */
const GUESS_DAYS = 4;

export interface Prepared {
  window: TimeWindow;
  runs: SizeRuns;
  curve: RoughCurve;
  /** The first days without a limit. */
  guess: readonly DaySummary[];
  /** Why sizes have to be run one by one; null where one unlimited run gives them all. */
  obstacle: string | null;
}

/** Runs the pilot days of a scenario and sets up its sizes. */
export async function prepare(
  scenario: Scenario,
  simulate: SimulateDays,
  signal: AbortSignal,
): Promise<Prepared> {
  const { simulation, target } = scenario;
  const wholeDay = { fromSeconds: simulation.warmUpSeconds, toSeconds: simulation.daySeconds };
  const window = target.over === "day" ? wholeDay : await busyHour(scenario, simulate, signal);
  const obstacle = onePassObstacle(scenario);
  const batches = batchesPerDay(scenario);
  const runs = new SizeRuns(scenario, simulate, signal, window, batches, obstacle === null);
  const guess = await runs.days(null, Math.min(GUESS_DAYS, simulation.days));
  return { window, runs, curve: roughCurve(scenario, guess), guess, obstacle };
}

async function busyHour(
  { simulation }: Scenario,
  simulate: SimulateDays,
  signal: AbortSignal,
): Promise<TimeWindow> {
  const { warmUpSeconds, daySeconds } = simulation;
  const request = {
    ports: null,
    window: { fromSeconds: warmUpSeconds, toSeconds: daySeconds },
    batches: 1,
    picture: true,
  };
  const first = { ...request, firstDay: PILOT_FIRST, days: FEWEST_PILOT_DAYS };
  const pilot = await simulate(first, signal);
  const events = pilot.reduce((sum, day) => sum + day.events, 0) / pilot.length;
  const days = Math.min(MOST_PILOT_DAYS, Math.floor(PILOT_EVENTS / Math.max(1, events)));
  if (days > pilot.length) {
    const firstDay = PILOT_FIRST + pilot.length;
    pilot.push(...(await simulate({ ...request, firstDay, days: days - pilot.length }, signal)));
  }
  return findBusyHour(pilot, daySeconds, warmUpSeconds);
}
