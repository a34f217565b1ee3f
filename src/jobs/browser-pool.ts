import type { StartedWorker } from "./day-worker.ts";
import { startDays } from "./start-days.ts";
import { defaultWorkers, WorkerPool } from "./worker-pool.ts";

/** Browser workers, as many as suit the machine; `first` is one that has been started already. */
export function openBrowserPool(first: StartedWorker): WorkerPool {
  const ready = [first];
  return new WorkerPool(
    defaultWorkers(navigator.hardwareConcurrency, 1),
    () => ready.pop() ?? startDays(),
  );
}
