import { lend } from "./lent-worker.ts";
import { startDays } from "./start-days.ts";

/** The worker that plans, and what tells when it died or could not start: a rejection with a sentence. */
export interface StartedPlanner {
  worker: Worker;
  died: Promise<never>;
}

/** Starts the worker that plans, and beside it the first of those that simulate. Throws where the browser does not let it. */
export function startPlanner(): StartedPlanner {
  // In one expression: only so does the build see a worker.
  const worker = new Worker(new URL("../../workers/make-plans.ts", import.meta.url), {
    type: "module",
  });
  const days = startDays();
  lend(days, worker);
  const died = new Promise<never>((_resolve, reject) => {
    const end = (sentence: string) => {
      worker.terminate();
      days.terminate();
      reject(new Error(sentence));
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
  return { worker, died };
}

/**
 * The page's planner, started when this file is read where a link brings a scenario: it works while the page is still on
 * its way. Without a link the page mostly opens on its example, whose first answer it has: then drawing goes first, and
 * the planner starts when it is needed. null there, and where it could not be started.
 */
export const firstPlanner: StartedPlanner | null = hasLink() ? startOrNot() : null;

function hasLink(): boolean {
  return typeof location === "object" && location.hash !== "";
}

function startOrNot(): StartedPlanner | null {
  try {
    return startPlanner();
  } catch {
    return null;
  }
}
