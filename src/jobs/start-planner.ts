import { lend } from "./lent-worker.ts";
import { startDays } from "./start-days.ts";
import { onDeath } from "./worker-death.ts";

/** The worker that plans, and what is aborted when it died or could not start: the reason is an error whose `fault` says how. */
export interface StartedPlanner {
  worker: Worker;
  death: AbortSignal;
}

/** Starts the worker that plans, and beside it the first of those that simulate. Throws where the browser does not let it. */
export function startPlanner(): StartedPlanner {
  // In one expression: only so does the build see a worker.
  const worker = new Worker(new URL("../../workers/make-plans.ts", import.meta.url), {
    type: "module",
  });
  const days = startDays();
  lend(days, worker);
  const death = new AbortController();
  onDeath(worker, "planning", (fault) => {
    worker.terminate();
    days.terminate();
    // Whoever is told of it has the words.
    death.abort(Object.assign(new Error(fault.kind), { fault }));
  });
  return { worker, death: death.signal };
}

/**
 * The page's planner where a link brings a scenario: it works while the page is still on its way. Without a link the page
 * mostly opens on its example, whose first answer it has: then drawing goes first, and the planner starts when it is
 * needed. null there, and where it could not be started.
 */
export function startForLink(): StartedPlanner | null {
  if (location.hash === "") return null;
  try {
    return startPlanner();
  } catch {
    return null;
  }
}
