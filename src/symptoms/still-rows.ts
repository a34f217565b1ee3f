import { rangeWords } from "./surroundings.ts";
import type { CaseId, StillRow, Surroundings } from "./types.ts";
import { wordsOf } from "./words-of.ts";

/** What is still seen once the range is large enough, most frequent first, and the case that it is. */
const signs: readonly { case: CaseId; sign: (around: Surroundings) => string }[] = [
  { case: "filter", sign: (around) => `A time-out on a port of ${rangeWords(around)}` },
  { case: "refused", sign: () => "Connection refused on the data connection" },
  { case: "outside", sign: (around) => `A port outside ${rangeWords(around)} in the 227 reply` },
  { case: "address", sign: () => "A wrong address in the 227 reply" },
  { case: "sessions", sign: () => "421 at login" },
  { case: "not-made", sign: () => "425 after a transfer command" },
];

/** "If you still see …": what a symptom that is not the size of the range means for this server, these clients and this network. */
export function stillRows(around: Surroundings): StillRow[] {
  return signs.map(({ case: id, sign }) => ({
    case: id,
    sign: sign(around),
    ...wordsOf(id, around),
  }));
}
