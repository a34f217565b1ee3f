/** Refusals per PASV from days that differ, with an interval that is clustered by day. */
import { exp, log, log1p } from "../numbers/log-exp.ts";
import { gammaQuantile } from "../numbers/gamma-quantile.ts";
import { studentQuantile } from "../numbers/student.ts";

/** A rate with one-sided bounds: each of `low` and `high` holds with the confidence asked for. */
export interface RateEstimate {
  estimate: number;
  low: number;
  high: number;
}

/** Fewer bad days than this, counted by their weight, do not show how heavy bad days are. */
export const ENOUGH_BAD = 30;
/** Nor does a sum of which one day is more than this, or than so many usual days where there are few. */
const LARGEST_PART = 0.1;
const USUAL_DAYS = 3;

/** How much the refusals of independent units (days) say about their rate. */
export interface Evidence {
  /** So many equal bad days would be as noisy as these: (Σ refused)² over the variance of that sum. */
  badDays: number;
  /** Largest part of the sum that one unit brought beyond a usual one, 0 … 1. */
  largestPart: number;
  units: number;
}

/** Weighs the refusals of units. Nothing refused is no evidence of how often. */
export function evidenceOf(asked: Float64Array, refused: Float64Array): Evidence {
  const total = sum(refused);
  const units = asked.length;
  if (total <= 0 || units < 2) return { badDays: 0, largestPart: 1, units };
  const rate = total / sum(asked);
  const error = errorOf(asked, refused, rate) * sum(asked);
  let largest = 0;
  for (let i = 0; i < units; i++) largest = Math.max(largest, refused[i]! - rate * asked[i]!);
  return {
    badDays: error > 0 ? (total / error) ** 2 : Infinity,
    largestPart: largest / total,
    units,
  };
}

/** Whether that is enough for the log-t bounds: bad days as heavy as any have been seen often. */
export function isEnough({ badDays, largestPart, units }: Evidence): boolean {
  return badDays >= ENOUGH_BAD && largestPart <= Math.max(LARGEST_PART, USUAL_DAYS / units);
}

/**
 * Σ refused / Σ asked over independent units (days, or batches of a long steady day). With enough evidence the log-t
 * bounds r·exp(±t·se/r); `se` is the linearised error of a ratio. Measured coverage at nominal .95: .935-.968, where a
 * per-PASV binomial interval covers .43-.53 (Law & Kelton; own measurement). With less, the gamma bounds of a weighted
 * sum of rare events, to which one more of the heaviest seen is added (Fay & Feuer 1997).
 * `heaviest` is the most that any unit had at a size at which more was seen.
 * Nothing refused: a rule of three on units, times `clump`, the refusals that a unit with any refusal has.
 */
export function estimateRate(
  asked: Float64Array,
  refused: Float64Array,
  confidence: number,
  clump = 1,
  heaviest = 0,
): RateEstimate {
  const units = asked.length;
  const askedTotal = sum(asked);
  if (askedTotal <= 0) return { estimate: 0, low: 0, high: 0 };
  const estimate = sum(refused) / askedTotal;
  if (estimate <= 0) {
    const badUnits = shareNeverSeen(units, confidence);
    return {
      estimate: 0,
      low: 0,
      high: Math.min(1, (badUnits * Math.max(1, clump) * units) / askedTotal),
    };
  }
  if (units < 2) return { estimate, low: 0, high: 1 };
  return isEnough(evidenceOf(asked, refused))
    ? logTBounds(asked, refused, confidence)
    : gammaBounds(asked, refused, confidence, heaviest);
}

/** The rate with log-t bounds, from two units or more with a refusal among them. */
export function logTBounds(
  asked: Float64Array,
  refused: Float64Array,
  confidence: number,
): RateEstimate {
  const estimate = sum(refused) / sum(asked);
  const relative =
    (studentQuantile(confidence, asked.length - 1) * errorOf(asked, refused, estimate)) / estimate;
  return {
    estimate,
    low: estimate * exp(-relative),
    high: Math.min(1, estimate * exp(relative)),
  };
}

/** The rate with the bounds of few bad units, which are not all alike. All is told in parts of the refusals seen. */
function gammaBounds(
  asked: Float64Array,
  refused: Float64Array,
  confidence: number,
  heaviest: number,
): RateEstimate {
  const estimate = sum(refused) / sum(asked);
  const { badDays, largestPart } = evidenceOf(asked, refused);
  const part = Math.max(largestPart, heaviest / sum(refused));
  const variance = 1 / badDays;
  // Units that are all alike leave nothing open.
  const bound = (mean: number, spread: number, share: number): number =>
    spread > 0 ? (gammaQuantile((mean * mean) / spread, share) * spread) / mean : mean;
  const low = bound(1, variance, 1 - confidence);
  const high = bound(1 + part, variance + part * part, confidence);
  return {
    estimate,
    low: estimate * Math.min(1, low),
    high: Math.min(1, estimate * Math.max(1, high)),
  };
}

/** Standard error of the ratio Σ refused / Σ asked over independent units. */
function errorOf(asked: Float64Array, refused: Float64Array, rate: number): number {
  const units = asked.length;
  let squares = 0;
  for (let i = 0; i < units; i++) {
    const rest = refused[i]! - rate * asked[i]!;
    squares += rest * rest;
  }
  return Math.sqrt((squares / (units - 1)) * units) / sum(asked);
}

/** The largest share of units that may have an event although none of `units` had: 1 − (1 − confidence)^(1/units). */
export function shareNeverSeen(units: number, confidence: number): number {
  return 1 - exp(log1p(-confidence) / units);
}

/** Half-width of the upper bound relative to the estimate, 0.15 = 15 %; Infinity where nothing was refused. */
export function relativeHalfWidth(rate: RateEstimate): number {
  return rate.estimate > 0 ? rate.high / rate.estimate - 1 : Infinity;
}

/** Difference of two rates that were measured on the same units, B minus A, with a two-sided interval. */
export function pairedDifference(
  a: { asked: Float64Array; refused: Float64Array },
  b: { asked: Float64Array; refused: Float64Array },
  confidence: number,
): RateEstimate {
  const units = Math.min(a.asked.length, b.asked.length);
  const askedA = sum(a.asked);
  const askedB = sum(b.asked);
  if (units < 2 || askedA <= 0 || askedB <= 0) return { estimate: 0, low: -1, high: 1 };
  const rateA = sum(a.refused) / askedA;
  const rateB = sum(b.refused) / askedB;
  let squares = 0;
  for (let i = 0; i < units; i++) {
    const restA = (a.refused[i]! - rateA * a.asked[i]!) / askedA;
    const restB = (b.refused[i]! - rateB * b.asked[i]!) / askedB;
    squares += (restB - restA) * (restB - restA);
  }
  const error = Math.sqrt((squares * units) / (units - 1));
  const reach = studentQuantile((1 + confidence) / 2, units - 1) * error;
  const estimate = rateB - rateA;
  return { estimate, low: estimate - reach, high: estimate + reach };
}

/** Mean of paired values with a two-sided t interval. */
export function meanWithInterval(values: readonly number[], confidence: number): RateEstimate {
  const count = values.length;
  const estimate = values.reduce((total, value) => total + value, 0) / Math.max(1, count);
  if (count < 2) return { estimate, low: -Infinity, high: Infinity };
  const squares = values.reduce(
    (total, value) => total + (value - estimate) * (value - estimate),
    0,
  );
  const reach =
    studentQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { estimate, low: estimate - reach, high: estimate + reach };
}

/** Sum of a column. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** How many sizes a factor in the refusal rate is worth, given the slope of ln(rate) per port (a negative number). */
export function portsForFactor(factor: number, slope: number): number {
  return log(factor) / -slope;
}
