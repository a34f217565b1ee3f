import type { Scenario } from "../scenario/types.ts";
import { createDaySimulator } from "../simulation/day-simulator.ts";
import { createSplitter, type Splitter } from "../simulation/splitting/splitting.ts";
import type { DaySummary } from "../simulation/types.ts";
import { batchMilliseconds } from "./batch-size.ts";
import { abortError, faultError } from "./errors.ts";
import { simulateInBatches } from "./simulate-in-batches.ts";
import { splitInRuns, type RunSplit } from "./split-in-runs.ts";
import type { DaysRunner, RunBatch, RunnerOptions } from "./types.ts";

type CreateDaySimulator = typeof createDaySimulator;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Batches in this thread. Everything else waits while one runs; other tasks, and an abort, come in between. */
function runHere(scenario: Scenario, create: CreateDaySimulator): RunBatch {
  let simulator: ReturnType<CreateDaySimulator> | null = null;
  return async (_scenario, { firstDay, days, ...rest }, signal) => {
    await nextTask();
    if (signal.aborted) throw abortError(signal);
    const start = performance.now();
    const summaries: DaySummary[] = [];
    try {
      simulator ??= create(scenario);
      for (let day = firstDay; day < firstDay + days; day += 1) {
        summaries.push(simulator.simulateDay({ day, ...rest }));
        if (performance.now() - start >= batchMilliseconds) break;
      }
    } catch (thrown) {
      throw faultError(thrown);
    }
    return { days: summaries, milliseconds: performance.now() - start };
  };
}

/** Splittings in this thread, run by run. */
function splitHere(scenario: Scenario): RunSplit {
  let splitter: Splitter | null = null;
  return async (_scenario, request, run, signal) => {
    await nextTask();
    if (signal.aborted) throw abortError(signal);
    try {
      splitter ??= createSplitter(scenario);
      return splitter.run(request, run);
    } catch (thrown) {
      throw faultError(thrown);
    }
  };
}

function openRunner(
  scenario: Scenario,
  runBatch: RunBatch,
  runSplit: RunSplit,
  options: RunnerOptions,
): DaysRunner {
  const closed = new AbortController();
  const days = simulateInBatches(scenario, runBatch, 1, closed.signal, options);
  return {
    simulateDays: Object.assign(days, { split: splitInRuns(scenario, runSplit, closed.signal) }),
    close: () => closed.abort(),
  };
}

/** Simulates in the calling thread: for tests and where there are no workers. An abort waits for the current batch (about 0.1 s, or one slow day). */
export function openSameThreadRunner(
  scenario: Scenario,
  options: RunnerOptions = {},
  create: CreateDaySimulator = createDaySimulator,
): DaysRunner {
  return openRunner(scenario, runHere(scenario, create), splitHere(scenario), options);
}

/** As the same thread, but all that goes in and comes out passes a structured clone, as it would on the way to a worker. */
export function openClonedRunner(
  scenario: Scenario,
  options: RunnerOptions = {},
  create: CreateDaySimulator = createDaySimulator,
): DaysRunner {
  const runBatch = runHere(structuredClone(scenario), create);
  const cloned: RunBatch = async (given, request, signal) =>
    structuredClone(await runBatch(given, structuredClone(request), signal));
  const runSplit = splitHere(structuredClone(scenario));
  const clonedSplit: RunSplit = async (given, request, run, signal) =>
    structuredClone(await runSplit(given, structuredClone(request), run, signal));
  return openRunner(scenario, cloned, clonedSplit, options);
}
