import { rowsByNumber } from "./client-order.ts";
import type { TransferColumns } from "./columns.ts";
import { certainSeconds, meanDuration, possibleSeconds, spansOf } from "./durations.ts";
import type { LineRates, Spans } from "./durations.ts";
import { mostAtOnce } from "./most-at-once.ts";
import type { TransferStore } from "./transfer-store.ts";

/** Data connections that certainly ran at once: each is of a session of its own, so at least as many sessions were open. */
export interface AtOnce {
  most: number;
  /** Of one address. */
  mostOfAddress: number;
}

/** Most data connections at once: certainly, by the best guess, and possibly. */
export interface LoggedPeak {
  low: number;
  estimate: number;
  high: number;
  /** null = the transfers are too short for the clock to tell. */
  point: number | null;
  meanSeconds: number;
}

/**
 * Both, counted in memory that is there for the starts and the ends of all transfers, and is left in no order. Below a mean of
 * 1 s a clock of whole seconds gives no point estimate.
 */
export function peaksOf(
  columns: TransferColumns,
  rates: LineRates,
  store: TransferStore,
  room: Spans,
): { atOnce: AtOnce; peak: LoggedPeak } {
  const { count, endSeconds: stamps } = columns;
  const { startSeconds: starts, endSeconds: ends } = room;
  const hostOf = (row: number): number => store.hostOf(columns.client[row]!);
  const sure = rowsByNumber(count, store.hosts, (row) =>
    certainSeconds(columns, row) > 0 ? hostOf(row) : -1,
  );
  const certainly = (from: number, to: number): number => {
    for (let at = from; at < to; at++) {
      const row = sure[at]!;
      ends[at] = stamps[row]!;
      starts[at] = stamps[row]! - certainSeconds(columns, row);
    }
    return mostAtOnce(starts.subarray(from, to), ends.subarray(from, to));
  };
  let mostOfAddress = 0;
  for (let from = 0, to = 1; from < sure.length; from = to++) {
    while (to < sure.length && hostOf(sure[to]!) === hostOf(sure[from]!)) to++;
    // So few cannot be more than what was found already.
    if (to - from > mostOfAddress) mostOfAddress = Math.max(mostOfAddress, certainly(from, to));
  }
  const most = certainly(0, sure.length);
  const meanSeconds = meanDuration(spansOf(columns, rates, room));
  const estimate = mostAtOnce(starts, ends);
  let coarse = 0;
  for (let row = 0; row < count; row++) {
    if (columns.durationErrorSeconds.at(row) >= 0.5) coarse++;
    starts[row] = stamps[row]! - possibleSeconds(columns, row);
    ends[row] = stamps[row]! + columns.stampErrorSeconds.at(row);
  }
  // With a mean below the clock's step a sweep is wrong by a factor of 0.2 to 5 (simulated).
  const blurred = coarse * 2 > count && meanSeconds < 1;
  return {
    atOnce: { most, mostOfAddress },
    peak: {
      low: Math.min(Math.max(most, 1), estimate),
      estimate,
      high: Math.max(estimate, mostAtOnce(starts, ends)),
      point: blurred ? null : estimate,
      meanSeconds,
    },
  };
}
