import type { Who } from "./words/faults.en.ts";

/** How a worker of the browser died; `why` = what it said itself. The page starts without the words for it. */
export interface WorkerFault {
  kind: "stopped" | "didNotStart" | "unreadable";
  who: Who;
  why: string;
}

/** Calls back where a worker of the browser dies, cannot start or sends what cannot be read. */
export function onDeath(
  worker: Pick<Worker, "addEventListener">,
  who: Who,
  report: (fault: WorkerFault) => void,
): void {
  worker.addEventListener("error", ({ message }) =>
    report({ kind: message ? "stopped" : "didNotStart", who, why: message }),
  );
  worker.addEventListener("messageerror", () => report({ kind: "unreadable", who, why: "" }));
}
