import type { Scenario } from "../scenario/types.ts";
import type { TracedDay, TraceRequest } from "../watch/trace-day.ts";
import { inOwnWorker } from "./own-worker.ts";

/** A day to be traced. */
export interface TraceJob {
  scenario: Scenario;
  request: TraceRequest;
}

/** What the worker that traces offers. */
export interface TraceApi {
  traceDay(job: TraceJob): TracedDay;
}

/** Starts the worker that traces; the page's own unless a test brings another. */
export type StartTraceWorker = () => Worker;

const start: StartTraceWorker = () =>
  // In one expression: only so does the build see a worker.
  new Worker(new URL("../../workers/trace-days.ts", import.meta.url), { type: "module" });

/** Traces days in a worker of its own, whose engine writes down, and ends it. Rejects as `inOwnWorker` does. */
export function traceDays(
  jobs: readonly TraceJob[],
  signal: AbortSignal,
  startWorker: StartTraceWorker = start,
): Promise<TracedDay[]> {
  return inOwnWorker<TraceApi, TracedDay[]>(
    startWorker,
    async (api) => {
      const traced: TracedDay[] = [];
      for (const job of jobs) traced.push(await api.traceDay(job));
      return traced;
    },
    signal,
    (why) => `The day could not be traced: ${why}`,
  );
}
