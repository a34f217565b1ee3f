/** Codes of `TransferColumns.kind`. */
export const kindCodes = { upload: 0, download: 1, listing: 2 } as const;

/** Transfers as columns; NaN = not known. Row i is one transfer. */
export interface TransferColumns {
  count: number;
  endSeconds: Float64Array;
  durationSeconds: Float32Array;
  bytes: Float32Array;
  setupSeconds: Float32Array;
  durationErrorSeconds: Float32Array;
  stampErrorSeconds: Float32Array;
  /** Index of the client (host and user). */
  client: Uint32Array;
  /** Hash of the server's session id; 0 = none. */
  session: Uint32Array;
  kind: Uint8Array;
  /** 1 = complete. */
  complete: Uint8Array;
}

const columnNames = [
  "endSeconds",
  "durationSeconds",
  "bytes",
  "setupSeconds",
  "durationErrorSeconds",
  "stampErrorSeconds",
  "client",
  "session",
  "kind",
  "complete",
] as const;

/** Memory for so many rows, none of them filled. */
export function emptyColumns(capacity: number): TransferColumns {
  return {
    count: 0,
    endSeconds: new Float64Array(capacity),
    durationSeconds: new Float32Array(capacity),
    bytes: new Float32Array(capacity),
    setupSeconds: new Float32Array(capacity),
    durationErrorSeconds: new Float32Array(capacity),
    stampErrorSeconds: new Float32Array(capacity),
    client: new Uint32Array(capacity),
    session: new Uint32Array(capacity),
    kind: new Uint8Array(capacity),
    complete: new Uint8Array(capacity),
  };
}

/** The same columns with these rows only, in their order. */
export function selectRows(columns: TransferColumns, rows: ArrayLike<number>): TransferColumns {
  const chosen = emptyColumns(rows.length);
  for (const name of columnNames) {
    const [from, to] = [columns[name], chosen[name]];
    for (let target = 0; target < rows.length; target++) to[target] = from[rows[target]!]!;
  }
  chosen.count = rows.length;
  return chosen;
}
