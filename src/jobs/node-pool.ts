import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Endpoint } from "comlink";
import type { StartedWorker } from "./day-worker.ts";
import { defaultWorkers, WorkerPool } from "./worker-pool.ts";

/** Compiled, the thread's entry stands beside this file; in the sources a thread must learn to read TypeScript first. */
const isCompiled = import.meta.url.endsWith(".mjs");
const entry = new URL(
  isCompiled ? "simulate-days.mjs" : "../../workers/simulate-days-node.ts",
  import.meta.url,
);

function startThread(file: URL): StartedWorker {
  const { port1, port2 } = new MessageChannel();
  const begin = isCompiled ? file : new URL("node-thread.mjs", import.meta.url);
  const worker = new Worker(begin, {
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

/** Lets the engine draw more functions into one: long simulations take a seventh less time (`npm run benchmark`). */
export const INLINE_MORE = "--max-inlined-bytecode-size-cumulative=2000";

/** Node's worker threads; `workers` absent = as many as the machine has processors for: this thread only waits. `file` is the entry to start. */
export function openNodePool(
  workers = defaultWorkers(availableParallelism(), 0),
  file: URL = entry,
): WorkerPool {
  setFlagsFromString(INLINE_MORE);
  return new WorkerPool(workers, () => startThread(file));
}
