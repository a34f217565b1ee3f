import type { ScenarioDocument } from "../scenario/types.js";
import type { Findings, FitOptions } from "./findings.js";
import type { LogFormat, LogRecord } from "./types.js";
/** A scenario fitted to a log, and what a person must know about it, in sentences. */
export interface LogFit {
    document: ScenarioDocument;
    notes: string[];
}
/** The scenario and the notes that follow from the findings. */
export declare function fitFindings(findings: Findings): LogFit;
/** Transfers that are kept in memory unless told otherwise: about 10 MB, and ten times as much while they are fitted. */
export declare const defaultMostTransfers: number;
/** A scenario fitted to records, in any order; null where they hold no transfer. */
export declare function fitLog(records: Iterable<LogRecord>, options?: FitOptions, format?: LogFormat | null): LogFit | null;
