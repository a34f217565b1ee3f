import type { TransferColumns } from "./transfer-store.ts";
import { secondsPerDay } from "./time.ts";

/** A silence this long divides a log: on one side stands a clock that was wrong, or another year. */
const divideSeconds = 60 * secondsPerDay;

/** Rows of the longest run of transfers without a silence of 60 days, in ascending order of row. */
export function rowsOfMainPeriod(columns: TransferColumns): number[] {
  const ends = columns.endSeconds.slice(0, columns.count).sort();
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let index = 1; index <= ends.length; index++) {
    const ended =
      index === ends.length || (ends[index] ?? 0) - (ends[index - 1] ?? 0) > divideSeconds;
    if (!ended) continue;
    if (index - from > best.to - best.from) best = { from, to: index };
    from = index;
  }
  const first = ends[best.from] ?? 0;
  const last = ends[best.to - 1] ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < columns.count; row++) {
    const end = columns.endSeconds[row] ?? 0;
    if (end >= first && end <= last) rows.push(row);
  }
  return rows;
}

/** The same columns with these rows only. */
export function selectRows(columns: TransferColumns, rows: readonly number[]): TransferColumns {
  const pick = <Column extends Float64Array | Float32Array | Uint32Array | Uint8Array>(
    from: Column,
    to: Column,
  ): Column => {
    for (const [target, row] of rows.entries()) to[target] = from[row] ?? 0;
    return to;
  };
  const count = rows.length;
  return {
    count,
    endSeconds: pick(columns.endSeconds, new Float64Array(count)),
    durationSeconds: pick(columns.durationSeconds, new Float64Array(count)),
    durationErrorSeconds: pick(columns.durationErrorSeconds, new Float32Array(count)),
    stampErrorSeconds: pick(columns.stampErrorSeconds, new Float32Array(count)),
    bytes: pick(columns.bytes, new Float64Array(count)),
    setupSeconds: pick(columns.setupSeconds, new Float32Array(count)),
    client: pick(columns.client, new Uint32Array(count)),
    session: pick(columns.session, new Uint32Array(count)),
    kind: pick(columns.kind, new Uint8Array(count)),
    complete: pick(columns.complete, new Uint8Array(count)),
  };
}
