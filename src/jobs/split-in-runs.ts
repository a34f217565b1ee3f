import type { Scenario } from "../scenario/types.ts";
import type {
  RunSplittings,
  SplittingRequest,
  SplittingRun,
} from "../simulation/splitting/types.ts";
import { abortError } from "./errors.ts";

/** Does one run of a splitting. Rejects with an AbortError or a JobError, and always settles. */
export type RunSplit = (
  scenario: Scenario,
  request: SplittingRequest,
  run: number,
  signal: AbortSignal,
) => Promise<SplittingRun>;

/** Has `lanes` runs done at a time, each as soon as one is free. The first failure stops the others; `closed` ends every request. */
export function splitInRuns(
  scenario: Scenario,
  runSplit: RunSplit,
  lanes: number,
  closed: AbortSignal,
): RunSplittings {
  return async (request, signal) => {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, closed, failed.signal]);
    const done: SplittingRun[] = [];
    let next = 0;
    const runLane = async () => {
      while (next < request.runs) {
        const at = next++;
        done[at] = await runSplit(scenario, request, request.firstRun + at, either);
      }
    };
    try {
      if (either.aborted) throw abortError(either);
      await Promise.all(Array.from({ length: lanes }, runLane));
      return done;
    } finally {
      failed.abort();
    }
  };
}
