import type { ScenarioDocument } from "../scenario/types.js";
import type { Findings } from "./findings.js";
/** A scenario fitted to the first part of a log, to be held against the rest. */
export interface FirstPart {
    document: ScenarioDocument;
    /** Midnight that parts the log. */
    splitSeconds: number;
}
/** The fit of the first half of the days; null where the log is too short for two parts. */
export declare function firstPartOf(findings: Findings): FirstPart | null;
