import type { Quantity } from "../scenario/types.ts";
import { numberWords } from "../language/words/numbers.ts";
import { bad, good, mapReading } from "./text-format.ts";
import type { TextFormat, TextReading } from "./text-format.ts";
import { readAmount, readAmountPair, writeAmount, writeAmountPair, COUNT } from "./unit-text.ts";
import type { Dimension } from "./unit-text.ts";
import { ungrouped } from "./typed-number.ts";
import { stateWords } from "./words/state.ts";

/**
 * The readable forms of a quantity: `4 MB` · `3 to 6` · `exponential 5 s` · `lognormal median 2 MB sigma 0.5` ·
 * `pareto minimum 1 MB alpha 1.1 maximum 10 GB` · `uniform 1 to 5` · `geometric 4` · `sample 1; 2; 3`.
 */
export function quantityFormat(dimension: Dimension): TextFormat<Quantity> {
  return {
    write: (value) => writeQuantity(value, dimension),
    read: (text) => readQuantity(text, dimension),
  };
}

const PAIR = /^(.*\S)\s*(?:\b(?:to|bis)\b|–|—|\.\.+)\s*(\S.*)$/i;
/** A hyphen separates too where it stands between two numbers, `3-6`, `200 KB - 4 MB`, but not in `1e-9`. */
const HYPHEN_PAIR = /^(?![\d.,]+e-\d)([\d.,]+\s*[A-Za-z/%]*)\s*-\s*(\d.*)$/;

const LAWS = new Map<string, (rest: string, dimension: Dimension) => TextReading<Quantity>>(
  Object.entries({
    exponential: (rest: string, dimension: Dimension) =>
      mapReading(readAmount(rest, dimension), (mean) => ({ exponential: mean })),
    geometric: (rest: string, dimension: Dimension) =>
      mapReading(readAmount(rest, dimension), (mean) => ({ geometric: mean })),
    uniform: (rest: string, dimension: Dimension) => {
      const pair = splitPair(rest);
      if (pair === null) return bad(stateWords().uniform(rest));
      return mapReading(readAmountPair(pair[0], pair[1], dimension), (ends) => ({ uniform: ends }));
    },
    lognormal: readLognormal,
    pareto: readPareto,
    sample: readSample,
  }),
);

function readQuantity(text: string, dimension: Dimension): TextReading<Quantity> {
  const trimmed = text.trim();
  const [word = ""] = trimmed.split(/\s/, 1);
  const law = LAWS.get(word.toLowerCase());
  if (law !== undefined) return law(trimmed.slice(word.length).trim(), dimension);
  const pair = splitPair(trimmed);
  if (pair === null) return readAmount(trimmed, dimension);
  return mapReading(readAmountPair(pair[0], pair[1], dimension), ([from, to]) => ({ from, to }));
}

function splitPair(text: string): [string, string] | null {
  const match = PAIR.exec(text) ?? HYPHEN_PAIR.exec(text);
  return match === null ? null : [match[1] ?? "", match[2] ?? ""];
}

function readLognormal(rest: string, dimension: Dimension): TextReading<Quantity> {
  const match = /^median\s+(.+?)\s+sigma\s+(\S+)$/i.exec(rest);
  if (match === null) return bad(stateWords().lognormal);
  const median = readAmount(match[1] ?? "", dimension);
  const sigma = readAmount(match[2] ?? "", COUNT);
  if (!median.ok) return median;
  return mapReading(sigma, (value) => ({ lognormal: { median: median.value, sigma: value } }));
}

function readPareto(rest: string, dimension: Dimension): TextReading<Quantity> {
  const match = /^minimum\s+(.+?)\s+alpha\s+(\S+)\s+maximum\s+(.+)$/i.exec(rest);
  if (match === null) return bad(stateWords().pareto);
  const minimum = readAmount(match[1] ?? "", dimension);
  const alpha = readAmount(match[2] ?? "", COUNT);
  const maximum = readAmount(match[3] ?? "", dimension);
  if (!minimum.ok) return minimum;
  if (!alpha.ok) return alpha;
  return mapReading(maximum, (value) => ({
    pareto: { minimum: minimum.value, alpha: alpha.value, maximum: value },
  }));
}

/** Values are separated by semicolons, or by commas where those stand in none of them. */
function readSample(rest: string, dimension: Dimension): TextReading<Quantity> {
  const values: number[] = [];
  for (const part of splitSample(rest)) {
    if (part.trim() === "") return bad(stateWords().sample);
    const value = readAmount(part, dimension);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return good({ sample: values });
}

function splitSample(text: string): string[] {
  if (text.includes(";")) return text.split(";");
  return text.split(isCommaDecimal() ? /,\s/ : ",");
}

const isCommaDecimal = (): boolean => numberWords().marks.decimal === ",";

function writeQuantity(quantity: Quantity, dimension: Dimension): string {
  const one = (value: number) => writeAmount(value, dimension);
  if (typeof quantity === "number") return one(quantity);
  if ("from" in quantity) return writeAmountPair(quantity.from, quantity.to, dimension);
  if ("exponential" in quantity) return `exponential ${one(quantity.exponential)}`;
  if ("geometric" in quantity) return `geometric ${one(quantity.geometric)}`;
  if ("uniform" in quantity) return `uniform ${writeAmountPair(...quantity.uniform, dimension)}`;
  if ("sample" in quantity) {
    const { thousands } = numberWords().marks;
    const values = quantity.sample.map((value) => one(value).replaceAll(thousands, ""));
    return `sample ${values.join(isCommaDecimal() ? "; " : ", ")}`;
  }
  if ("lognormal" in quantity) {
    return `lognormal median ${one(quantity.lognormal.median)} sigma ${ungrouped(quantity.lognormal.sigma)}`;
  }
  const { minimum, alpha, maximum } = quantity.pareto;
  return `pareto minimum ${one(minimum)} alpha ${ungrouped(alpha)} maximum ${one(maximum)}`;
}
