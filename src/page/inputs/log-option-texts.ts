import type { LogOptions } from "../../state/question-types.ts";
import { withMarks } from "../../language/numbers.ts";
import { splitNumber } from "../../state/typed-number.ts";
import { linesWords } from "../words/lines.ts";

/** Numbers that a person may set, with what they may be. */
export const logNumbers = [
  { name: "clockShiftHours", from: -14, to: 14 },
  { name: "gapSeconds", from: 1, to: 86_400 },
  { name: "listings", from: 0, to: 1_000_000 },
  {
    name: "mostTransfers",
    from: 1000,
    to: 50_000_000,
    isWhole: true,
  },
] as const;

/** What stands in the fields; "" = nothing is set. */
export type LogTexts = Record<keyof LogOptions, string>;

const written = (value: number): string => withMarks(String(value));

/** The texts of options that are set. */
export function textsOf(options: LogOptions): LogTexts {
  const { range, software = "", format = "", way = "" } = options;
  const numbers = logNumbers.map(({ name }): [string, string] => {
    const value = options[name];
    return [name, value === undefined ? "" : written(value)];
  });
  const rangeText = range === undefined ? "" : `${range.first}-${range.last}`;
  return { software, format, way, range: rangeText, ...Object.fromEntries(numbers) } as LogTexts;
}

/** A range as a person writes it; null where it is none. */
function readRange(text: string): LogOptions["range"] | null {
  const [, first, last] = /^(\d{1,5})\s*[-–:]\s*(\d{1,5})$/.exec(text) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return range.first >= 1 && range.last <= 65_535 && range.first <= range.last ? range : null;
}

/** What is set, and what is wrong with the other fields, a sentence each. */
export function readTexts(texts: LogTexts): {
  options: LogOptions;
  problems: Partial<Record<keyof LogOptions, string>>;
} {
  const options: LogOptions = {};
  const problems: Partial<Record<keyof LogOptions, string>> = {};
  for (const name of ["software", "format", "way"] as const)
    if (texts[name] !== "") options[name] = texts[name];
  const typed = texts.range.trim();
  const range = typed === "" ? undefined : readRange(typed);
  if (range === null) problems.range = linesWords().noRange;
  else if (range !== undefined) options.range = range;
  for (const { name, from, to, ...rest } of logNumbers) {
    const text = texts[name].trim();
    if (text === "") continue;
    const number = splitNumber(text);
    const value = Number(number?.digits);
    const isFine = number?.rest === "" && value >= from && value <= to;
    if (isFine && (!("isWhole" in rest) || Number.isInteger(value))) options[name] = value;
    else problems[name] = linesWords().noNumber(written(from), written(to));
  }
  return { options, problems };
}
