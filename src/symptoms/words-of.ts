import type { CaseId, CaseWords, Surroundings } from "./types.ts";
import { serverCases } from "./words/server-cases.ts";
import { wayCases } from "./words/way-cases.ts";

/** What a case is called, what it means in these surroundings, and what to do. */
export function wordsOf(id: CaseId, around: Surroundings): CaseWords {
  return { ...serverCases(), ...wayCases() }[id](around);
}
