import type { Who } from "./words/faults.en.ts";

/** A death that has not happened yet: `died` rejects when `report` is called, and nobody need listen to it. */
export function deathOf(): { died: Promise<never>; report: (error: Error) => void } {
  let report: (error: Error) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    report = reject;
  });
  died.catch(() => {});
  return { died, report };
}

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
