import type { StartedWorker } from "./day-worker.ts";
import { startDays } from "./start-days.ts";
import { defaultWorkers, WorkerPool } from "./worker-pool.ts";

/** Of so many processors or fewer none is left free: one of two would be half of them, and the page itself has little to do. */
const FEW = 2;

/** Browser workers, as many as suit the machine; `first` is one that has been started already. */
export function openBrowserPool(first: StartedWorker): WorkerPool {
  const ready = [first];
  const processors = navigator.hardwareConcurrency;
  const workers = defaultWorkers(processors, processors > FEW ? 1 : 0);
  return new WorkerPool(workers, () => ready.pop() ?? startDays());
}
