import { oneIn, oneInRange } from "../../language/numbers.ts";
import type { Estimate } from "../../plan/types.ts";

/** Rates closer to none than this are said as none. */
const NONE = 1e-9;

/** A refusal rate beside another, both as frequencies: "none against 1 in 1,500". */
export function rateAgainst(rate: number, other: number): string {
  return `${rateWords(rate)} against ${rateWords(other)}`;
}

const rateWords = (rate: number): string => (rate < NONE ? "none" : oneIn(rate));

/** An interval of a difference of rates: "1 in 1,200 to 2,000 fewer", "1 in 3,000 fewer to 1 in 5,000 more". */
export function differenceRange({ low, high }: Pick<Estimate, "low" | "high">): string {
  if (low > -NONE && high < NONE) return "no difference";
  if (high < NONE) return `${rangeWords(-high, -low)} fewer`;
  if (low > -NONE) return `${rangeWords(low, high)} more`;
  return `${oneIn(-low)} fewer to ${oneIn(high)} more`;
}

/** "1 in 1,200 to 2,000"; from none on: "up to 1 in 1,200". */
function rangeWords(least: number, most: number): string {
  if (least < NONE) return `up to ${oneIn(most)}`;
  const range = oneInRange(least, most);
  return oneIn(most).startsWith("1 in ") && !range.startsWith("1 in ") ? `1 in ${range}` : range;
}
