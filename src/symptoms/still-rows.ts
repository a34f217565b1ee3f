import { rangeWords } from "./surroundings.ts";
import type { StillRow, Surroundings } from "./types.ts";
import { wordsOf } from "./words-of.ts";
import { seenWords } from "./words/seen.ts";

/** What is still seen once the range is large enough, most frequent first. */
const signs = ["filter", "refused", "outside", "address", "sessions", "not-made"] as const;

/** "If you still see …": what a symptom that is not the size of the range means for this server, these clients and this network. */
export function stillRows(around: Surroundings): StillRow[] {
  const words = seenWords().signs;
  return signs.map((id) => ({
    case: id,
    sign: words[id](rangeWords(around)),
    ...wordsOf(id, around),
  }));
}
