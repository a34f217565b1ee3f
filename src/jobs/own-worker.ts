import { releaseProxy, wrap } from "comlink";
import type { Remote } from "comlink";
import { abortError, JobError } from "./errors.ts";

/** What is said where a worker does not do its work: the first part of a sentence. */
export type Undone = (why: string) => string;

/**
 * Has one piece of work done by a worker of its own and ends it. An abort rejects with an AbortError, a worker that dies
 * or never starts with a JobError: plain comlink leaves the call pending there.
 */
export async function inOwnWorker<Api, Result>(
  startWorker: () => Worker,
  work: (api: Remote<Api>) => Promise<Result>,
  signal: AbortSignal,
  undone: Undone,
): Promise<Result> {
  if (signal.aborted) throw abortError(signal);
  const worker = startOrSay(startWorker, undone);
  const api = wrap<Api>(worker);
  let end: () => void = () => {};
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(abortError(signal));
    signal.addEventListener("abort", end);
    worker.addEventListener("error", ({ message }) => reject(diedError(message, undone)));
    worker.addEventListener("messageerror", () =>
      reject(diedError("an unreadable message", undone)),
    );
  });
  try {
    return await Promise.race([work(api), ended]);
  } finally {
    signal.removeEventListener("abort", end);
    api[releaseProxy]();
    worker.terminate();
  }
}

function startOrSay(startWorker: () => Worker, undone: Undone): Worker {
  try {
    return startWorker();
  } catch (thrown) {
    throw diedError(thrown instanceof Error ? thrown.message : String(thrown), undone);
  }
}

function diedError(what: string | undefined, undone: Undone): JobError {
  return new JobError(
    undone(
      what
        ? `its worker stopped (${what}). Try again.`
        : "its worker could not start. Reload the page and try again.",
    ),
  );
}
