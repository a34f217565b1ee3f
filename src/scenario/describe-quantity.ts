import { exactly, significant } from "../language/numbers.ts";
import type { Quantity } from "./types.ts";
import { visitWords } from "./words/visits.ts";

/** What a quantity counts: decides the prefixes and the unit's words. */
export type QuantityUnit = "bytes" | "bitsPerSecond" | "seconds" | "count";

interface Scale {
  factor: number;
  name: string;
}

const scales: Readonly<Record<QuantityUnit, readonly Scale[]>> = {
  bytes: [
    { factor: 1e12, name: " TB" },
    { factor: 1e9, name: " GB" },
    { factor: 1e6, name: " MB" },
    { factor: 1e3, name: " kB" },
    { factor: 1, name: "" },
  ],
  bitsPerSecond: [
    { factor: 1e9, name: " Gbit/s" },
    { factor: 1e6, name: " Mbit/s" },
    { factor: 1e3, name: " kbit/s" },
    { factor: 1, name: " bit/s" },
  ],
  seconds: [
    { factor: 3600, name: " h" },
    { factor: 60, name: " min" },
    { factor: 1, name: " s" },
    { factor: 0.001, name: " ms" },
  ],
  count: [{ factor: 1, name: "" }],
};

function scaleFor(value: number, unit: QuantityUnit): Scale {
  const table = scales[unit];
  const smallest = table[table.length - 1] ?? { factor: 1, name: "" };
  if (value === 0) return table.find(({ factor }) => factor === 1) ?? smallest;
  // A minute stays "90 s": only from two units on is the larger unit easier to read.
  const enough = unit === "seconds" ? 2 : 1;
  const fits = ({ factor }: Scale): boolean => value >= (factor >= 60 ? enough * factor : factor);
  return table.find(fits) ?? smallest;
}

function inScale(value: number, { factor }: Scale): string {
  return significant(value / factor, 3);
}

function amount(value: number, unit: QuantityUnit): string {
  const scale = scaleFor(value, unit);
  const name = unit === "bytes" && scale.factor === 1 ? ` ${visitWords().bytes}` : scale.name;
  return inScale(value, scale) + name;
}

function span(low: number, high: number, unit: QuantityUnit): string {
  const lowScale = scaleFor(low, unit);
  const highScale = scaleFor(high, unit);
  if (low !== 0 && lowScale !== highScale)
    return visitWords().to(amount(low, unit), amount(high, unit));
  return visitWords().to(inScale(low, highScale), amount(high, unit));
}

/** A quantity in words with its unit, three digits each: "3 to 80 MB", "exponential, mean 5 s". */
export function describeQuantity(quantity: Quantity, unit: QuantityUnit): string {
  const words = visitWords();
  if (typeof quantity === "number") return amount(quantity, unit);
  if ("from" in quantity) return span(quantity.from, quantity.to, unit);
  if ("exponential" in quantity) return words.exponential(amount(quantity.exponential, unit));
  if ("lognormal" in quantity) {
    const { median, sigma } = quantity.lognormal;
    return words.lognormal(amount(median, unit), exactly(sigma));
  }
  if ("pareto" in quantity) {
    const { minimum, alpha, maximum } = quantity.pareto;
    return words.pareto(span(minimum, maximum, unit), exactly(alpha));
  }
  if ("uniform" in quantity)
    return words.evenly(span(quantity.uniform[0], quantity.uniform[1], unit));
  if ("geometric" in quantity) return words.geometric(amount(quantity.geometric, unit));
  const values = quantity.sample;
  const low = Math.min(...values);
  return words.oneOf(exactly(values.length), span(low, Math.max(...values), unit));
}
