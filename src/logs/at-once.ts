import { certainSeconds } from "./durations.ts";
import type { Findings } from "./findings.ts";
import { mostAtOnce } from "./most-at-once.ts";

/** Data connections that certainly ran at once: each is of a session of its own, so at least as many sessions were open. */
export interface AtOnce {
  most: number;
  /** Of one address. */
  mostOfAddress: number;
}

/** The most at once, in all and of one address, counting only what the log's clock vouches for. */
export function certainlyAtOnce(findings: Findings): AtOnce {
  const { columns } = findings.whole ?? findings;
  const { hostOfClient } = findings.store;
  const hostOf = (row: number): number => hostOfClient[columns.client[row]!] ?? 0;
  const rows = new Uint32Array(columns.count);
  let count = 0;
  for (let row = 0; row < columns.count; row++)
    if (certainSeconds(columns, row) > 0) rows[count++] = row;
  const sure = rows.subarray(0, count);
  const mostOf = (some: Uint32Array): number => {
    const ends = Float64Array.from(some, (row) => columns.endSeconds[row]!);
    const starts = Float64Array.from(
      some,
      (row) => columns.endSeconds[row]! - certainSeconds(columns, row),
    );
    return mostAtOnce(starts, ends);
  };
  const most = mostOf(sure);
  sure.sort((a, b) => hostOf(a) - hostOf(b));
  let mostOfAddress = 0;
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && hostOf(sure[to]!) === hostOf(sure[from]!)) to++;
    // So few cannot be more than what was found already.
    if (to - from > mostOfAddress)
      mostOfAddress = Math.max(mostOfAddress, mostOf(sure.subarray(from, to)));
  }
  return { most, mostOfAddress };
}
