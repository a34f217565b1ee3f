import { effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { withFittedGroups } from "../logs/keep-server.ts";
import type { ScenarioDocument } from "../scenario/types.ts";
import { errorNotice } from "./notice.ts";
import type { Planner } from "./planner.ts";
import type { LogOptions, ProvenLog } from "./question-types.ts";
import { stateWords } from "./words/state.ts";
import { language } from "../language/language.ts";

/** Logs that are being read, or that were read and wait for a decision. */
export interface LogReading {
  /** The name of the file, or how many there are. */
  name: string;
  lines: number;
  /** How much of the files has been read, 0 … 1; then they are worked out. */
  share: number;
  /** null while they are read. */
  found: Extract<ProvenLog, { ok: true }> | null;
  /** How they are read. */
  options: LogOptions;
}

/** A file by its name. */
interface NamedFile {
  file: Blob & { lastModified?: number };
  name: string;
}

/** Reads transfer logs and offers the scenarios that fit them. */
export interface LogReader {
  reading: ReadonlySignal<LogReading | null>;
  /** Reads files as one log; a log that is read already gives way. A wrong one gives a notice and changes nothing. */
  read(files: readonly NamedFile[]): Promise<void>;
  /** Reads the same files again in another way. */
  readAgain(options: LogOptions): Promise<void>;
  /** Replaces the active case's groups by the fitted ones, as one undoable step; server, range and target stay. */
  use(): void;
  /** Ends the reading, or forgets what was read. */
  close(): void;
}

/** A reader of logs for a planner. */
export function createLogReader(planner: Planner): LogReader {
  const reading = signal<LogReading | null>(null);
  let controller: AbortController | null = null;
  let kept: readonly NamedFile[] = [];
  const stop = () => {
    controller?.abort(new DOMException("Stopped.", "AbortError"));
    controller = null;
    reading.value = null;
  };
  const close = () => {
    stop();
    kept = [];
  };
  const fail = (name: string, why: string) => {
    close();
    planner.notice.value = errorNotice(stateWords().logWrong(name, why));
  };
  const start = async (options: LogOptions) => {
    stop();
    planner.notice.value = null;
    const own = new AbortController();
    controller = own;
    const files = kept;
    const size = files.reduce((sum, { file }) => sum + file.size, 0);
    const name = nameOf(files);
    reading.value = { name, lines: 0, share: 0, found: null, options };
    const current = heldAgainst(planner);
    try {
      const result = await planner.engine.questions.readLog(
        files.map(({ file }) => ({
          file,
          newestSeconds: (file.lastModified ?? Date.now()) / 1000,
        })),
        { options, current, language: language() },
        own.signal,
        ({ lines, bytes }) => {
          if (own.signal.aborted) return;
          const share = size === 0 ? 0 : Math.min(1, bytes / size);
          reading.value = { name, lines, share, found: null, options };
        },
      );
      if (own.signal.aborted) return;
      if (result.ok)
        reading.value = { name, lines: result.lines, share: 1, found: result, options };
      else fail(name, result.message);
    } catch (error) {
      if (own.signal.aborted) return;
      fail(name, error instanceof Error ? error.message : stateWords().logUnreadable);
    }
  };
  // What was found has sentences: in another language the same files are read again.
  let heard = language();
  effect(() => {
    const spoken = language();
    if (spoken === heard) return;
    heard = spoken;
    const now = reading.peek();
    if (now !== null) void start(now.options);
  });
  return {
    reading,
    close,
    read: async (files) => {
      kept = files;
      await start({});
    },
    readAgain: start,
    use: () => {
      const found = reading.peek()?.found;
      if (found === null || found === undefined) return;
      const { document } = planner.active.peek().inputs.peek();
      planner.load(withFittedGroups(document, found.document));
      close();
    },
  };
}

/** The name of the only file, or how many there are. */
function nameOf(files: readonly NamedFile[]): string {
  const [only] = files;
  return files.length === 1 && only !== undefined
    ? stateWords().quoted(only.name)
    : stateWords().files(files.length);
}

/** What the case that is shown says of its server and its target: the log is held against it. */
function heldAgainst(planner: Planner): Pick<ScenarioDocument, "server" | "target"> {
  const { server, target } = planner.active.peek().inputs.peek().document;
  return target === undefined ? { server } : { server, target };
}
