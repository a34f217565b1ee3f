import { writeFile } from "node:fs/promises";
import { clients } from "../clients/index.ts";
import { withoutDisprovenCaps } from "../jobs/proven-caps.ts";
import { proveLog } from "../jobs/prove-log.ts";
import { fitSummary } from "../logs/fit-summary.ts";
import { mergeSummaries } from "../logs/summary.ts";
import type { LogSummary } from "../logs/summary.ts";
import { writeScenario } from "../scenario/write.ts";
import { servers } from "../servers/index.ts";
import type { LogCommand } from "./log-arguments.ts";
import { readLogFiles, readSummaries } from "./read-log-files.ts";
import { unreadable } from "./read-file.ts";
import type { Terminal } from "./terminal.ts";

/** Stands for standard output, which then holds nothing else. */
const standardOutput = "-";

async function keepSummary(
  file: string | undefined,
  summary: LogSummary,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) return;
  const text = `${JSON.stringify(summary)}\n`;
  if (file === standardOutput) return terminal.out(text);
  try {
    await writeFile(file, text);
  } catch (thrown) {
    throw unreadable(file, thrown);
  }
}

/**
 * Fits a scenario to logs, or to summaries of logs: the document on standard output, on standard error the answer of the
 * log's own days first, then what to know about the fit.
 */
export async function fitLogFile(command: LogCommand, terminal: Terminal): Promise<void> {
  const { files, options, summary } = command;
  const summaries = await readSummaries(files);
  if (summaries !== null) {
    const merged = mergeSummaries(summaries);
    await keepSummary(summary, merged, terminal);
    const { document, notes } = fitSummary(merged, options);
    if (summary !== standardOutput) terminal.out(writeScenario(document));
    for (const note of notes) terminal.err(`${note}\n`);
    return;
  }
  const log = await readLogFiles(files, options, terminal);
  await keepSummary(summary, log.summary, terminal);
  // Who only wants the sums does not wait for a simulation.
  const proof =
    summary === undefined ? await proveLog(log, {}, { servers, clients }, terminal.signal) : null;
  const document = withoutDisprovenCaps(log.document, log.atOnce, { servers });
  if (summary !== standardOutput) terminal.out(writeScenario(document));
  for (const sentence of [...(proof?.sentences ?? []), ...log.notes]) terminal.err(`${sentence}\n`);
}
