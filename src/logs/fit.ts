import type { ScenarioDocument } from "../scenario/types.ts";
import { findingsOf } from "./findings.ts";
import type { Findings, FitOptions } from "./findings.ts";
import { groupsFrom } from "./groups.ts";
import { notesOf } from "./notes.ts";
import { Tally } from "./log-counts.ts";
import { TransferStore } from "./transfer-store.ts";
import type { LogFormat, LogRecord } from "./types.ts";
import { growthOf, growthTarget } from "./weeks.ts";

/** A scenario fitted to a log, and what a person must know about it, in sentences. */
export interface LogFit {
  document: ScenarioDocument;
  notes: string[];
}

/** The scenario and the notes that follow from the findings. */
export function fitFindings(findings: Findings): LogFit {
  const { format, options, software, weeks } = findings;
  const groups = groupsFrom(findings);
  const growth = growthOf(weeks.trend);
  const document: ScenarioDocument = {
    version: 1,
    name: `From ${format?.name ?? "a log"}`,
    server: {
      software: options.software ?? software,
      ...(options.range === undefined ? {} : { range: options.range }),
    },
    groups,
    ...(growth === null ? {} : { target: growthTarget(growth) }),
  };
  return { document, notes: notesOf(findings, groups) };
}

/** Transfers that are kept in memory unless told otherwise: some 6 to 10 MB, and as much again for a replay. */
export const defaultMostTransfers = 2 ** 18;

/** The same of logs whose client-days are too few for some of them to stand for all: one login may have millions of transfers. */
export const defaultMostOfFew = 2 ** 20;

/** A scenario fitted to records, in any order; null where they hold no transfer. */
export function fitLog(
  records: Iterable<LogRecord>,
  options: FitOptions = {},
  format: LogFormat | null = null,
): LogFit | null {
  const tally = new Tally();
  const store = new TransferStore(options.mostTransfers ?? defaultMostTransfers);
  for (const record of records) {
    if ("host" in record) {
      tally.lines++;
      store.add(record, tally.transfer(record));
    } else tally.count(record);
  }
  const findings = findingsOf(tally, store, format, options);
  return findings === null ? null : fitFindings(findings);
}
