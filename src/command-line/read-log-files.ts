import { access, constants, open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { fileBytes } from "./file-bytes.ts";
import { unpackZstd } from "./zstd.ts";
import type { LogOptions, LogResult } from "../logs/accumulator.ts";
import { readLogs } from "../logs/read-log.ts";
import type { LogSource } from "../logs/read-log.ts";
import { asSummary } from "../logs/summary.ts";
import type { LogSummary } from "../logs/summary.ts";
import { servers } from "../servers/index.ts";
import { thousands } from "../language/numbers.ts";
import { clearLine } from "./progress.ts";
import { unreadable } from "./read-file.ts";
import { InputError, type Terminal } from "./terminal.ts";

/** The name that stands for standard input. */
const standardInput = "-";
/** Summaries are small; larger files are not even looked at as one. */
const largestSummary = 50_000_000;

// Node's web streams are those of the browser; only their declared types differ.
function webStream(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes: NodeStream = Readable.toWeb(stream);
  return bytes as ReadableStream;
}

async function firstBytes(file: string, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sourceOf(file: string, signal: AbortSignal): Promise<LogSource> {
  const now = Date.now() / 1000;
  if (file === standardInput)
    return { stream: () => webStream(process.stdin), newestSeconds: now, unpackZstd };
  try {
    await access(file, constants.R_OK);
    const { mtimeMs } = await stat(file);
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return { stream: () => fileBytes(file, signal), newestSeconds: mtimeMs / 1000, unpackZstd };
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

/** Reads log files as one; throws an InputError with a sentence where they are no log. */
export async function readLogFiles(
  files: readonly string[],
  options: LogOptions,
  terminal: Terminal,
): Promise<Extract<LogResult, { ok: true }>> {
  const { software } = options;
  if (software !== undefined && !servers.some(({ id }) => id === software))
    throw new InputError([`There is no server "${software}"; --list shows their ids.`]);
  const sources: LogSource[] = [];
  for (const file of files) sources.push(await sourceOf(file, terminal.signal));
  const result = await readLogs(sources, options, ({ lines }) => {
    if (terminal.showsProgress) terminal.err(`${clearLine}Reading line ${thousands(lines)} …`);
  });
  if (terminal.showsProgress) terminal.err(clearLine);
  terminal.signal.throwIfAborted();
  if (!result.ok) throw new InputError([`${files.join(", ")}: ${result.message}`]);
  return result;
}

/** The summaries that files are; null where they are logs. Throws an InputError where only some are. */
export async function readSummaries(files: readonly string[]): Promise<LogSummary[] | null> {
  const found: LogSummary[] = [];
  let logs = 0;
  for (const file of files) {
    const summaries = file === standardInput ? null : await summariesIn(file);
    if (summaries === null) logs++;
    else found.push(...summaries);
  }
  if (found.length === 0) return null;
  if (logs > 0)
    throw new InputError([
      "Some of the files are summaries and some are logs: read the logs first, with --summary.",
    ]);
  return found;
}

/** The documents in a text: it is one, or has one a line. */
function documentsIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line));
  }
}

/** The summaries in a file; null where it holds none. */
async function summariesIn(file: string): Promise<LogSummary[] | null> {
  try {
    const begin = (await firstBytes(file, 64)).toString("utf8").trimStart();
    if (!begin.startsWith("{") || !begin.includes("log-summary")) return null;
    if ((await stat(file)).size > largestSummary) return null;
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
  const handle = await open(file);
  try {
    const summaries = documentsIn(await handle.readFile("utf8")).map(asSummary);
    const whole = summaries.filter((summary) => summary !== null);
    if (whole.length === summaries.length) return whole;
    throw new InputError([`${file}: this summary of a log is damaged.`]);
  } catch (thrown) {
    if (thrown instanceof InputError) throw thrown;
    throw new InputError([`${file}: this summary of a log is damaged.`]);
  } finally {
    await handle.close();
  }
}
