/** Codes of `TransferColumns.kind`. */
export declare const kindCodes: {
    readonly upload: 0;
    readonly download: 1;
    readonly listing: 2;
};
/** Transfers as columns; NaN = not known. Row i is one transfer. */
export interface TransferColumns {
    count: number;
    endSeconds: Float64Array;
    durationSeconds: Float32Array;
    bytes: Float32Array;
    setupSeconds: Float32Array;
    durationErrorSeconds: Float32Array;
    stampErrorSeconds: Float32Array;
    /** Index of the client (host and user). */
    client: Uint32Array;
    /** Hash of the server's session id; 0 = none. */
    session: Uint32Array;
    kind: Uint8Array;
    /** 1 = complete. */
    complete: Uint8Array;
}
export declare const columnNames: readonly ["endSeconds", "durationSeconds", "bytes", "setupSeconds", "durationErrorSeconds", "stampErrorSeconds", "client", "session", "kind", "complete"];
/** Memory for so many rows, none of them filled. */
export declare function emptyColumns(capacity: number): TransferColumns;
/** The same columns with these rows only, in their order. */
export declare function selectRows(columns: TransferColumns, rows: ArrayLike<number>): TransferColumns;
