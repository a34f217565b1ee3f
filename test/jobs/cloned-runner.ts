import { openRunner, runHere, splitHere } from "../../src/jobs/same-thread.ts";
import type { RunSplit } from "../../src/jobs/split-in-runs.ts";
import type { DaysRunner, RunBatch, RunnerOptions } from "../../src/jobs/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";

/** As the same thread, but all that goes in and comes out passes a structured clone, as it would on the way to a worker. */
export function openClonedRunner(
  scenario: Scenario,
  options: RunnerOptions = {},
  create: typeof createDaySimulator = createDaySimulator,
): DaysRunner {
  const runBatch = runHere(structuredClone(scenario), create);
  const cloned: RunBatch = async (given, request, signal) =>
    structuredClone(await runBatch(given, structuredClone(request), signal));
  const runSplit = splitHere(structuredClone(scenario));
  const clonedSplit: RunSplit = async (given, request, run, signal) =>
    structuredClone(await runSplit(given, structuredClone(request), run, signal));
  return openRunner(scenario, cloned, clonedSplit, options);
}
