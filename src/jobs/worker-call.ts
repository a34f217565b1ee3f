/** What every call to a worker needs: plain comlink leaves one pending where it is cancelled or its worker dies or never starts. */
import { abortError, JobError } from "./errors.ts";

/** What ends a call before its answer. */
export interface CallEnds {
  signal: AbortSignal;
  /** Rejects where whoever does the work died. */
  died: Promise<never>;
  /** Called once at an abort, while the work is still under way. */
  onAbort?: () => void;
}

/** Begins a call and settles with what comes first: its answer, an abort (an AbortError) or a death. Begins nothing where the signal is aborted already. */
export async function callWorker<T>(
  work: () => Promise<T>,
  { signal, died, onAbort }: CallEnds,
): Promise<T> {
  if (signal.aborted) throw abortError(signal);
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(abortError(signal));
      onAbort?.();
    };
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work(), died, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** A death that has not happened yet: `died` rejects when `report` is called, and nobody need listen to it. */
export function deathOf(): { died: Promise<never>; report: (error: Error) => void } {
  let report: (error: Error) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    report = reject;
  });
  died.catch(() => {});
  return { died, report };
}

/** Starts a worker, or throws a JobError that names it. `who` begins the sentence, as in "The planning worker". */
export function startOrSay<T>(start: () => T, who: string): T {
  try {
    return start();
  } catch (thrown) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    throw new JobError(`${who} could not be started: ${what}`, { cause: thrown });
  }
}

/** Calls back with a sentence where a worker of the browser dies, cannot start or sends what cannot be read. */
export function onDeath(
  worker: Pick<Worker, "addEventListener">,
  who: string,
  report: (sentence: string) => void,
): void {
  worker.addEventListener("error", ({ message }) =>
    report(
      message
        ? `${who} stopped: ${message}. Try again; if it happens again, reload the page.`
        : `${who} could not start. Reload the page; if that does not help, a content security policy or a missing file keeps it from starting.`,
    ),
  );
  worker.addEventListener("messageerror", () =>
    report(`${who} sent a message that could not be read. Try again.`),
  );
}
