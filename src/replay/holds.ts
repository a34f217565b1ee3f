import { sortRows } from "../numbers/sort-rows.ts";

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

/** Those from a moment on, of holds in the order of their PASV: no copies. */
export function holdsFrom(holds: Holds, seconds: number): Holds {
  let first = 0;
  while (first < holds.count && holds.pasvSeconds[first]! < seconds) first++;
  return {
    count: holds.count - first,
    pasvSeconds: holds.pasvSeconds.subarray(first),
    acceptSeconds: holds.acceptSeconds.subarray(first),
    endSeconds: holds.endSeconds.subarray(first),
    address: holds.address.subarray(first),
    session: holds.session.subarray(first),
    upload: holds.upload.subarray(first),
  };
}

/**
 * Puts the rows into ascending order of their PASV, where they stand, and returns them; equal ones stay in the order they
 * had. Row after row finds its place, so that millions of rows are never in memory twice.
 */
export function inOrder(holds: Holds): Holds {
  const rows = new Uint32Array(holds.count);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  sortRows(rows, holds.pasvSeconds);
  const first = emptyHolds(1);
  for (let begin = 0; begin < rows.length; begin++) {
    if (rows[begin] === begin) continue;
    // Around the ring of rows that change places with one another.
    copyRow(holds, begin, first, 0);
    let to = begin;
    for (let from = rows[to]!; from !== begin; from = rows[to]!) {
      copyRow(holds, from, holds, to);
      rows[to] = to;
      to = from;
    }
    copyRow(first, 0, holds, to);
    rows[to] = to;
  }
  return holds;
}

function copyRow(source: Holds, from: number, target: Holds, to: number): void {
  target.pasvSeconds[to] = source.pasvSeconds[from]!;
  target.acceptSeconds[to] = source.acceptSeconds[from]!;
  target.endSeconds[to] = source.endSeconds[from]!;
  target.address[to] = source.address[from]!;
  target.session[to] = source.session[from]!;
  target.upload[to] = source.upload[from]!;
}
