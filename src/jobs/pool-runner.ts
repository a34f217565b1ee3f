import type { Scenario } from "../scenario/types.ts";
import { splitInRuns, type RunSplit } from "./split-in-runs.ts";
import { simulateInBatches } from "./simulate-in-batches.ts";
import type { DaysRunner, RunBatch, RunnerOptions } from "./types.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** Simulates in the workers of a pool. Closing the runner leaves the pool, and its idle workers, open. */
export function openPoolRunner(
  scenario: Scenario,
  pool: WorkerPool,
  options: RunnerOptions = {},
): DaysRunner {
  const closed = new AbortController();
  const runBatch: RunBatch = (given, request, signal) => pool.runBatch(given, request, signal);
  const runSplit: RunSplit = (given, request, run, signal) =>
    pool.split(given, request, run, signal);
  const days = simulateInBatches(scenario, runBatch, pool.size, closed.signal, options);
  const split = splitInRuns(scenario, runSplit, pool.size, closed.signal);
  return {
    simulateDays: Object.assign(days, { split }),
    close: () => closed.abort(),
  };
}
