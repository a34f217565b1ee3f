import type { Scenario } from "../scenario/types.ts";
import { createDaySimulator } from "../simulation/day-simulator.ts";
import { createSplitter, type Splitter } from "../simulation/splitting/splitting.ts";
import { abortError, faultError } from "./errors.ts";
import { runBatch } from "./run-batch.ts";
import { simulateInBatches } from "./simulate-in-batches.ts";
import { splitInRuns, type RunSplit } from "./split-in-runs.ts";
import type { DaysRunner, RunBatch, RunnerOptions } from "./types.ts";

type CreateDaySimulator = typeof createDaySimulator;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Batches in this thread. Everything else waits while one runs; other tasks, and an abort, come in between. */
export function runHere(scenario: Scenario, create: CreateDaySimulator): RunBatch {
  let simulator: ReturnType<CreateDaySimulator> | null = null;
  return async (_scenario, request, signal) => {
    await nextTask();
    if (signal.aborted) throw abortError(signal);
    try {
      simulator ??= create(scenario);
      return runBatch(simulator, request);
    } catch (thrown) {
      throw faultError(thrown);
    }
  };
}

/** Splittings in this thread, run by run. */
export function splitHere(scenario: Scenario): RunSplit {
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

export function openRunner(
  scenario: Scenario,
  runDays: RunBatch,
  runSplit: RunSplit,
  options: RunnerOptions,
): DaysRunner {
  const closed = new AbortController();
  const days = simulateInBatches(scenario, runDays, 1, closed.signal, options);
  return {
    simulateDays: Object.assign(days, { split: splitInRuns(scenario, runSplit, 1, closed.signal) }),
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
