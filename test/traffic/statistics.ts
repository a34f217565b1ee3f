/** Distances between a sample and a law, for tests with fixed seeds. */
import { regularizedGammaQ } from "../../src/numbers/gamma.ts";

/** Largest distance between the sample's distribution and a continuous one; the sample is sorted in place. */
export function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
  sample.sort();
  let most = 0;
  sample.forEach((x, i) => {
    const share = cdf(x);
    most = Math.max(most, share - i / sample.length, (i + 1) / sample.length - share);
  });
  return most;
}

/** The distance that a sample of this size passes once in `1 / alpha` samples (Kolmogorov's limit law, first term). */
export function kolmogorovCritical(size: number, alpha: number): number {
  return Math.sqrt(-Math.log(alpha / 2) / 2 / size);
}

/** The chance that counts drawn with these expectations lie at least as far from them (Pearson's chi-square). */
export function chiSquareTail(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const rest = counts[i]! - expected[i]!;
    sum += (rest * rest) / expected[i]!;
  }
  return regularizedGammaQ((counts.length - 1) / 2, sum / 2);
}

/** How many standard errors the mean of a sample's k-th powers is from `expected`; `variance` is that of one power. */
export function momentDeviation(
  sample: Float64Array,
  power: number,
  expected: number,
  variance: number,
): number {
  let sum = 0;
  for (const x of sample) sum += x ** power;
  return (sum / sample.length - expected) / Math.sqrt(variance / sample.length);
}

/** Pearson's correlation of two samples of one length. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number => values.reduce((x, y) => x + y, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  a.forEach((x, i) => {
    const [dx, dy] = [x - meanA, b[i]! - meanB];
    both += dx * dy;
    squaresA += dx * dx;
    squaresB += dy * dy;
  });
  return both / Math.sqrt(squaresA * squaresB);
}
