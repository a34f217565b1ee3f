import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { readLogStream } from "../logs/read-log.ts";
import { writeScenario } from "../scenario/write.ts";
import { count } from "./frequency.ts";
import { clearLine } from "./progress.ts";
import { unreadable } from "./read-file.ts";
import { InputError, type Terminal } from "./services.ts";

async function openBytes(file: string, signal: AbortSignal): Promise<ReadableStream> {
  try {
    await access(file, constants.R_OK);
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
  // Node's web streams are those of the browser; only their declared types differ.
  const bytes: NodeStream = Readable.toWeb(createReadStream(file, { signal }));
  return bytes as ReadableStream;
}

/** Fits a scenario to a transfer log: the document on standard output, what to know about it on standard error. */
export async function fitLogFile(file: string, terminal: Terminal): Promise<void> {
  const bytes = await openBytes(file, terminal.signal);
  const fit = await readLogStream(bytes, {}, ({ lines }) => {
    if (terminal.showsProgress) terminal.err(`${clearLine}Reading line ${count(lines)} …`);
  });
  if (terminal.showsProgress) terminal.err(clearLine);
  terminal.signal.throwIfAborted();
  if (!fit.ok) throw new InputError([`${file}: ${fit.message}`]);
  terminal.out(writeScenario(fit.document));
  for (const note of fit.notes) terminal.err(`${note}\n`);
}
