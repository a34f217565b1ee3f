import type { Estimate } from "../../plan/types.ts";
import { compareWords } from "../words/compare.ts";
import { oneIn, rateRange } from "../../language/numbers.ts";

/** Rates closer to none than this are said as none. */
const NONE = 1e-9;

/** A refusal rate beside another, both as frequencies: "none against 1 in 1,500"; "same" where their words are. */
export function rateAgainst(rate: number, other: number): string {
  const [one, two] = [rateWords(rate), rateWords(other)];
  return one === two ? compareWords().same : compareWords().against(one, two);
}

const rateWords = (rate: number): string => (rate < NONE ? compareWords().nothing : oneIn(rate));

/** An interval of a difference of rates: "1 in 1,200 to 2,000 fewer", "1 in 3,000 fewer to 1 in 5,000 more". */
export function differenceRange({ low, high }: Pick<Estimate, "low" | "high">): string {
  const words = compareWords();
  if (low > -NONE && high < NONE) return words.noDifference;
  if (high < NONE) return words.fewer(rangeWords(-high, -low));
  if (low > -NONE) return words.more(rangeWords(low, high));
  return words.fewerToMore(-low, high);
}

/** "1 in 1,200 to 2,000"; from none on: "up to 1 in 1,200". */
function rangeWords(least: number, most: number): string {
  return least < NONE ? compareWords().upTo(most) : rateRange(least, most);
}
