import { certainSeconds } from "./durations.ts";
import type { Findings } from "./findings.ts";
import { mostAtOnce } from "./peak.ts";

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
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row)
    .filter((row) => certainSeconds(columns, row) > 0)
    .sort((a, b) => hostOf(a) - hostOf(b));
  const ends = Float64Array.from(rows, (row) => columns.endSeconds[row]!);
  const starts = Float64Array.from(
    rows,
    (row) => columns.endSeconds[row]! - certainSeconds(columns, row),
  );
  let mostOfAddress = 0;
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && hostOf(rows[to]!) === hostOf(rows[from]!)) to++;
    const own = mostAtOnce(starts.slice(from, to), ends.slice(from, to));
    mostOfAddress = Math.max(mostOfAddress, own);
  }
  return { most: mostAtOnce(starts, ends), mostOfAddress };
}
