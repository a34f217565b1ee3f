import type { LogOptions, LogResult } from "../logs/accumulator.ts";
import type { LogProgress } from "../logs/read-log.ts";

/** What the worker that reads logs offers. */
export interface LogApi {
  /** Reads a log file (plain or gzip) and fits a scenario; `onProgress` is called every 20,000 lines. */
  readLog(
    file: Blob,
    options: LogOptions,
    onProgress?: (progress: LogProgress) => void,
  ): Promise<LogResult>;
}
