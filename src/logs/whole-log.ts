import { peaksOf } from "./at-once.ts";
import type { AtOnce, LoggedPeak } from "./at-once.ts";
import { rowsByClient } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { emptySpans, spansOf, transferRates } from "./durations.ts";
import type { LineRates, Spans } from "./durations.ts";
import type { ClientTraits } from "./kinds.ts";
import type { TransferStore } from "./transfer-store.ts";
import { traitsOf } from "./traits.ts";
import { sessionsByRow } from "./visits.ts";
import type { EndOf } from "./visits.ts";

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

/** What the transfers before a moment say of each client. */
export function traitsBefore(
  { columns, spans }: WholeLog,
  gapSeconds: number,
  seconds = Infinity,
): Map<number, ClientTraits> {
  const order = rowsByClient(columns, spans);
  const rows =
    seconds === Infinity ? order : order.filter((row) => columns.endSeconds[row]! < seconds);
  return traitsOf(columns, spans, rows, gapSeconds);
}

/** The control connection of each row, told apart as in the part that is fitted. */
export function sessionsOf({ columns, spans }: WholeLog, endOf: EndOf): Uint32Array {
  return sessionsByRow(columns, spans, rowsByClient(columns, spans), endOf);
}
