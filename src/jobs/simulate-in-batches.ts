import type { Scenario } from "../scenario/types.ts";
import type { DaySummary, SimulateDays } from "../simulation/types.ts";
import { BatchSize } from "./batch-size.ts";
import { abortError, JobError } from "./errors.ts";
import type { DaysProgress, RunBatch, RunnerOptions } from "./types.ts";
import { faultWords } from "./words/faults.ts";

const progressMilliseconds = 250;

/** Passes on at most four calls a second; the rest are dropped. */
function atMostFourASecond(onDays: RunnerOptions["onDays"]): (progress: DaysProgress) => void {
  if (onDays === undefined) return () => {};
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < progressMilliseconds) return;
    last = now;
    onDays(progress);
  };
}

function inOrderOfDay(summaries: DaySummary[], firstDay: number, days: number): DaySummary[] {
  const sorted = summaries.toSorted((a, b) => a.day - b.day);
  const complete =
    sorted.length === days && sorted.every((summary, index) => summary.day === firstDay + index);
  if (complete) return sorted;
  throw new JobError(faultWords().otherDays);
}

/**
 * Splits requests into batches, `lanes` at a time, and merges them by day: what comes back never depends on how it was split.
 * The first failure stops the other lanes. `closed` ends every request.
 */
export function simulateInBatches(
  scenario: Scenario,
  runBatch: RunBatch,
  lanes: number,
  closed: AbortSignal,
  { onDays }: RunnerOptions,
): SimulateDays {
  const report = atMostFourASecond(onDays);
  const size = new BatchSize();
  return async (request, signal) => {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, closed, failed.signal]);
    const end = request.firstDay + request.days;
    const summaries: DaySummary[] = [];
    let nextDay = request.firstDay;
    const runLane = async () => {
      while (nextDay < end) {
        const days = size.next(end - nextDay, lanes);
        const last = nextDay + days;
        let firstDay = nextDay;
        nextDay = last;
        // A batch whose days take long comes back with fewer: the rest of it goes out again.
        while (firstDay < last) {
          if (either.aborted) throw abortError(either);
          const batch = { ...request, firstDay, days: last - firstDay };
          const done = await runBatch(scenario, batch, either);
          if (done.days.length === 0) break;
          firstDay += done.days.length;
          size.learn(done.days.length, done.milliseconds);
          for (const day of done.days) summaries.push(day);
          report({ request, daysDone: summaries.length });
        }
      }
    };
    try {
      if (either.aborted) throw abortError(either);
      await Promise.all(Array.from({ length: lanes }, runLane));
      return inOrderOfDay(summaries, request.firstDay, request.days);
    } finally {
      failed.abort();
    }
  };
}
