import { Tally } from "./tally.js";
import { TransferStore } from "./transfer-store.js";
import type { Carrier, LogReader, LogRecord, ReadingWay } from "./types.js";
/** One way to read a log, with all that it has found so far. */
export declare class Branch {
    #private;
    readonly way: ReadingWay | null;
    readonly tally: Tally;
    readonly store: TransferStore;
    /** Steps back of the clock, s: a log is nearly ascending, so the right way to read it has few. */
    disorderSeconds: number;
    /** Server that the lines betray. */
    writer: string | null;
    constructor(way: ReadingWay | null, capacity: number, shiftSeconds: number);
    /** From here on lines are read by this reader; what the one before still held is taken in. */
    begin(reader: LogReader): void;
    /** true where the reader takes lines without making text of them. */
    get readsBytes(): boolean;
    /**
     * One line; `why` says why it could not be read. Where it could not and `mayBeForeign`, it counts as one of another
     * program. Returns whether it held anything of this format.
     */
    line(text: string, carrier: Carrier | undefined, why: () => string, mayBeForeign?: boolean): boolean;
    /** One line as bytes of its file; false where it has not the usual shape and must be read as text. */
    bytes(bytes: Uint8Array, from: number, to: number): boolean;
    /** Takes in what only the end of a file decides. */
    endFile(): void;
}
/** The branch that reads the log best: fewest lines that are no date in it, then fewest steps back; and whether that decides. */
export declare function bestBranch(branches: readonly Branch[]): {
    branch: Branch;
    isSure: boolean;
} | null;
/** Records of a reader as a test or another source gives them. */
export declare function takeRecords(branch: Branch, records: Iterable<LogRecord>): void;
