/** What every call to a worker needs: plain comlink leaves one pending where it is cancelled or its worker dies or never starts. */
import { abortError, JobError } from "./errors.ts";
import { faultWords } from "./words/faults.ts";
import type { Who } from "./words/faults.en.ts";

/** What ends a call before its answer. */
export interface CallEnds {
  signal: AbortSignal;
  /** Aborted where whoever does the work died, with the error as the reason. */
  death: AbortSignal;
  /** Called once at an abort, while the work is still under way. */
  onAbort?: () => void;
}

/** Begins a call and settles with what comes first: its answer, an abort (an AbortError) or a death. Begins nothing where the signal is aborted already. */
export async function callWorker<T>(
  work: () => Promise<T>,
  { signal, death, onAbort }: CallEnds,
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
    return await orDeath(Promise.race([work(), aborted]), death);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/**
 * What `work` comes to, or the death where that is first. Nothing stays with a worker that lives on: a promise of its
 * death would keep the answer of every call that it was ever raced against.
 */
export function orDeath<T>(work: Promise<T>, death: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const die = () => reject(death.reason as Error);
    if (death.aborted) die();
    death.addEventListener("abort", die);
    const leave = () => death.removeEventListener("abort", die);
    work.then(resolve, reject).then(leave, leave);
  });
}

/** Starts a worker, or throws a JobError that names it. */
export function startOrSay<T>(start: () => T, who: Who): T {
  try {
    return start();
  } catch (thrown) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    throw new JobError(faultWords().notStarted(who, what), { cause: thrown });
  }
}
