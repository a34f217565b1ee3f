import type { Catalogues, Problem, ScenarioDocument } from "./types.js";
/** Longest scenario text, in bytes of UTF-8. */
export declare const MOST_BYTES = 1048576;
/** The sentence for a longer one. */
export declare const TOO_LARGE: string;
/** A document that is right, or everything that is wrong with it. */
export type Reading = {
    ok: true;
    document: ScenarioDocument;
} | {
    ok: false;
    problems: Problem[];
};
/** Checks a parsed value; every fault is reported, each with its path. Never throws. */
export declare function checkScenario(value: unknown, catalogues: Catalogues): Reading;
/** Reads the JSON text of a scenario (a byte order mark is passed over). Never throws. */
export declare function readScenario(text: string, catalogues: Catalogues): Reading;
