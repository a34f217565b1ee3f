import { oneIn } from "../plan/words.ts";

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A whole number with commas: 812,000. */
export function count(value: number): string {
  return grouped.format(value);
}

/** A share as the verdict says it, never better than it is: "1 in 4,000"; "none" for 0. */
export function frequency(share: number): string {
  return share <= 0 ? "none" : oneIn(share);
}
