import { exp, log } from "../numbers/log-exp.ts";
import type { Quantity } from "./types.ts";

/** The 95 % point of the standard normal law: `from`-`to` are the 5 % and 95 % points. */
export const Z_95 = 1.6448536269514722;

/** A log-normal law: the median, and the standard deviation of its logarithm. */
export interface Lognormal {
  median: number;
  sigma: number;
}

/** The log-normal law whose 5 % and 95 % points are `from` (above 0) and `to` (at least `from`). */
export function lognormalBetween(from: number, to: number): Lognormal {
  if (from === to) return { median: from, sigma: 0 };
  return { median: Math.sqrt(from) * Math.sqrt(to), sigma: (log(to) - log(from)) / (2 * Z_95) };
}

/** (e^x - 1) / x, also close to 0, where the plain form loses its digits; relative error below 1e-13. */
function growthOver(x: number): number {
  if (Math.abs(x) > 0.01) return (exp(x) - 1) / x;
  return 1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + x / 6))));
}

/**
 * Mean of the truncated Pareto law. Integrating the density gives
 * m * [(1 - r^(a-1)) / (a-1)] / [(1 - r^a) / a] with r = m / maximum, written so that a = 1 needs no case of its own.
 */
function paretoMean(minimum: number, alpha: number, maximum: number): number {
  const logRatio = log(minimum) - log(maximum);
  return (minimum * growthOver((alpha - 1) * logRatio)) / growthOver(alpha * logRatio);
}

function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Mean of a quantity, in its own unit.
 *
 * A Pareto law is truncated, not clipped: the density above `maximum` is cut off and the rest scaled up, so no value
 * piles up at the maximum. Its exact inverse is x = minimum * (1 - u * (1 - (minimum/maximum)^alpha))^(-1/alpha).
 */
export function meanOf(quantity: Quantity): number {
  if (typeof quantity === "number") return quantity;
  if ("from" in quantity) {
    const { median, sigma } = lognormalBetween(quantity.from, quantity.to);
    return median * exp((sigma * sigma) / 2);
  }
  if ("exponential" in quantity) return quantity.exponential;
  if ("lognormal" in quantity) {
    const { median, sigma } = quantity.lognormal;
    return median * exp((sigma * sigma) / 2);
  }
  if ("pareto" in quantity) {
    const { minimum, alpha, maximum } = quantity.pareto;
    return paretoMean(minimum, alpha, maximum);
  }
  if ("uniform" in quantity) return (quantity.uniform[0] + quantity.uniform[1]) / 2;
  if ("geometric" in quantity) return quantity.geometric;
  return average(quantity.sample);
}
