/** Numbers as a person types and reads them in a field: every digit, with the marks of the language that is spoken. */
import { numberWords } from "../language/words/numbers.ts";

interface Patterns {
  number: RegExp;
  grouping: RegExp;
}

/** By the two marks. */
const known = new Map<string, Patterns>();

function patterns(): Patterns {
  const { thousands, decimal } = numberWords().marks;
  const key = thousands + decimal;
  // Spaces, also those that do not break, and what else people set between thousands.
  const between = `[${thousands} \u00a0\u202f_']`;
  const found = known.get(key) ?? {
    number: new RegExp(
      String.raw`^([+-]?(?:\d{1,3}(?:${between}\d{3})+|\d+)?(?:[${decimal}]\d+)?)(?:e([+-]?\d+))?`,
      "i",
    ),
    grouping: new RegExp(between, "g"),
  };
  known.set(key, found);
  return found;
}

/** A number at the start of a text, its digits as JavaScript writes them, and what stands behind it; null where there is none. */
export function splitNumber(text: string): { digits: string; rest: string } | null {
  const { number, grouping } = patterns();
  const match = number.exec(text);
  const written = match?.[1] ?? "";
  if (match === null || !/\d/.test(written)) return null;
  const plain = written.replace(grouping, "").replace(numberWords().marks.decimal, ".");
  const exponent = match[2] === undefined ? "" : `e${match[2]}`;
  return { digits: plain + exponent, rest: text.slice(match[0].length).trim() };
}

/** true where a text goes on with a mark between thousands that divides none: somebody meant decimals. */
export function startsWithMark(rest: string): boolean {
  return rest.startsWith(numberWords().marks.thousands) && /^.\d/.test(rest);
}

/** 1234.5 → "1234.5": no mark between thousands, which in a list would seem to set its entries apart. */
export function ungrouped(value: number): string {
  return String(value).replace(".", numberWords().marks.decimal);
}
