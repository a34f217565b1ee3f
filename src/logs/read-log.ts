import { LogAccumulator } from "./accumulator.ts";
import type { LogOptions, LogResult } from "./accumulator.ts";
import { ByteLines } from "./byte-lines.ts";
import type { TakeBytes } from "./byte-lines.ts";
import { LineCutter, longestLine } from "./lines.ts";
import { cannotUnpack, encodingOf, packingOf, unpackerOf } from "./packing.ts";
import { unpacked } from "./unpack.ts";
import type { Unpacker } from "./unpack.ts";
import { readingWords } from "./words/reading.ts";
import type { FileOf } from "./words/reading.en.ts";

/** How far reading has come; `bytes` of the files as they are stored (0 where unknown). */
export interface LogProgress {
  lines: number;
  bytes: number;
}

/** One log: its bytes, and when it was written last (s since 1970), which dates stamps without a year. */
export interface LogSource {
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
  newestSeconds?: number;
  /** Unpacks zstd, where the engine's own streams do not. */
  unpackZstd?: () => Unpacker | null;
}

/** Lines between two reports of progress. */
const reportEvery = 20_000;

/** Reads a log that comes line by line. */
export async function readLogLines(
  lines: AsyncIterable<string>,
  options: LogOptions = {},
  onLine: (lines: number) => void = () => undefined,
): Promise<LogResult> {
  const accumulator = new LogAccumulator(options);
  for await (const line of lines) {
    accumulator.line(line);
    if (accumulator.isHopeless) break;
    if (accumulator.lines % reportEvery === 0) onLine(accumulator.lines);
  }
  return accumulator.finish();
}

/** Reads a log from its bytes, unpacked and decoded by its first ones. Never rejects for a bad file. */
export async function readLogStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  options: LogOptions = {},
  onProgress: (progress: LogProgress) => void = () => undefined,
): Promise<LogResult> {
  return readLogs([{ stream: () => stream }], options, onProgress);
}

/** Reads several logs as one, in any order: rotated files, or those of several servers. Never rejects for a bad file. */
export async function readLogs(
  sources: readonly LogSource[],
  options: LogOptions = {},
  onProgress: (progress: LogProgress) => void = () => undefined,
): Promise<LogResult> {
  const accumulator = new LogAccumulator(options);
  const progress = { bytes: 0 };
  for (const [index, source] of sources.entries()) {
    accumulator.nextFile(source.newestSeconds);
    const file = sources.length === 1 ? null : { number: index + 1, of: sources.length };
    const problem = await readOne(source, file, accumulator, progress, onProgress);
    if (problem !== null) return { ok: false, message: problem };
    if (accumulator.isHopeless) break;
  }
  return accumulator.finish();
}

/** Reads one file; a sentence where that failed. */
async function readOne(
  source: LogSource,
  file: FileOf | null,
  accumulator: LogAccumulator,
  progress: { bytes: number },
  onProgress: (progress: LogProgress) => void,
): Promise<string | null> {
  const before = accumulator.lines;
  const progressed = (): void => {
    const { lines } = accumulator;
    if (lines % reportEvery === 0) onProgress({ lines, bytes: progress.bytes });
  };
  const { begin, whole } = await peek(source.stream(), (bytes) => {
    progress.bytes += bytes;
  });
  const kind = packingOf(begin);
  try {
    if (kind === "plain") {
      await readText(whole, accumulator, progressed, () => true);
      return null;
    }
    const unpacker = unpackerOf(kind) ?? (kind === "zstd" ? source.unpackZstd?.() : null) ?? null;
    if (unpacker === null) return cannotUnpack(kind);
    const { stream, failure } = unpacked(whole, unpacker);
    await readText(stream, accumulator, progressed, () => failure() === null);
    if (failure() === null) return null;
    const lines = accumulator.lines - before;
    if (lines === 0) return readingWords().damaged(kind, file);
    accumulator.cutShort({ kind, file, lines });
    return null;
  } catch (problem) {
    return readingWords().unreadable(problem instanceof Error ? problem.message : "");
  }
}

/** Reads plain bytes; a last line without an end counts where `isWhole` says that nothing is missing. */
async function readText(
  plain: ReadableStream<Uint8Array<ArrayBuffer>>,
  accumulator: LogAccumulator,
  progressed: () => void,
  isWhole: () => boolean,
): Promise<void> {
  const take = (line: string): void => {
    accumulator.line(line.length > longestLine ? line.slice(0, longestLine) : line);
    progressed();
  };
  const cutter = new LineCutter(take);
  const reader = plain.getReader();
  let decoder: TextDecoder | null = null;
  let byteLines: ByteLines | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (byteLines !== null) {
        byteLines.push(value);
        continue;
      }
      decoder ??= new TextDecoder(encodingOf(value));
      cutter.push(decoder.decode(value, { stream: true }));
      if (accumulator.isHopeless) break;
      const taker = accumulator.bytesTaker;
      if (taker === null || decoder.encoding !== "utf-8" || !cutter.endsWithLf) continue;
      // From here on no text is made of what has the usual shape.
      const onBytes: TakeBytes = (bytes, from, to) => {
        const isTaken = taker.bytes(bytes, from, to);
        if (isTaken) progressed();
        return isTaken;
      };
      byteLines = new ByteLines(cutter.takeRest() + decoder.decode(), onBytes, take);
    }
    if (!isWhole()) return;
    if (byteLines === null) cutter.push(decoder?.decode() ?? "");
    byteLines?.end();
    cutter.end();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Looks at the first bytes and gives the stream back whole; `onBytes` is told how many have passed. */
async function peek(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (bytes: number) => void,
): Promise<{ begin: Uint8Array; whole: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const reader = stream.getReader();
  let first = await reader.read();
  while (!first.done && first.value.byteLength === 0) first = await reader.read();
  const begin = first.done ? new Uint8Array() : first.value;
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.done) controller.close();
      else {
        onBytes(first.value.byteLength);
        controller.enqueue(first.value);
      }
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else {
        onBytes(value.byteLength);
        controller.enqueue(value);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { begin, whole };
}
