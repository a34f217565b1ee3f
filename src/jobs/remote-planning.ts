import { proxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { abortError, JobError } from "./errors.ts";
import { firstPlanner, startPlanner } from "./first-planner.ts";
import type { StartedPlanner } from "./first-planner.ts";
import type { PlanningApi } from "./planning-api.ts";
import type { DoTask, Planning, TaskName, Tasks } from "./tasks.ts";
import { language } from "../language/language.ts";

/** A worker that plans, and how to talk to it. */
interface Planner extends StartedPlanner {
  api: Remote<PlanningApi>;
}

/** Has every task done in a worker: the thread of the page stays free. One that died is replaced when it is needed next. */
export function openRemotePlanning(
  first: StartedPlanner | null = firstPlanner,
  start: () => StartedPlanner = startPlanner,
): Planning {
  let planner: Planner | null = null;
  let lastId = 0;
  const use = (started: StartedPlanner): Planner => {
    const opened = { ...started, api: wrap<PlanningApi>(started.worker) };
    planner = opened;
    started.died.catch(() => {
      if (planner === opened) planner = null;
    });
    return opened;
  };
  if (first !== null) use(first);
  const task =
    <Name extends TaskName>(name: Name): DoTask<Name> =>
    async (given, signal, onPart) => {
      lastId += 1;
      const id = lastId;
      return runTask(planner ?? use(startOrSay(start)), { id, name, given, signal, onPart });
    };
  return {
    plan: task("plan"),
    compare: task("compare"),
    otherServers: task("otherServers"),
    sensitivity: task("sensitivity"),
    stagger: task("stagger"),
    hang: task("hang"),
    capacity: task("capacity"),
    recovery: task("recovery"),
  };
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
    const result = api.run(id, name, given, language(), proxy(heard)) as Promise<
      Tasks[Name]["result"]
    >;
    return await Promise.race([result, died, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function startOrSay(start: () => StartedPlanner): StartedPlanner {
  try {
    return start();
  } catch (thrown) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    throw new JobError(`The planning worker could not be started: ${what}`, { cause: thrown });
  }
}
