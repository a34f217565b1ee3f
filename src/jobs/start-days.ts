import type { StartedWorker } from "./day-worker.ts";
import { onDeath } from "./worker-death.ts";

/** Starts a worker that simulates days. */
export function startDays(): StartedWorker {
  // In one expression: only so does the build see a worker.
  const worker = new Worker(new URL("../../workers/simulate-days.ts", import.meta.url), {
    type: "module",
  });
  return {
    endpoint: worker,
    onFailure: (report) => onDeath(worker, "simulation", report),
    terminate: () => worker.terminate(),
  };
}
