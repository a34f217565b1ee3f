import type { StartedWorker } from "./day-worker.ts";
import type { WorkerFault } from "./worker-death.ts";

/** What the page says to the worker that plans, before all else: here is a worker that simulates, already started. */
export interface Lending {
  lent: MessagePort;
}

/** What the page says later, where that worker died or could not start. */
interface LentFailure {
  lentFailed: string | WorkerFault;
}

/** What the worker that plans says: the lent worker is to be ended. */
interface EndLent {
  endLent: true;
}

/** Another side that messages can be exchanged with: the page, seen from a worker. */
type Side = Pick<Worker, "postMessage" | "addEventListener">;

/** The worker that the page has lent, as one of the pool's. */
export function lentWorker({ lent }: Lending, page: Side): StartedWorker {
  return {
    endpoint: lent,
    onFailure(report) {
      page.addEventListener("message", ({ data }: MessageEvent<Partial<LentFailure> | null>) => {
        if (data?.lentFailed !== undefined) report(data.lentFailed);
      });
    },
    terminate() {
      lent.close();
      page.postMessage({ endLent: true } satisfies EndLent, []);
    },
  };
}

/** Lends a worker that simulates to one that plans, and ends it where that one says so. */
export function lend(days: StartedWorker, planner: Worker): void {
  const { port1, port2 } = new MessageChannel();
  days.endpoint.postMessage(port1, [port1]);
  planner.postMessage({ lent: port2 } satisfies Lending, [port2]);
  days.onFailure((fault) => planner.postMessage({ lentFailed: fault } satisfies LentFailure, []));
  planner.addEventListener("message", ({ data }: MessageEvent<Partial<EndLent> | null>) => {
    if (data?.endLent === true) days.terminate();
  });
}
