import { serverWords } from "./server-words.ts";
import type { CaseId, CaseWords, Surroundings } from "./types.ts";
import { wayWords } from "./way-words.ts";

/** What a case is called, what it means in these surroundings, and what to do. */
export function wordsOf(id: CaseId, around: Surroundings): CaseWords {
  const words = wayWords[id] ?? serverWords[id];
  if (words === undefined) throw new RangeError(`There are no words for ${id}.`);
  return words(around);
}
