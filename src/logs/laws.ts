import { exp, log } from "../numbers/log-exp.ts";
import type { Quantity } from "../scenario/types.ts";

/** A number at four significant digits: more would pretend a precision that a log does not have. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Mean and variance (n - 1 in the divisor; 0 for one value) of numbers; NaN for none. */
export function moments(values: ArrayLike<number>): { mean: number; variance: number } {
  let mean = 0;
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const step = value - mean;
    mean += step / (index + 1);
    squares += step * (value - mean);
  }
  if (values.length === 0) return { mean: Number.NaN, variance: Number.NaN };
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}

/** The value below which a share of ascending values lies; NaN for none. */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const index = Math.min(ascending.length - 1, Math.floor(share * ascending.length));
  return ascending[index] ?? Number.NaN;
}

/** Widest scatter of a log-normal law that a scenario takes. */
const widestSigma = 5;

/**
 * The log-normal law with the mean and the scatter of the logarithms, its mean no larger than the largest value; a plain
 * number where nothing scatters. Values > 0.
 */
export function logNormalOf(values: ArrayLike<number>): Quantity {
  const logarithms = Float64Array.from(values, log);
  const { mean, variance } = moments(logarithms);
  const largest = logarithms.reduce((most, next) => Math.max(most, next), mean);
  const sigma = rounded(Math.min(widestSigma, Math.sqrt(Math.min(variance, 2 * (largest - mean)))));
  const median = rounded(exp(mean));
  return sigma < 0.001 ? median : { lognormal: { median, sigma } };
}

/**
 * The log-normal law of durations read off a clock of whole seconds: from mean and variance, since the difference of two
 * rounded stamps has the right mean, and 1/6 s² too much variance. `clockSeconds` 0 = an exact clock.
 */
export function durationLaw(values: ArrayLike<number>, clockSeconds: number): Quantity {
  const { mean, variance } = moments(values);
  const spread = Math.max(0, variance - (clockSeconds * clockSeconds) / 6);
  // No log has stamps finer than a microsecond.
  if (!(mean >= 1e-6)) return 0;
  const squareOfSigma = log(1 + spread / (mean * mean));
  const sigma = rounded(Math.min(3, Math.sqrt(squareOfSigma)));
  if (sigma < 0.001) return rounded(mean);
  return { lognormal: { median: rounded(mean * exp(-(sigma * sigma) / 2)), sigma } };
}

/** Most values that a law given as a sample carries: of counts, and of durations. */
const sampleSize = 60;
const holdSampleSize = 100;

/** Means of `size` strata of ascending values: their mean is that of the values. */
function strataMeans(ascending: ArrayLike<number>, size: number): number[] {
  if (ascending.length <= size) return Array.from(ascending);
  // In whole multiples of the strata, so that each stands for equally many values.
  return Array.from({ length: size }, (_, stratum) => {
    const from = (stratum * ascending.length) / size;
    const to = ((stratum + 1) * ascending.length) / size;
    let sum = 0;
    for (let index = Math.floor(from); index < to; index++) {
      sum += ascending[index]! * (Math.min(to, index + 1) - Math.max(from, index));
    }
    return sum / (to - from);
  });
}

/** Ascending values thinned to at most 60, each the rounded mean of its stratum, so that the mean stays about the same. */
function strata(ascending: readonly number[]): number[] {
  return strataMeans(ascending, sampleSize).map((value) =>
    ascending.length <= sampleSize ? value : Math.round(value),
  );
}

/**
 * Durations as they are, s: a sample of at most 100 strata with the mean of the values, so that no shape has to be guessed;
 * a plain number where nothing scatters. Values ≥ 0.
 */
export function holdLaw(
  values: ArrayLike<number>,
  round: (value: number) => number = rounded,
): Quantity {
  const ascending = Float64Array.from(values).sort();
  if (ascending.length === 0) return 0;
  const sample = strataMeans(ascending, holdSampleSize).map((value) => round(Math.max(0, value)));
  return sample[0] === sample.at(-1) ? (sample[0] ?? 0) : { sample };
}

/**
 * A law for counts per visit: a number where all are equal, geometric where mean and variance agree with it within a factor
 * of two, else a sample of the counts.
 */
export function countLaw(counts: readonly number[]): Quantity {
  const { mean, variance } = moments(counts);
  if (counts.length === 0) return 0;
  if (variance === 0) return rounded(mean);
  const ascending = [...counts].sort((a, b) => a - b);
  const geometricVariance = mean * (mean - 1);
  const ratio = variance / geometricVariance;
  if ((ascending[0] ?? 0) >= 1 && ratio > 0.5 && ratio < 2) return { geometric: rounded(mean) };
  return { sample: strata(ascending) };
}

/** Hill's estimate of the tail exponent from the largest 5 % of ascending values > 0; null below 1,000 values. */
export function tailExponent(ascending: Float64Array): number | null {
  if (ascending.length < 1000) return null;
  const tail = Math.floor(ascending.length / 20);
  const threshold = ascending[ascending.length - tail - 1] ?? 1;
  let sum = 0;
  for (const value of ascending.subarray(-tail)) sum += log(value / threshold);
  return sum > 0 ? tail / sum : null;
}
