import type { LogOptions } from "../state/questions.ts";

/** Numbers that a person may set, with what they are and what they may be. */
export const logNumbers = [
  { name: "clockShiftHours", label: "Clock offset, hours", from: -14, to: 14 },
  { name: "gapSeconds", label: "Silence that ends a visit, seconds", from: 1, to: 86_400 },
  { name: "listings", label: "Listings per visit, where none are logged", from: 0, to: 1_000_000 },
  {
    name: "mostTransfers",
    label: "Most data connections kept",
    from: 1000,
    to: 50_000_000,
    isWhole: true,
  },
] as const;

/** What stands in the fields; "" = nothing is set. */
export type LogTexts = Record<keyof LogOptions, string>;

const written = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });

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
  if (range === null) problems.range = "Write it as 50000-50099.";
  else if (range !== undefined) options.range = range;
  for (const { name, from, to, ...rest } of logNumbers) {
    const text = texts[name].trim().replaceAll(",", "");
    if (text === "") continue;
    const value = Number(text);
    const isFine = /^-?\d+(\.\d+)?$/.test(text) && value >= from && value <= to;
    if (isFine && (!("isWhole" in rest) || Number.isInteger(value))) options[name] = value;
    else problems[name] = `A number from ${written(from)} to ${written(to)}.`;
  }
  return { options, problems };
}
