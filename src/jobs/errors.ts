import { faultWords } from "./words/faults.ts";
import type { WorkerFault } from "./worker-death.ts";

/** A job that could not be done; the message is a sentence that says what a person can do. */
export class JobError extends Error {
  override name = "JobError";
}

/** The error of a cancelled job: the signal's own where it is an AbortError, else a new one. */
export function abortError(signal: AbortSignal): Error {
  const { reason } = signal as { reason: unknown };
  if (reason instanceof Error && reason.name === "AbortError") return reason;
  return new DOMException("The run was cancelled.", "AbortError");
}

/** A throw out of the simulation: a fault of the program, told with what was thrown. */
export function faultError(thrown: unknown): JobError {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return new JobError(faultWords().ownFault(what), { cause: thrown });
}

/** The error of a worker that died, in words. */
export function deathError({ kind, who, why }: WorkerFault): JobError {
  return new JobError(faultWords()[kind](who, why));
}
