import type { StartedWorker } from "./day-worker.ts";
import { startDays } from "./start-days.ts";
import { pageWorkers, WorkerPool } from "./worker-pool.ts";

/** Browser workers, as many as suit the machine; `first` is one that has been started already. */
export function openBrowserPool(first: StartedWorker): WorkerPool {
  const ready = [first];
  return new WorkerPool(
    pageWorkers(navigator.hardwareConcurrency),
    () => ready.pop() ?? startDays(),
  );
}
