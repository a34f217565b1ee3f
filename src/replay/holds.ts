/** Data connections as a log tells them, ready to be replayed: row i is one, in ascending order of its PASV. Times in s. */
export interface Holds {
  count: number;
  /** When the server answered PASV. */
  pasvSeconds: Float64Array;
  /** When the client was connected. */
  acceptSeconds: Float64Array;
  /** When the transfer was over. */
  endSeconds: Float64Array;
  /** Number of the client's address. */
  address: Uint32Array;
  /** Number of the control connection that it belongs to. */
  session: Uint32Array;
  /** 1 = an upload: the client closes first, and no TIME_WAIT stays at the server. */
  upload: Uint8Array;
}

/** Memory for so many rows. */
export function emptyHolds(count: number): Holds {
  return {
    count,
    pasvSeconds: new Float64Array(count),
    acceptSeconds: new Float64Array(count),
    endSeconds: new Float64Array(count),
    address: new Uint32Array(count),
    session: new Uint32Array(count),
    upload: new Uint8Array(count),
  };
}

/** The rows of a list, in its order. */
export function selectHolds(holds: Holds, rows: ArrayLike<number>): Holds {
  const chosen = emptyHolds(rows.length);
  for (let target = 0; target < rows.length; target++) {
    const row = rows[target]!;
    chosen.pasvSeconds[target] = holds.pasvSeconds[row]!;
    chosen.acceptSeconds[target] = holds.acceptSeconds[row]!;
    chosen.endSeconds[target] = holds.endSeconds[row]!;
    chosen.address[target] = holds.address[row]!;
    chosen.session[target] = holds.session[row]!;
    chosen.upload[target] = holds.upload[row]!;
  }
  return chosen;
}

const columns = [
  "pasvSeconds",
  "acceptSeconds",
  "endSeconds",
  "address",
  "session",
  "upload",
] as const;

/**
 * Puts the rows into ascending order of their PASV, where they stand, and returns them; equal ones stay in the order they
 * had. One column after the other, so that millions of rows are never in memory twice.
 */
export function inOrder(holds: Holds): Holds {
  const { count, pasvSeconds } = holds;
  let isSorted = true;
  for (let row = 1; isSorted && row < count; row++)
    isSorted = pasvSeconds[row - 1]! <= pasvSeconds[row]!;
  if (isSorted) return holds;
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  rows.sort((a, b) => pasvSeconds[a]! - pasvSeconds[b]! || a - b);
  for (const name of columns) {
    const column = holds[name];
    const before = column.slice();
    for (let row = 0; row < count; row++) column[row] = before[rows[row]!]!;
  }
  return holds;
}
