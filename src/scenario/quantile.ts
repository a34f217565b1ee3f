import { exp, log } from "../numbers/log-exp.ts";
import { normalQuantile } from "../numbers/normal.ts";
import type { Lognormal } from "./quantity.ts";
import { lognormalBetween } from "./quantity.ts";
import type { Quantity } from "./types.ts";

function lognormalQuantile({ median, sigma }: Lognormal, share: number): number {
  return sigma === 0 ? median : median * exp(sigma * normalQuantile(share));
}

function paretoQuantile(minimum: number, alpha: number, maximum: number, share: number): number {
  const cut = 1 - exp(alpha * (log(minimum) - log(maximum)));
  return Math.min(maximum, minimum * exp(-log(1 - share * cut) / alpha));
}

function geometricQuantile(mean: number, share: number): number {
  if (mean === 1) return 1;
  return Math.max(1, Math.ceil(log(1 - share) / log(1 - 1 / mean)));
}

function sampleQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, index))] ?? 0;
}

/** The value below which a share (above 0, below 1) of the draws of a quantity lie, in its own unit. */
export function quantileOf(quantity: Quantity, share: number): number {
  if (typeof quantity === "number") return quantity;
  if ("from" in quantity)
    return lognormalQuantile(lognormalBetween(quantity.from, quantity.to), share);
  if ("exponential" in quantity) return -quantity.exponential * log(1 - share);
  if ("lognormal" in quantity) return lognormalQuantile(quantity.lognormal, share);
  if ("pareto" in quantity) {
    const { minimum, alpha, maximum } = quantity.pareto;
    return paretoQuantile(minimum, alpha, maximum, share);
  }
  if ("uniform" in quantity) {
    const [low, high] = quantity.uniform;
    return low + (high - low) * share;
  }
  if ("geometric" in quantity) return geometricQuantile(quantity.geometric, share);
  return sampleQuantile(quantity.sample, share);
}
