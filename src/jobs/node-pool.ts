import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Endpoint } from "comlink";
import type { StartedWorker } from "./day-worker.ts";
import { defaultWorkers, WorkerPool } from "./worker-pool.ts";

const entry = new URL("../../workers/simulate-days-node.ts", import.meta.url);

function startThread(file: URL): StartedWorker {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL("node-thread.mjs", import.meta.url), {
    workerData: { entry: file.href, port: port2 },
    transferList: [port2],
    // Flags of this process, such as another loader, are not for the thread.
    execArgv: [],
  });
  return {
    // A MessagePort of Node is an event target too; only its declared type does not say so.
    endpoint: port1 as unknown as Endpoint,
    onFailure(report) {
      worker.on("error", (error) => report(`A simulation thread stopped: ${error.message}`));
      worker.on("messageerror", () => report("A simulation thread sent an unreadable message."));
      port1.on("messageerror", () => report("A simulation thread sent an unreadable message."));
      worker.on("exit", (code) => report(`A simulation thread ended by itself (code ${code}).`));
    },
    terminate() {
      port1.close();
      void worker.terminate();
    },
  };
}

/** Node's worker threads; `workers` absent = as many as suit the machine. `file` is the entry to start. */
export function openNodePool(workers = defaultWorkers(availableParallelism()), file: URL = entry) {
  return new WorkerPool(workers, () => startThread(file));
}
