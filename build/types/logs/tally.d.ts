import { DistinctCounter } from "./distinct.js";
import { DistinctSketch } from "./distinct-sketch.js";
import { HourSums } from "./hour-sums.js";
import { LogBuckets } from "./log-buckets.js";
import type { Name } from "./names.js";
import type { LineReading, PortsSeen, TransferRecord } from "./types.js";
/** Counts everything that a log holds, whether it is used or not. */
export declare class Tally {
    #private;
    lines: number;
    unparsable: number;
    /** The first unparsable lines, by number, with the reason. */
    readonly unread: {
        line: number;
        why: string;
    }[];
    /** Lines of other programs in the same file. */
    foreign: number;
    uploads: number;
    downloads: number;
    listings: number;
    brokenOff: number;
    zeroBytes: number;
    withoutDuration: number;
    deletes: number;
    otherProtocol: number;
    failed: number;
    refusals: number;
    passive: number;
    active: number;
    readonly ports: Set<number>;
    readonly clients: DistinctCounter;
    readonly hosts: DistinctCounter;
    /** What a summary is made of: sums that can be added up over files. */
    readonly hours: HourSums;
    readonly durations: LogBuckets;
    readonly sizes: LogBuckets;
    readonly clientSketch: DistinctSketch;
    readonly hostSketch: DistinctSketch;
    /** Counts one line by what was read from it; `why` says why it could not be read. */
    count(reading: LineReading, why?: () => string): void;
    /** Counts a record that no single line gave. */
    countLate(reading: LineReading): void;
    /** Counts a data connection and returns what is kept of its names. Lines are counted apart. */
    transfer(record: TransferRecord): Name;
    /** The same where only the hashes of the names are there. */
    hashedTransfer(record: TransferRecord, hash: number, hostHash: number): Name;
    /** Adds what the replies of the server showed. */
    addPorts(seen: PortsSeen): void;
    /** Data connections: uploads, downloads and listings. */
    get transfers(): number;
}
