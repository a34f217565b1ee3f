import type { Findings } from "./findings.js";
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
export declare function replayObstacle({ store, tally }: Findings): NoReplay | null;
/** Data connections with their best guess of start and end; null where the log cannot be replayed. */
export declare function holdsOf(findings: Findings): HoldRows | null;
