import { faultWords } from "./words/faults.ts";
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

/** Calls back with a sentence where a worker of the browser dies, cannot start or sends what cannot be read. */
export function onDeath(
  worker: Pick<Worker, "addEventListener">,
  who: Who,
  report: (sentence: string) => void,
): void {
  worker.addEventListener("error", ({ message }) =>
    report(message ? faultWords().stopped(who, message) : faultWords().didNotStart(who)),
  );
  worker.addEventListener("messageerror", () => report(faultWords().unreadable(who)));
}
