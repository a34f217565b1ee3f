import type { StartedWorker } from "./day-worker.ts";

/** Starts a worker that simulates days. */
export function startDays(): StartedWorker {
  // In one expression: only so does the build see a worker.
  const worker = new Worker(new URL("../../workers/simulate-days.ts", import.meta.url), {
    type: "module",
  });
  return {
    endpoint: worker,
    onFailure(report) {
      worker.addEventListener("error", ({ message }) =>
        report(
          message
            ? `The simulation worker stopped: ${message}. Try again; if it happens again, reload the page.`
            : "The simulation worker could not start. Reload the page; if that does not help, a content security policy or a missing file keeps it from starting.",
        ),
      );
      worker.addEventListener("messageerror", () =>
        report("The simulation worker sent a message that could not be read. Try again."),
      );
    },
    terminate: () => worker.terminate(),
  };
}
