import type { Findings } from "./findings.ts";
import { kindCodes } from "./columns.ts";
import { visitEnds } from "./traits.ts";
import { sessionsOf } from "./whole-log.ts";
import { assumedRoundTripSeconds, roundTripsOfSetup } from "./transfer-laws.ts";

/** The log's own data connections, in any order; seconds of the log's clock. No names: numbers stand for them. */
export interface HoldRows {
  count: number;
  pasvSeconds: Float64Array;
  acceptSeconds: Float64Array;
  endSeconds: Float64Array;
  address: Uint32Array;
  session: Uint32Array;
  upload: Uint8Array;
}

/** Why a log's own days cannot be replayed: some of its data connections are missing, or it does not say how long they lasted. */
export type NoReplay = "thinned" | "no durations";

/** null where the log can be replayed. */
export function replayObstacle({ store, tally }: Findings): NoReplay | null {
  if (store.scale > 1 || store.overflowed > 0) return "thinned";
  return tally.withoutDuration * 2 > tally.transfers ? "no durations" : null;
}

/**
 * Turns the transfers into data connections with their best guess of start and end; null where the log cannot be replayed. Uses
 * the findings up: what is the last to be asked of them takes their memory, for millions of rows would not fit twice.
 */
export function intoHolds(findings: Findings): HoldRows | null {
  if (replayObstacle(findings) !== null) return null;
  const { store, whole, sessionOfRow, traits, gapSeconds } = findings;
  const { columns, spans } = whole;
  const { count } = columns;
  const session =
    columns === findings.columns ? sessionOfRow : sessionsOf(whole, visitEnds(traits, gapSeconds));
  const holds: HoldRows = {
    count,
    pasvSeconds: columns.endSeconds.subarray(0, count),
    acceptSeconds: spans.startSeconds,
    endSeconds: spans.endSeconds,
    address: columns.client.subarray(0, count),
    session,
    upload: columns.kind.subarray(0, count),
  };
  for (let row = 0; row < count; row++) {
    const setup = columns.setupSeconds.at(row);
    const before = setup >= 0 ? setup : roundTripsOfSetup * assumedRoundTripSeconds;
    holds.pasvSeconds[row] = spans.startSeconds[row]! - before;
    holds.address[row] = store.hostOf(columns.client[row]!);
    holds.upload[row] = columns.kind[row] === kindCodes.upload ? 1 : 0;
  }
  return holds;
}
