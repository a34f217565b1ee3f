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

/** Asks for all runs at once: whoever does them takes as many at a time as it can. The first failure stops the others; `closed` ends every request. */
export function splitInRuns(
  scenario: Scenario,
  runSplit: RunSplit,
  closed: AbortSignal,
): RunSplittings {
  return async (request, signal) => {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, closed, failed.signal]);
    try {
      if (either.aborted) throw abortError(either);
      const numbers = Array.from({ length: request.runs }, (_, index) => request.firstRun + index);
      return await Promise.all(numbers.map((run) => runSplit(scenario, request, run, either)));
    } finally {
      failed.abort();
    }
  };
}
