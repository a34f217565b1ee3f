import { sortRows } from "../numbers/sort-rows.ts";
import { clientsIn } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import type { Spans } from "./durations.ts";

/** Rows in the order of client, start and end. */
export function rowsByClient(columns: TransferColumns, spans: Spans): Uint32Array {
  const order = rowsByNumber(columns.count, clientsIn(columns), (row) => columns.client[row]!);
  eachClient(order, columns, (_client, rows) =>
    sortRows(rows, spans.startSeconds, spans.endSeconds),
  );
  return order;
}

/** So many rows in the order of a number that each has, 0 … `numbers` - 1; those of one number ascend. Rows below 0 are left out. */
export function rowsByNumber(
  count: number,
  numbers: number,
  numberOf: (row: number) => number,
): Uint32Array {
  const places = new Uint32Array(numbers + 1);
  for (let row = 0; row < count; row++) {
    const number = numberOf(row);
    if (number >= 0) places[number + 1]!++;
  }
  for (let number = 0; number < numbers; number++) places[number + 1]! += places[number]!;
  const order = new Uint32Array(places[numbers]!);
  for (let row = 0; row < count; row++) {
    const number = numberOf(row);
    if (number >= 0) order[places[number]!++] = row;
  }
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
