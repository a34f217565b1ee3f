/** What every question about a scenario begins with: the part of the day that counts, and a first guess. */
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays, TimeWindow } from "../simulation/types.ts";
import { findBusyHour } from "./busy-hour.ts";
import { roughCurve, type RoughCurve } from "./first-guess.ts";
import { onePassObstacle } from "./one-pass.ts";
import { SizeRuns } from "./size-runs.ts";
import { batchesPerDay } from "./units.ts";

/** Days of their own for finding the busy hour and a first guess: they are not judged. */
const PILOT_DAYS = 3;
const PILOT_FIRST = 2 ** 30;

export interface Prepared {
  window: TimeWindow;
  runs: SizeRuns;
  curve: RoughCurve;
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
  const pilot = await simulate(
    {
      ports: null,
      firstDay: PILOT_FIRST,
      days: PILOT_DAYS,
      window: wholeDay,
      batches: 1,
      picture: true,
    },
    signal,
  );
  const window =
    target.over === "day"
      ? wholeDay
      : findBusyHour(pilot, simulation.daySeconds, simulation.warmUpSeconds);
  const obstacle = onePassObstacle(scenario);
  const batches = batchesPerDay(scenario);
  return {
    window,
    runs: new SizeRuns(scenario, simulate, signal, window, batches, obstacle === null),
    curve: roughCurve(scenario, pilot, window),
    obstacle,
  };
}
