import { rowsByNumber } from "./client-order.ts";
import { rowsWhere } from "./columns.ts";
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
export function certainlyAtOnce({ columns: part, whole, store }: Findings): AtOnce {
  const { columns } = whole ?? { columns: part };
  const hostOf = (row: number): number => store.hostOf(columns.client[row]!);
  const sure = rowsWhere(columns.count, (row) => certainSeconds(columns, row) > 0);
  const byHost = rowsByNumber(sure, store.hosts, hostOf);
  const starts = new Float64Array(sure.length);
  const ends = new Float64Array(sure.length);
  const mostOf = (from: number, to: number): number => {
    for (let at = from; at < to; at++) {
      const row = byHost[at]!;
      ends[at] = columns.endSeconds[row]!;
      starts[at] = columns.endSeconds[row]! - certainSeconds(columns, row);
    }
    return mostAtOnce(starts.subarray(from, to), ends.subarray(from, to));
  };
  let mostOfAddress = 0;
  for (let from = 0, to = 1; from < byHost.length; from = to++) {
    while (to < byHost.length && hostOf(byHost[to]!) === hostOf(byHost[from]!)) to++;
    // So few cannot be more than what was found already.
    if (to - from > mostOfAddress) mostOfAddress = Math.max(mostOfAddress, mostOf(from, to));
  }
  return { most: mostOf(0, byHost.length), mostOfAddress };
}
