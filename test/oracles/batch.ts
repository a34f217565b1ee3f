/** Requests that come in batches, at Poisson instants, each for one port of its own. */

/** Rescale before a weight could overflow. */
const LARGE = 1e200;

/** What an exact batch chain says. */
export interface BatchRefusals {
  /** Share of single requests refused, 0 to 1. */
  refused: number;
  /** Share of time in which all ports are held. */
  full: number;
}

/** Mean of a batch size law: sizes[i] is the chance of i + 1 requests at once. */
export function meanBatch(sizes: readonly number[]): number {
  return sizes.reduce((sum, chance, i) => sum + chance * (i + 1), 0);
}

/**
 * Variance over mean of the ports held without a limit, exponential holds:
 * 1 + (E[X²]/E[X] - 1)/2; 1 for single requests. Source: Fredericks 1980 (BSTJ 59:807).
 */
export function batchPeakedness(sizes: readonly number[]): number {
  const square = sizes.reduce((sum, chance, i) => sum + chance * (i + 1) * (i + 1), 0);
  return 1 + (square / meanBatch(sizes) - 1) / 2;
}

/**
 * Exact refusals of batches that take what is free and lose the rest: load in erlangs of single
 * requests, exponential holds; relative error below 1e-12. From the balance across each level:
 * n p(n) = batches * Σ p(j) P(size >= n - j), positive terms only.
 */
export function batchRefusals(
  erlangs: number,
  ports: number,
  sizes: readonly number[],
): BatchRefusals {
  const mean = meanBatch(sizes);
  const batches = erlangs / mean;
  const atLeast = new Float64Array(sizes.length + 1);
  for (let i = sizes.length - 1; i >= 0; i -= 1) {
    atLeast[i] = (atLeast[i + 1] as number) + (sizes[i] as number);
  }
  const weights = new Float64Array(ports + 1);
  weights[0] = 1;
  let total = 1;
  for (let n = 1; n <= ports; n += 1) {
    let flow = 0;
    for (let size = 1; size <= sizes.length && size <= n; size += 1) {
      flow += (weights[n - size] as number) * (atLeast[size - 1] as number);
    }
    const weight = (batches * flow) / n;
    weights[n] = weight;
    total += weight;
    if (total > LARGE) {
      for (let i = 0; i <= n; i += 1) weights[i] = (weights[i] as number) / LARGE;
      total /= LARGE;
    }
  }
  let lost = 0; // E[(size - free)+] = Σ over s > free of P(size >= s)
  for (let free = 0; free < sizes.length && free <= ports; free += 1) {
    let excess = 0;
    for (let s = free; s < sizes.length; s += 1) excess += atLeast[s] as number;
    lost += (weights[ports - free] as number) * excess;
  }
  return { refused: lost / mean / total, full: (weights[ports] as number) / total };
}
