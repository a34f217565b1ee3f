import { exactly } from "../language/numbers.ts";

const longestQuote = 60;

/** What a value is, for the `found` of a problem; never longer than a line, whatever the value is. */
export function foundText(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "not a number";
    return Number.isFinite(value) ? exactly(value) : "a number too large to hold";
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    const text = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
    return JSON.stringify(text);
  }
  if (Array.isArray(value)) return countText(value.length, "a list of one value", "values");
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function countText(count: number, one: string, many: string): string {
  if (count === 0) return "an empty list";
  return count === 1 ? one : `a list of ${exactly(count)} ${many}`;
}

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
