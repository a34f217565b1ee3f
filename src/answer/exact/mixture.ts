/** A loss formula over days that differ: Poisson mixtures, as call centres are sized on. */
import { MOST_PORTS } from "./erlang-b.ts";

/** Days of one kind: their load as a multiple of the usual one, and their share of all days. */
export interface LoadShare {
  factor: number;
  share: number;
}

/** Refusals per request over all days, each day's weighted with its load: E[X·B(aX)] / E[X]; exact where days are long beside a hold. */
export function mixedRefusals(
  refusalsAt: (erlangs: number) => number,
  erlangs: number,
  days: readonly LoadShare[],
): number {
  let refused = 0;
  let asked = 0;
  for (const { factor, share } of days) {
    if (factor === 0) continue;
    refused += share * factor * refusalsAt(erlangs * factor);
    asked += share * factor;
  }
  return asked === 0 ? 0 : refused / asked;
}

/** Smallest size up to 16,384 ports at which a rate that falls with the size meets the target; null where none does. */
export function portsForTarget(
  refusalsAt: (ports: number) => number,
  target: number,
): number | null {
  if (!(refusalsAt(MOST_PORTS) <= target)) return null;
  let [low, high] = [0, 1];
  while (refusalsAt(high) > target) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (refusalsAt(middle) > target) low = middle;
    else high = middle;
  }
  return high;
}
