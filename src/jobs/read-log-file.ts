import { proxy, releaseProxy, wrap } from "comlink";
import type { LogApi, LogFile, LogQuestion, ProvenLog } from "./log-api.ts";
import type { LogProgress } from "../logs/read-log.ts";
import { abortError, JobError } from "./errors.ts";

/** Starts the worker that reads logs; the page's own unless a test brings another. */
export type StartLogWorker = () => Worker;

const start: StartLogWorker = () =>
  // In one expression: only so does the build see a worker.
  new Worker(new URL("../../workers/read-log.ts", import.meta.url), { type: "module" });

/**
 * Reads log files as one in a worker of its own and ends it. Files that are no log resolve with `ok: false`; an abort
 * rejects with an AbortError, a worker that dies or never starts with a JobError.
 */
export async function readLogFile(
  files: readonly LogFile[],
  question: LogQuestion,
  signal: AbortSignal,
  onProgress: (progress: LogProgress) => void,
  startWorker: StartLogWorker = start,
): Promise<ProvenLog> {
  if (signal.aborted) throw abortError(signal);
  const worker = startOrSay(startWorker);
  const api = wrap<LogApi>(worker);
  let end: () => void = () => {};
  // Plain comlink leaves the call pending where the worker is ended, dies or never starts.
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(abortError(signal));
    signal.addEventListener("abort", end);
    worker.addEventListener("error", ({ message }) => reject(diedError(message)));
    worker.addEventListener("messageerror", () => reject(diedError("an unreadable message")));
  });
  try {
    return await Promise.race([api.readLog(files, question, proxy(onProgress)), ended]);
  } finally {
    signal.removeEventListener("abort", end);
    api[releaseProxy]();
    worker.terminate();
  }
}

function startOrSay(startWorker: StartLogWorker): Worker {
  try {
    return startWorker();
  } catch (thrown) {
    throw diedError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function diedError(what: string | undefined): JobError {
  return new JobError(
    what
      ? `The log could not be read: its worker stopped (${what}). Try again.`
      : "The log could not be read: its worker could not start. Reload the page and try again.",
  );
}
