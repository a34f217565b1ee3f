import { erlangBContinuous } from "./erlang-b.ts";

/**
 * Approximations for demand burstier (peakedness > 1) than Poisson; not to be trusted when many
 * clients start at the same instant.
 */

/**
 * Share refused by Hayward's approximation: Erlang B with load and ports both divided by the
 * peakedness (variance over mean of the ports held without a limit). Fredericks 1980 (BSTJ 59:807).
 */
export function haywardRefusals(erlangs: number, peakedness: number, ports: number): number {
  return erlangBContinuous(erlangs / peakedness, ports / peakedness);
}

/** Fewest ports by Hayward's approximation, or null where none up to `most` meets the target. */
export function portsForHayward(
  erlangs: number,
  peakedness: number,
  target: number,
  most = 16384,
): number | null {
  if (!(target > 0)) return null;
  const meets = (n: number): boolean => haywardRefusals(erlangs, peakedness, n) <= target;
  if (meets(0)) return 0;
  if (!meets(most)) return null;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Share refused by Wilkinson's equivalent random theory with Rapp's start values, peakedness >= 1:
 * the demand is seen as what overflows from an imagined first range. Wilkinson 1956 (BSTJ 35:421).
 */
export function equivalentRandomRefusals(
  erlangs: number,
  peakedness: number,
  ports: number,
): number {
  const variance = erlangs * peakedness;
  const load = variance + 3 * peakedness * (peakedness - 1);
  const first = (load * (erlangs + peakedness)) / (erlangs + peakedness - 1) - erlangs - 1;
  return erlangBContinuous(load, first + ports) / erlangBContinuous(load, first);
}
