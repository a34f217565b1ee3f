import { peaksOf } from "./at-once.ts";
import type { AtOnce, LoggedPeak } from "./at-once.ts";
import { rowsByClient } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { emptySpans, spansOf, transferRates } from "./durations.ts";
import type { LineRates, Spans } from "./durations.ts";
import type { TransferStore } from "./transfer-store.ts";
import { gapsOf, traitsOf } from "./traits.ts";
import { sessionsByRow } from "./visits.ts";

/** All transfers of a log that are in memory: what is replayed and counted. Where they are many, only a part is fitted. */
export interface WholeLog {
  columns: TransferColumns;
  spans: Spans;
  /** Of single transfers. */
  rates: LineRates;
  atOnce: AtOnce;
  peak: LoggedPeak;
}

/** When all of these transfers ran, and how many at once. */
export function wholeLog(columns: TransferColumns, store: TransferStore): WholeLog {
  const rates = transferRates(columns);
  const room = emptySpans(columns.count);
  const peaks = peaksOf(columns, rates, store, room);
  return { columns, rates, ...peaks, spans: spansOf(columns, rates, room) };
}

/** The control connection of each row, told apart as in the part that is fitted. */
export function sessionsOf({ columns, spans }: WholeLog, gapSeconds: number): Uint32Array {
  const order = rowsByClient(columns, spans);
  const gapOf = gapsOf(traitsOf(columns, spans, order, gapSeconds), gapSeconds);
  return sessionsByRow(columns, spans, order, gapOf);
}
