import type { TransferColumns } from "./columns.ts";
import type { Spans } from "./durations.ts";

/** Some rows: those that stand from `from` to `to` of an order. */
export interface Stretch {
  order: Uint32Array;
  from: number;
  to: number;
}

/** Time between one data connection and the next on the same control connection. */
export interface Pauses {
  idleSeconds: number;
  gaps: number;
  /** Gaps that are no pause: shorter than half a second on a clock of seconds, than 20 ms on a finer one. */
  tinyGaps: number;
}

/** A clock of milliseconds rounds: what follows at once may look like an overlap of that much, s. */
export const roundingSeconds = 0.003;

/** Puts each row on the control connection that became free last before it began, else on a new one. */
export class Lanes {
  /** The control connection of each row, numbered through the log from 1. */
  readonly sessionOfRow: Uint32Array;
  #next = 1;

  constructor(rows: number) {
    this.sessionOfRow = new Uint32Array(rows);
  }

  /** Places the rows of one visit. */
  place({ order, from, to }: Stretch, columns: TransferColumns, spans: Spans): Pauses {
    const pauses: Pauses = { idleSeconds: 0, gaps: 0, tinyGaps: 0 };
    if (to - from === 1) {
      this.sessionOfRow[order[from]!] = this.#next++;
      return pauses;
    }
    const lanes: { session: number; endSeconds: number }[] = [];
    for (let at = from; at < to; at++) {
      const row = order[at]!;
      const start = spans.startSeconds[row]!;
      // What the clock leaves open may look like an overlap.
      const slack =
        columns.stampErrorSeconds.at(row) + columns.durationErrorSeconds.at(row) + roundingSeconds;
      let best: (typeof lanes)[number] | undefined;
      for (const lane of lanes) {
        if (lane.endSeconds > start + slack) continue;
        if (best === undefined || lane.endSeconds > best.endSeconds) best = lane;
      }
      if (best === undefined) {
        best = { session: this.#next++, endSeconds: spans.endSeconds[row]! };
        lanes.push(best);
      } else {
        const gap = start - best.endSeconds;
        pauses.idleSeconds += gap;
        pauses.gaps++;
        if (gap < (slack >= 0.5 ? 0.5 : 0.02)) pauses.tinyGaps++;
        best.endSeconds = Math.max(best.endSeconds, spans.endSeconds[row]!);
      }
      this.sessionOfRow[row] = best.session;
    }
    return pauses;
  }
}
