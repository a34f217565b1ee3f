import type { TransferColumns } from "./columns.js";
/** When each transfer ran: the best guess, and the bounds that the clock leaves. Row i as in the columns. */
export interface Spans {
    startSeconds: Float64Array;
    endSeconds: Float64Array;
    /** It was certainly running from `endSeconds` of the log back for this long. */
    certainSeconds: Float64Array;
    /** It was possibly running for this long. */
    possibleSeconds: Float64Array;
}
/** Bits per second of each client's line, where its long transfers show it. */
export interface LineRates {
    perClient: Map<number, number>;
    /** Median over clients; NaN where no transfer was long enough. */
    median: number;
}
/** A rate of single transfers, for transfers too short for the clock: from those of at least 5 s, else from large files. */
export declare function transferRates(columns: TransferColumns): LineRates;
/**
 * Bits per second of each client's line: the bytes of its telling transfers over the time that any of them ran, since
 * transfers at the same time share the line.
 */
export declare function lineRates(columns: TransferColumns, spans: Spans, order: Uint32Array): LineRates;
/** Spans of all transfers; on a clock of seconds a duration up to 1 s is bytes over the client's rate. */
export declare function spansOf(columns: TransferColumns, rates: LineRates): Spans;
/** Mean of the best guesses, s; NaN for an empty log. */
export declare function meanDuration(spans: Spans): number;
