import type { Remote } from "comlink";
import type { Scenario } from "../scenario/types.ts";
import type { Surface } from "../watch/surface.ts";
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
  /** What the day shows of the range's surface; the trace itself stays in the worker. */
  traceSurface(job: TraceJob): Surface;
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
  return oneByOne(jobs, (api, job) => api.traceDay(job), signal, startWorker);
}

/** The surfaces that days show on their ranges, traced as above. */
export function traceSurfaces(
  jobs: readonly TraceJob[],
  signal: AbortSignal,
  startWorker: StartTraceWorker = start,
): Promise<Surface[]> {
  return oneByOne(jobs, (api, job) => api.traceSurface(job), signal, startWorker);
}

function oneByOne<Result>(
  jobs: readonly TraceJob[],
  ask: (api: Remote<TraceApi>, job: TraceJob) => Promise<Result>,
  signal: AbortSignal,
  startWorker: StartTraceWorker,
): Promise<Result[]> {
  return inOwnWorker<TraceApi, Result[]>(
    startWorker,
    async (api) => {
      const results: Result[] = [];
      for (const job of jobs) results.push(await ask(api, job));
      return results;
    },
    signal,
    "trace",
  );
}
