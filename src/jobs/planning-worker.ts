import { proxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { startPlanner } from "./start-planner.ts";
import type { StartedPlanner } from "./start-planner.ts";
import type { PlanningApi } from "./planning-api.ts";
import type { DoTask, Planning, TaskName, Tasks } from "./tasks.ts";
import { language } from "../language/language.ts";
import { callWorker, startOrSay } from "./worker-call.ts";

import { deathError } from "./errors.ts";
import type { WorkerFault } from "./worker-death.ts";

/** A worker that plans, and how to talk to it. */
interface Planner extends StartedPlanner {
  api: Remote<PlanningApi>;
}

/** Has every task done in a worker: the thread of the page stays free. One that died is replaced when it is needed next; `first` = one that was started already. */
export function openRemotePlanning(
  first: StartedPlanner | null,
  start: () => StartedPlanner = startPlanner,
): Planning {
  let planner: Planner | null = null;
  let lastId = 0;
  const use = (started: StartedPlanner): Planner => {
    const death = new AbortController();
    const opened = { ...started, death: death.signal, api: wrap<PlanningApi>(started.worker) };
    planner = opened;
    const die = () => {
      if (planner === opened) planner = null;
      const reason = started.death.reason as Error & { fault?: WorkerFault };
      death.abort(reason.fault === undefined ? reason : deathError(reason.fault));
    };
    if (started.death.aborted) die();
    started.death.addEventListener("abort", die);
    return opened;
  };
  if (first !== null) use(first);
  const task =
    <Name extends TaskName>(name: Name): DoTask<Name> =>
    async (given, signal, onPart) => {
      lastId += 1;
      const id = lastId;
      return runTask(planner ?? use(startOrSay(start, "planning")), {
        id,
        name,
        given,
        signal,
        onPart,
      });
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

function runTask<Name extends TaskName>(
  { api, death }: Planner,
  { id, name, given, signal, onPart }: Task<Name>,
): Promise<Tasks[Name]["result"]> {
  const heard = (part: Tasks[Name]["part"]) => {
    if (!signal.aborted) onPart(part);
  };
  return callWorker(
    () => api.run(id, name, given, language(), proxy(heard)) as Promise<Tasks[Name]["result"]>,
    { signal, death, onAbort: () => void api.cancel(id) },
  );
}
