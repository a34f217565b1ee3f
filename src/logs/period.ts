import type { TransferColumns } from "./columns.ts";
import { secondsPerDay } from "./time.ts";

/** A silence this long divides a log: on one side stands a clock that was wrong, or another year. */
const divideSeconds = 60 * secondsPerDay;

/** Rows of the longest run of transfers without a silence of 60 days, ascending; null where that is all of them. */
export function rowsOfMainPeriod(columns: TransferColumns): number[] | null {
  const ends = columns.endSeconds.slice(0, columns.count).sort();
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let index = 1; index <= ends.length; index++) {
    const ended = index === ends.length || ends[index]! - ends[index - 1]! > divideSeconds;
    if (!ended) continue;
    if (index - from > best.to - best.from) best = { from, to: index };
    from = index;
  }
  if (best.from === 0 && best.to === ends.length) return null;
  const first = ends[best.from]!;
  const last = ends[best.to - 1]!;
  const rows: number[] = [];
  for (let row = 0; row < columns.count; row++) {
    const end = columns.endSeconds[row]!;
    if (end >= first && end <= last) rows.push(row);
  }
  return rows;
}
