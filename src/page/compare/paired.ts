/** A mean difference with its two-sided 95 % interval. */
export interface PairedDifference {
  differences: number[];
  mean: number;
  low: number;
  high: number;
}

/** 97.5 % point of the standard normal law; with the tens of days of any answer the t point differs by less than a fiftieth. */
const Z = 1.96;

/** Differences "b minus a" of the days that both have, with the interval of their mean; null with fewer than ten days. */
export function pairedDifference(a: readonly number[], b: readonly number[]): PairedDifference | null {
  const days = Math.min(a.length, b.length);
  if (days < 10) return null;
  const differences = Array.from({ length: days }, (_, day) => (b[day] ?? 0) - (a[day] ?? 0));
  const mean = differences.reduce((sum, each) => sum + each, 0) / days;
  const squares = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = (Z * Math.sqrt(squares / (days - 1))) / Math.sqrt(days);
  return { differences, mean, low: mean - half, high: mean + half };
}
