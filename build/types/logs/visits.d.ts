import type { Spans } from "./durations.js";
import type { TransferColumns } from "./columns.js";
/** One visit of one client, as far as its data connections tell. */
export interface Visit {
    client: number;
    startSeconds: number;
    endSeconds: number;
    files: number;
    uploads: number;
    listings: number;
    busySeconds: number;
    /** Most data connections that certainly ran at once. */
    parallel: number;
    /** Data connections that last long enough, on this clock, to show whether they overlap. */
    telling: number;
    /** Time between one data connection and the next on the same control connection, and how many such gaps there are. */
    idleSeconds: number;
    gaps: number;
    /** Gaps that are no pause: shorter than half a second on a clock of seconds, than 20 ms on a finer one. */
    tinyGaps: number;
    /** Its rows are those of `order` from `from` to `to`. */
    from: number;
    to: number;
}
/** Visits, and the control connection (numbered through the log) that each row most likely belongs to. */
export interface Visits {
    visits: Visit[];
    sessionOfRow: Uint32Array;
    /** Rows by client and start. */
    order: Uint32Array;
}
/** Silence that ends a visit of this client, s; below 0: every data connection is a visit of its own. */
export type GapOf = (client: number) => number;
/** Rows in the order of client, start and end. */
export declare function rowsByClient(columns: TransferColumns, spans: Spans): Uint32Array;
/** Calls `take` with the rows of each client, in the order of their starts. */
export declare function eachClient(order: Uint32Array, columns: TransferColumns, take: (client: number, rows: Uint32Array) => void): void;
/**
 * Visits in the order of their starts. Data connections of one client (host and user) belong to one visit while no silence
 * is longer than the gap; where the server logs session ids, sessions that overlap are one visit instead.
 */
export declare function visitsOf(columns: TransferColumns, spans: Spans, order: Uint32Array, gapOf: GapOf): Visits;
