import type { PortRange } from "../scenario/types.js";
import type { HourlyArrivals } from "./arrivals.js";
import type { Batch } from "./batches.js";
import type { TransferColumns } from "./columns.js";
import type { LineRates, Spans } from "./durations.js";
import type { Kind } from "./kinds.js";
import type { Tally } from "./tally.js";
import type { TransferStore } from "./transfer-store.js";
import type { LogFormat } from "./types.js";
import type { Visit } from "./visits.js";
/** What a person may set before a log is fitted; everything has a default. */
export interface FitOptions {
    /** Id of the server catalogue; default: the server that the log names, else `generic`. */
    software?: string;
    /** Silence that ends a visit, s, 30 … 900; default 60, FileZilla's idle disconnect. */
    gapSeconds?: number;
    /** Listings per visit where the log does not show them; default 1. */
    listings?: number;
    /** The range that was open while the log was written: judged, and used to warn of refusals that left no trace. */
    range?: PortRange;
    /** Added to every stamp, h: the server's offset from UTC for logs that keep UTC; default 0. */
    clockShiftHours?: number;
    /** Most transfers kept in memory; default 2^18 (about 10 MB). */
    mostTransfers?: number;
}
/** Everything that was found out about a log, before it becomes groups and sentences. */
export interface Findings {
    format: LogFormat | null;
    /** Id of the server that the log names, else `generic`. */
    software: string;
    options: FitOptions;
    gapSeconds: number;
    listingsAssumed: number;
    tally: Tally;
    store: TransferStore;
    columns: TransferColumns;
    rowsOutsidePeriod: number;
    spans: Spans;
    /** Of lines; `transferRates` are of single transfers. */
    rates: LineRates;
    transferRates: LineRates;
    visits: Visit[];
    /** The control connection of each row, numbered through the log. */
    sessionOfRow: Uint32Array;
    /** Rows by client and start; a visit is a stretch of them. */
    order: Uint32Array;
    kinds: Kind[];
    firstSeconds: number;
    lastSeconds: number;
    /** Of the visits that keep no clock of their client's own. */
    batch: Batch | null;
    dispersion: number;
    arrivals: HourlyArrivals;
    connections: {
        typical: number;
        most: number;
    };
    pauseSeconds: number;
}
/** What the transfers in a store say; null where it holds none. `software` is what the log itself names. */
export declare function findingsOf(tally: Tally, store: TransferStore, format: LogFormat | null, options: FitOptions, software?: string): Findings | null;
/** What some of a log's transfers say. */
export declare function findingsOn(columns: TransferColumns, log: Pick<Findings, "format" | "software" | "options" | "tally" | "store" | "rowsOutsidePeriod">): Findings;
