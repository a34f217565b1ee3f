import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import type { Scenario } from "../../src/scenario/types.ts";

/** Wall seconds of some days over warm threads; the first request, which loads and warms the code, is not counted. */
export async function poolSeconds(
  scenario: Scenario,
  workers: number,
  days: number,
): Promise<number> {
  const pool = openNodePool(workers);
  const { simulateDays } = openPoolRunner(scenario, pool);
  const signal = new AbortController().signal;
  const window = { fromSeconds: 0, toSeconds: scenario.simulation.daySeconds };
  const request = { ports: 200, firstDay: 0, days, window, batches: 1, picture: false };
  await simulateDays({ ...request, days: 2 * workers }, signal);
  const start = performance.now();
  await simulateDays(request, signal);
  const seconds = (performance.now() - start) / 1000;
  pool.close();
  return seconds;
}
