import { LogAccumulator } from "./accumulator.ts";
import type { LogOptions, LogResult } from "./accumulator.ts";
import { decodeText, splitLines } from "./lines.ts";

/** How far reading has come; `bytes` of the file as it is stored (0 where unknown). */
export interface LogProgress {
  lines: number;
  bytes: number;
}

/** Lines between two reports of progress. */
const reportEvery = 20_000;

/** Reads a log that comes line by line: the way of the command line. */
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

/** Reads a log from its bytes; `.gz` names and gzip's first two bytes are unpacked. Never rejects for a bad file. */
export async function readLogStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  options: LogOptions = {},
  onProgress: (progress: LogProgress) => void = () => undefined,
): Promise<LogResult> {
  let bytes = 0;
  const { isGzip, whole } = await peek(stream);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  try {
    const lines = splitLines(decodeText(whole.pipeThrough(counting), isGzip));
    return await readLogLines(lines, options, (count) => onProgress({ lines: count, bytes }));
  } catch (problem) {
    const why = problem instanceof Error && problem.message !== "" ? ` (${problem.message})` : "";
    return {
      ok: false,
      message: `The log could not be read to its end${why}; ${isGzip ? "the gzip file is damaged or cut short." : "reading the file failed."}`,
    };
  }
}

/** Looks at the first bytes: 1f 8b begins every gzip file, whatever its name. */
async function peek(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ isGzip: boolean; whole: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const reader = stream.getReader();
  let first = await reader.read();
  while (!first.done && first.value.byteLength === 0) first = await reader.read();
  const begin = first.done ? new Uint8Array() : first.value;
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (begin.byteLength > 0) controller.enqueue(begin);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { isGzip: begin[0] === 0x1f && begin[1] === 0x8b, whole };
}
