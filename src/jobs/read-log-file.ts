import { proxy } from "comlink";
import type { LogApi, LogFile, LogQuestion, ProvenLog } from "./log-api.ts";
import type { LogProgress } from "../logs/read-log.ts";
import { inOwnWorker } from "./own-worker.ts";

/** Starts the worker that reads logs; the page's own unless a test brings another. */
export type StartLogWorker = () => Worker;

const start: StartLogWorker = () =>
  // In one expression: only so does the build see a worker.
  new Worker(new URL("../../workers/read-log.ts", import.meta.url), { type: "module" });

/**
 * Reads log files as one in a worker of its own and ends it. Files that are no log resolve with `ok: false`; an abort
 * rejects with an AbortError, a worker that dies or never starts with a JobError.
 */
export function readLogFile(
  files: readonly LogFile[],
  question: LogQuestion,
  signal: AbortSignal,
  onProgress: (progress: LogProgress) => void,
  startWorker: StartLogWorker = start,
): Promise<ProvenLog> {
  return inOwnWorker<LogApi, ProvenLog>(
    startWorker,
    (api) => api.readLog(files, question, proxy(onProgress)),
    signal,
    "log",
  );
}
