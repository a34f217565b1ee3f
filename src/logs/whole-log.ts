import { rowsByClient } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { spansOf, transferRates } from "./durations.ts";
import type { Spans } from "./durations.ts";
import { gapsOf, traitsOf } from "./traits.ts";
import { sessionsByRow } from "./visits.ts";

/** All transfers of a log of which only a part is fitted: what is replayed and counted. */
export interface WholeLog {
  columns: TransferColumns;
  spans: Spans;
}

/** When all of these transfers ran. */
export function wholeLog(columns: TransferColumns): WholeLog {
  return { columns, spans: spansOf(columns, transferRates(columns)) };
}

/** The control connection of each row, told apart as in the part that is fitted. */
export function sessionsOf({ columns, spans }: WholeLog, gapSeconds: number): Uint32Array {
  const order = rowsByClient(columns, spans);
  const gapOf = gapsOf(traitsOf(columns, spans, order, gapSeconds), gapSeconds);
  return sessionsByRow(columns, spans, order, gapOf);
}
