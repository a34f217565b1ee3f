/** What happened to every port of one day. */
import type { TimeWindow } from "../simulation/types.ts";

/** What an event says. The first five are also the state that a hold is in after it. */
export const TRACED = {
  /** The port is free again. */
  free: 0,
  /** A PASV was given the port, and the server has not accepted a connection on it. */
  listening: 1,
  transferring: 2,
  /** TIME_WAIT keeps it. */
  cooling: 3,
  /** The server has lost track of it. */
  lost: 4,
  /** No port was found. */
  refused: 5,
  /** A login was turned away by a cap on sessions. */
  turnedAway: 6,
} as const;

/** One day of one range. Times are seconds of the day, negative in the lead-in before it. */
export interface Trace {
  day: number;
  nodes: number;
  portsPerNode: number;
  /** The part of the day that was asked for, and from when in it what happens is counted; what came before is there as well. */
  span: TimeWindow;
  countedFromSeconds: number;
  /** Events in the order in which they happened: when, of which row below, what (TRACED). */
  seconds: Float64Array;
  rows: Int32Array;
  kinds: Uint8Array;
  /** One row for each PASV that was given a port, each that was refused, and each login that was turned away. Port −1 = none. */
  ports: Int32Array;
  nodeOf: Uint16Array;
  groups: Uint16Array;
  /** Numbered within their group from 0. */
  clients: Int32Array;
  /** Refusals that a row stands for: a login that half the range turned away takes with it all that it was to ask for. */
  weights: Float64Array;
  /**
   * Which ports were tried in vain, for each row of `triedRows` (ascending) as many as the server draws, in its order.
   * Empty for servers that do not draw at random.
   */
  triedRows: Int32Array;
  tried: Uint16Array;
  /** From here on something is missing: the day has more rows than are kept. null = all is there. */
  cutAtSeconds: number | null;
}
