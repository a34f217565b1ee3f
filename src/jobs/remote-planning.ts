import { proxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { abortError, JobError } from "./errors.ts";
import type { PlanningApi } from "./planning-api.ts";
import type { DoTask, Planning, TaskName, Tasks } from "./tasks.ts";

/** Starts the worker that plans; the page's own unless a test brings another. */
export type StartPlanner = () => Worker;

const start: StartPlanner = () =>
  // In one expression: only so does the build see a worker.
  new Worker(new URL("../../workers/make-plans.ts", import.meta.url), { type: "module" });

/** A worker that plans, and what it has been asked for. */
interface Planner {
  api: Remote<PlanningApi>;
  /** Rejects when the worker dies or could not start. */
  died: Promise<never>;
}

/** Has every task done in a worker, started at once: the thread of the page stays free. One that died is replaced when it is needed next. */
export function openRemotePlanning(startWorker: StartPlanner = start): Planning {
  let planner: Planner | null = null;
  let lastId = 0;
  const open = (): Planner => {
    const opened = openPlanner(startWorker, () => (planner = null));
    planner = opened;
    return opened;
  };
  const task =
    <Name extends TaskName>(name: Name): DoTask<Name> =>
    (given, signal, onPart) => {
      lastId += 1;
      return runTask(planner ?? open(), { id: lastId, name, given, signal, onPart });
    };
  try {
    open();
  } catch {
    // It is told when the first task comes.
  }
  return {
    plan: task("plan"),
    compare: task("compare"),
    otherServers: task("otherServers"),
    sensitivity: task("sensitivity"),
    capacity: task("capacity"),
  };
}

function openPlanner(startWorker: StartPlanner, onEnd: () => void): Planner {
  const worker = startOrSay(startWorker);
  const died = new Promise<never>((_resolve, reject) => {
    const end = (sentence: string) => {
      onEnd();
      worker.terminate();
      reject(new JobError(sentence));
    };
    worker.addEventListener("error", ({ message }) =>
      end(
        message
          ? `The planning worker stopped: ${message}. Try again; if it happens again, reload the page.`
          : "The planning worker could not start. Reload the page; if that does not help, a content security policy or a missing file keeps it from starting.",
      ),
    );
    worker.addEventListener("messageerror", () =>
      end("The planning worker sent a message that could not be read. Try again."),
    );
  });
  died.catch(() => {});
  return { api: wrap<PlanningApi>(worker), died };
}

interface Task<Name extends TaskName> {
  id: number;
  name: Name;
  given: Tasks[Name]["given"];
  signal: AbortSignal;
  onPart: (part: Tasks[Name]["part"]) => void;
}

/** Plain comlink leaves a call pending for ever where it is cancelled or its worker dies: here it races against both. */
async function runTask<Name extends TaskName>(
  { api, died }: Planner,
  { id, name, given, signal, onPart }: Task<Name>,
): Promise<Tasks[Name]["result"]> {
  if (signal.aborted) throw abortError(signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(abortError(signal));
      void api.cancel(id);
    };
    signal.addEventListener("abort", onAbort);
  });
  const heard = (part: Tasks[Name]["part"]) => {
    if (!signal.aborted) onPart(part);
  };
  try {
    const result = api.run(id, name, given, proxy(heard)) as Promise<Tasks[Name]["result"]>;
    return await Promise.race([result, died, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function startOrSay(startWorker: StartPlanner): Worker {
  try {
    return startWorker();
  } catch (thrown) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    throw new JobError(`The planning worker could not be started: ${what}`, { cause: thrown });
  }
}
