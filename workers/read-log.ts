import { expose } from "comlink";
import type { LogOptions, LogResult } from "../src/logs/accumulator.ts";
import { readLogStream } from "../src/logs/read-log.ts";
import type { LogProgress } from "../src/logs/read-log.ts";

const api = {
  /** Reads a log file (plain or gzip) and fits a scenario; `onProgress` is called every 20,000 lines. */
  readLog(
    file: Blob,
    options: LogOptions,
    onProgress?: (progress: LogProgress) => void,
  ): Promise<LogResult> {
    return readLogStream(file.stream(), options, onProgress);
  },
};

/** What the page may ask of this worker. */
export type ReadLogApi = typeof api;

expose(api);
