import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { errorNotice } from "./notice.ts";
import type { Planner } from "./planner.ts";
import type { LogResult } from "./questions.ts";

/** A log that is being read, or that was read and waits for a decision. */
export interface LogReading {
  /** The file's name. */
  name: string;
  lines: number;
  /** How much of the file has been read, 0 … 1. */
  share: number;
  /** null while it is read. */
  found: Extract<LogResult, { ok: true }> | null;
}

/** Reads transfer logs and offers the scenarios that fit them. */
export interface LogReader {
  reading: ReadonlySignal<LogReading | null>;
  /** Reads a file; a log that is read already gives way. A wrong file gives a notice and changes nothing. */
  read(file: Blob, name: string): Promise<void>;
  /** Replaces the active case's inputs by the fitted scenario, as one undoable step. */
  use(): void;
  /** Ends the reading, or forgets what was read. */
  close(): void;
}

/** A reader of logs for a planner. */
export function createLogReader(planner: Planner): LogReader {
  const reading = signal<LogReading | null>(null);
  let controller: AbortController | null = null;
  const close = () => {
    controller?.abort(new DOMException("Stopped.", "AbortError"));
    controller = null;
    reading.value = null;
  };
  const fail = (name: string, why: string) => {
    close();
    planner.notice.value = errorNotice(`“${name}” cannot be used. ${why} Nothing was changed.`);
  };
  return {
    reading,
    close,
    read: async (file, name) => {
      close();
      planner.notice.value = null;
      const own = new AbortController();
      controller = own;
      reading.value = { name, lines: 0, share: 0, found: null };
      try {
        const result = await planner.engine.questions.readLog(
          file,
          {},
          own.signal,
          ({ lines, bytes }) => {
            if (own.signal.aborted) return;
            const share = file.size === 0 ? 0 : Math.min(1, bytes / file.size);
            reading.value = { name, lines, share, found: null };
          },
        );
        if (own.signal.aborted) return;
        if (result.ok) reading.value = { name, lines: result.lines, share: 1, found: result };
        else fail(name, result.message);
      } catch (error) {
        if (own.signal.aborted) return;
        fail(name, error instanceof Error ? error.message : "It could not be read.");
      }
    },
    use: () => {
      const found = reading.peek()?.found;
      if (found === null || found === undefined) return;
      planner.load(found.document);
      close();
    },
  };
}
