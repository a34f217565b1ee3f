import { AlikeColumn } from "./alike-column.ts";

/** Codes of `TransferColumns.kind`. */
export const kindCodes = { upload: 0, download: 1, listing: 2 } as const;

/** Transfers as columns; NaN = not known. Row i is one transfer. */
export interface TransferColumns {
  count: number;
  endSeconds: Float64Array;
  durationSeconds: Float32Array;
  bytes: Float32Array;
  setupSeconds: AlikeColumn<Float32Array>;
  durationErrorSeconds: AlikeColumn<Float32Array>;
  stampErrorSeconds: AlikeColumn<Float32Array>;
  /** Index of the client (host and user). */
  client: Uint32Array;
  /** Hash of the server's session id; 0 = none. */
  session: AlikeColumn<Uint32Array>;
  kind: Uint8Array;
  /** 1 = complete. */
  complete: AlikeColumn<Uint8Array>;
}

/** Memory for so many rows, none of them filled. */
export function emptyColumns(capacity: number): TransferColumns {
  return {
    count: 0,
    endSeconds: new Float64Array(capacity),
    durationSeconds: new Float32Array(capacity),
    bytes: new Float32Array(capacity),
    setupSeconds: new AlikeColumn((size) => new Float32Array(size)),
    durationErrorSeconds: new AlikeColumn((size) => new Float32Array(size)),
    stampErrorSeconds: new AlikeColumn((size) => new Float32Array(size)),
    client: new Uint32Array(capacity),
    session: new AlikeColumn((size) => new Uint32Array(size)),
    kind: new Uint8Array(capacity),
    complete: new AlikeColumn((size) => new Uint8Array(size)),
  };
}

/** Makes room for so many rows, column by column: old and new are never all in memory together. */
export function growColumns(columns: TransferColumns, capacity: number): void {
  const grow = <Column extends Float64Array | Float32Array | Uint32Array | Uint8Array>(
    from: Column,
    to: Column,
  ): Column => {
    to.set(from);
    return to;
  };
  columns.endSeconds = grow(columns.endSeconds, new Float64Array(capacity));
  columns.durationSeconds = grow(columns.durationSeconds, new Float32Array(capacity));
  columns.bytes = grow(columns.bytes, new Float32Array(capacity));
  columns.client = grow(columns.client, new Uint32Array(capacity));
  columns.kind = grow(columns.kind, new Uint8Array(capacity));
}

/** Keeps these rows, ascending, and forgets the others. */
export function keepRows(columns: TransferColumns, rows: Uint32Array): void {
  moveUp(columns.endSeconds, rows);
  for (const column of [columns.durationSeconds, columns.bytes]) moveUpFloats(column, rows);
  moveUpWords(columns.client, rows);
  moveUpBytes(columns.kind, rows);
  for (const name of alikeNames) columns[name].keep(rows);
  columns.count = rows.length;
}

/** The same columns with these rows only, in their order. */
export function selectRows(columns: TransferColumns, rows: Uint32Array): TransferColumns {
  const chosen = emptyColumns(rows.length);
  for (const name of plainNames) {
    const [from, to] = [columns[name], chosen[name]];
    for (let target = 0; target < rows.length; target++) to[target] = from[rows[target]!]!;
  }
  for (const name of alikeNames) {
    const [from, to] = [columns[name], chosen[name]];
    for (let target = 0; target < rows.length; target++) to.set(target, from.at(rows[target]!));
  }
  chosen.count = rows.length;
  return chosen;
}

const plainNames = ["endSeconds", "durationSeconds", "bytes", "client", "kind"] as const;
const alikeNames = [
  "setupSeconds",
  "durationErrorSeconds",
  "stampErrorSeconds",
  "session",
  "complete",
] as const;

/** One more than the largest number of a client. */
export function clientsIn({ client, count }: TransferColumns): number {
  let clients = 0;
  for (let row = 0; row < count; row++) if (client[row]! >= clients) clients = client[row]! + 1;
  return clients;
}

/** Of how many rows, of so many, something holds. */
export function countWhere(count: number, holds: (row: number) => boolean): number {
  let found = 0;
  for (let row = 0; row < count; row++) if (holds(row)) found++;
  return found;
}

/** Those rows, ascending. Each is asked about twice: a list for all rows would be thrown away. */
export function rowsWhere(count: number, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(countWhere(count, holds));
  let found = 0;
  for (let row = 0; row < count; row++) if (holds(row)) rows[found++] = row;
  return rows;
}

/** true where the server's session ids are known of some. */
export function hasSessions({ session, count }: TransferColumns): boolean {
  for (let row = 0; row < count; row++) if (session.at(row) !== 0) return true;
  return false;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUp(column: Float64Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpFloats(column: Float32Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpWords(column: Uint32Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}

/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpBytes(column: Uint8Array, rows: Uint32Array): void {
  for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]!]!;
}
