import { sortRows } from "../numbers/sort-rows.ts";
import { clientsIn, rowsWhere } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import type { Spans } from "./durations.ts";

/** Rows in the order of client, start and end. */
export function rowsByClient(columns: TransferColumns, spans: Spans): Uint32Array {
  const rows = rowsWhere(columns.count, () => true);
  sortRows(rows, spans.startSeconds, spans.endSeconds);
  return rowsByNumber(rows, clientsIn(columns), (row) => columns.client[row]!);
}

/** Rows in the order of a number that each has, 0 … `numbers` - 1; those of one number stay in the order they had. */
export function rowsByNumber(
  rows: Uint32Array,
  numbers: number,
  numberOf: (row: number) => number,
): Uint32Array {
  const places = new Uint32Array(numbers + 1);
  for (const row of rows) places[numberOf(row) + 1]!++;
  for (let number = 0; number < numbers; number++) places[number + 1]! += places[number]!;
  const order = new Uint32Array(rows.length);
  for (const row of rows) order[places[numberOf(row)]!++] = row;
  return order;
}

/** Calls `take` with the rows of each client, as they stand side by side in an order. */
export function eachClient(
  order: Uint32Array,
  columns: TransferColumns,
  take: (client: number, rows: Uint32Array) => void,
): void {
  let from = 0;
  while (from < order.length) {
    const client = columns.client[order[from]!]!;
    let to = from + 1;
    while (to < order.length && columns.client[order[to]!] === client) to++;
    take(client, order.subarray(from, to));
    from = to;
  }
}
