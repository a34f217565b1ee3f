import { Branch } from "./branch.js";
import type { FitOptions } from "./findings.js";
import type { LogFit } from "./fit.js";
import type { FirstPart } from "./first-part.js";
import type { HoldRows, NoReplay } from "./hold-rows.js";
import type { LogSummary } from "./summary.js";
/** What became of a log: a fit, or the sentence that says why there is none. */
export type LogResult = ({
    ok: true;
    format: {
        id: string;
        name: string;
    };
    lines: number;
    transfers: number;
    /** The log's own data connections, for a replay; null where it cannot be replayed. No names. */
    holds: HoldRows | null;
    /** Why there are no holds; null where there are. */
    noReplay: NoReplay | null;
    /** true where the log cannot show listings: the fit assumes them, a replay has none. */
    assumesListings: boolean;
    /** What the first half of the days would have said; null where there are too few. */
    firstPart: FirstPart | null;
    summary: LogSummary;
} & LogFit) | {
    ok: false;
    message: string;
};
/** How a log is to be read and fitted; `format` is an id of the list of formats, absent = recognised. */
export interface LogOptions extends FitOptions {
    format?: string;
    /** Id of a way to read an ambiguous log, as in `ways` of its format; absent = the log decides. */
    way?: string;
}
/** Takes a log line by line, keeps bounded memory, and fits a scenario at the end. Same lines, same result. */
export declare class LogAccumulator {
    #private;
    constructor(options?: LogOptions);
    /** Lines taken so far. */
    get lines(): number;
    /** true where no further line can change the result. */
    get isHopeless(): boolean;
    /** Another file of the same log begins, written last at `newestSeconds`; its format is recognised anew. */
    nextFile(newestSeconds?: number): void;
    /** One line, without its line end. */
    line(text: string): void;
    /** Who takes the lines of this file as bytes; null where they have to be text. */
    get bytesTaker(): Branch | null;
    /** The fit of all lines so far; call it once. */
    finish(): LogResult;
}
