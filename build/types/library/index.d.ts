import type { ExportText } from "../exports/types.js";
import type { LogOptions, LogResult } from "../logs/accumulator.js";
import type { Plan } from "../plan/types.js";
import type { Reading } from "../scenario/read.js";
import type { PortRange, Problem, ScenarioDocument } from "../scenario/types.js";
export type { ExportText } from "../exports/types.js";
export type { LogOptions, LogResult } from "../logs/accumulator.js";
export type { Plan } from "../plan/types.js";
export type { Reading } from "../scenario/read.js";
export type { PortRange, Problem, ScenarioDocument } from "../scenario/types.js";
/** An entry of a catalogue: its id, as documents and options name it, and its name. */
export interface Entry {
    id: string;
    name: string;
}
/** Values of `server.software`. */
export declare const servers: readonly Entry[];
/** Values of `groups[].software`. */
export declare const clients: readonly Entry[];
/** What a plan can be written for. */
export declare const exportTargets: readonly Entry[];
/** Formats of logs that are recognised. */
export declare const logFormats: readonly Entry[];
/** A scenario or a plan is wrong: every problem has its path and a sentence. */
export declare class DocumentFault extends Error {
    name: string;
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[]);
}
/** Reads the JSON text of a scenario: the document, or every problem with it. Never throws. */
export declare function readScenario(text: string): Reading;
export interface PlanOptions {
    /** Threads, 1 or more; the plan does not depend on it. Absent = as many as suit the machine, 8 at most. */
    workers?: number;
    /** Aborting it rejects the plan with its reason. */
    signal?: AbortSignal;
    /** Called at every look at the days with what is known by then. */
    onPlan?: (plan: Plan) => void;
}
/**
 * Simulates a scenario and plans for it: the document that `--json` prints. Rejects with a DocumentFault where the
 * scenario is wrong.
 */
export declare function plan(scenario: ScenarioDocument, options?: PlanOptions): Promise<Plan>;
/** Bytes or text of a log; several = its rotated parts, or those of several servers. */
export type LogSource = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
/** Reads logs, packed or not, and fits a scenario to them; `ok: false` has the sentence that says why there is none. Never rejects for a bad log. */
export declare function readLog(source: LogSource | readonly LogSource[], options?: LogOptions): Promise<LogResult>;
/**
 * The texts of one target for a plan: one, or one for each node, for the range that the plan says or for `range`. Throws a
 * DocumentFault where the plan is none, a RangeError for an id that is not in `exportTargets`, an Error with a sentence where
 * there can be no text.
 */
export declare function exportText(made: Plan, id: string, range?: PortRange | null): ExportText[];
