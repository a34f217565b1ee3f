import type { LogOptions, LogResult } from "../logs/accumulator.ts";
import type { LogProgress } from "../logs/read-log.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import type { LogProof } from "./log-proof.ts";
import type { Language } from "../language/language.ts";

/** What the page is told of a log: everything but its data connections, which stay where they were read. */
export type ProvenLog =
  | (Omit<Extract<LogResult, { ok: true }>, "holds" | "atOnce" | "firstPart" | "summary"> & {
      proof: LogProof;
      /** The formats that can be asked for. */
      formats: readonly { id: string; name: string }[];
    })
  | { ok: false; message: string };

/** A log file, and when it was written last (s since 1970), which dates stamps without a year. */
export interface LogFile {
  file: Blob;
  newestSeconds: number;
}

/** What is asked about logs: how to read them, and the scenario whose server, range and target are held against them. */
export interface LogQuestion {
  options: LogOptions;
  current: Pick<ScenarioDocument, "server" | "target">;
  /** What the proof and the notes are written in, as far as they are translated. */
  language: Language;
}

/** What the worker that reads logs offers. */
export interface LogApi {
  /**
   * Reads log files (plain or packed) as one, fits a scenario and replays them; `onProgress` is called every 20,000 lines.
   * Names and addresses never leave the worker.
   */
  readLog(
    files: readonly LogFile[],
    question: LogQuestion,
    onProgress?: (progress: LogProgress) => void,
  ): Promise<ProvenLog>;
}
