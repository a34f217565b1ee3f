import type { ScenarioDocument } from "../scenario/types.ts";
import { rowsWhere, selectRows } from "./columns.ts";
import { findingsOn } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { fitFindings } from "./fit.ts";
import { traitsBefore } from "./whole-log.ts";
import { secondsPerDay } from "./time.ts";

/** A scenario fitted to the first part of a log, to be held against the rest. */
export interface FirstPart {
  document: ScenarioDocument;
  /** Midnight that parts the log. */
  splitSeconds: number;
}

/** Fewest days and visits of a log that can be parted, and the share that is fitted. */
const fewestDays = 4;
const fewestVisits = 100;
const fittedShare = 0.5;

/** The fit of the first half of the days; null where the log is too short for two parts. */
export function firstPartOf(findings: Findings): FirstPart | null {
  const { columns, firstSeconds, lastSeconds, visits, store, whole, gapSeconds } = findings;
  const first = Math.floor(firstSeconds / secondsPerDay);
  const days = Math.floor(lastSeconds / secondsPerDay) - first + 1;
  if (days < fewestDays || visits.length < fewestVisits || store.scale > 1) return null;
  const splitSeconds = (first + Math.ceil(days * fittedShare)) * secondsPerDay;
  const rows = rowsWhere(columns.count, (row) => columns.endSeconds[row]! < splitSeconds);
  if (rows.length === 0 || rows.length === columns.count) return null;
  const part = findingsOn(selectRows(columns, rows), {
    ...findings,
    traits: traitsBefore(whole, gapSeconds, splitSeconds),
    rowsOutsidePeriod: 0,
  });
  return { document: fitFindings(part).document, splitSeconds };
}
