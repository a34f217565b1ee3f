import { rowsWhere } from "./columns.ts";
import type { TransferColumns } from "./columns.ts";
import { secondsPerDay } from "./time.ts";

/** A silence this long divides a log: on one side stands a clock that was wrong, or another year. */
const divideSeconds = 60 * secondsPerDay;

/** true where stamps, as they come, show that no silence lies between them: each is near those before it. */
function isOnePeriod({ endSeconds, count }: TransferColumns): boolean {
  let [first, last] = [endSeconds[0]!, endSeconds[0]!];
  for (let row = 1; row < count; row++) {
    const end = endSeconds[row]!;
    if (end > last + divideSeconds || end < first - divideSeconds) return false;
    if (end > last) last = end;
    else if (end < first) first = end;
  }
  return true;
}

/** Rows of the longest run of transfers without a silence of 60 days, ascending; null where that is all of them. */
export function rowsOfMainPeriod(columns: TransferColumns): Uint32Array | null {
  if (isOnePeriod(columns)) return null;
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
  return rowsWhere(columns.count, (row) => {
    const end = columns.endSeconds[row]!;
    return end >= first && end <= last;
  });
}
