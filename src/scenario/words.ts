import { exactly } from "../language/numbers.ts";
import { problemWords } from "./words/problems.ts";

const longestQuote = 60;

/** What a value is, for the `found` of a problem; never longer than a line, whatever the value is. */
export function foundText(value: unknown): string {
  const words = problemWords();
  if (value === undefined) return words.nothing;
  if (value === null) return "null";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return words.notANumber;
    return Number.isFinite(value) ? exactly(value) : words.tooLargeToHold;
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    const text = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
    return JSON.stringify(text);
  }
  if (!Array.isArray(value))
    return typeof value === "object" ? words.anObject : words.aThing(typeof value);
  if (value.length === 0) return words.emptyList;
  return value.length === 1 ? words.listOfOne : words.listOf(value.length);
}
