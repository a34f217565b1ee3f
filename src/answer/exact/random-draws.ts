import { power } from "../../numbers/log-exp.ts";
import { erlangB, MOST_PORTS, portsForErlangB } from "./erlang-b.ts";

/**
 * A server that tries a fixed number of random ports and refuses when all of them are held. The
 * number of ports held is a birth-death chain: up at load * (1 - b(n)), down at n, where b(n) is the
 * chance that all draws hit held ports. It depends only on n, so the hold law does not matter
 * (Oakes 1976, "Random overlapping intervals: a generalization of Erlang's loss formula").
 */

/** Chance that every draw hits one of the `held` ports out of `ports`; draws independent or distinct. */
export function allDrawsHeld(
  held: number,
  ports: number,
  draws: number,
  withReplacement: boolean,
): number {
  if (held >= ports) return 1;
  if (withReplacement) return power(held / ports, draws);
  if (held < draws) return 0;
  // C(held, draws) / C(ports, draws), by whichever of its two products is shorter.
  let chance = 1;
  if (draws <= ports - held) {
    for (let i = 0; i < draws; i += 1) chance *= (held - i) / (ports - i);
  } else {
    for (let j = held + 1; j <= ports; j += 1) chance *= (j - draws) / j;
  }
  return chance;
}

/** A term this far below the sum, in a falling series, changes no digit. */
const NEGLIGIBLE = 1e-20;

/**
 * Share of requests refused, 0 to 1: load in erlangs (>= 0), whole ports, draws per request (null:
 * the server looks at every port, which is Erlang B), drawn with replacement unless said otherwise;
 * relative error below 1e-12.
 */
export function refusalsOfDraws(
  erlangs: number,
  ports: number,
  draws: number | null,
  withReplacement = true,
): number {
  if (ports === 0) return 1;
  if (erlangs === 0) return 0;
  if (draws === null || (!withReplacement && draws >= ports)) return erlangB(erlangs, ports);
  const held = (n: number): number => allDrawsHeld(n, ports, draws, withReplacement);
  // The weights rise up to the mode and fall after it: start there, so that none overflows.
  let mode = 0;
  let beyond = ports + 1;
  while (beyond - mode > 1) {
    const n = Math.floor((mode + beyond) / 2);
    if (erlangs * (1 - held(n - 1)) >= n) mode = n;
    else beyond = n;
  }
  const chanceAtMode = held(mode);
  let total = 1;
  let refused = chanceAtMode;
  let weight = 1;
  let chance = chanceAtMode;
  for (let n = mode + 1; n <= ports && weight > NEGLIGIBLE * refused; n += 1) {
    weight *= (erlangs * (1 - chance)) / n;
    chance = held(n);
    total += weight;
    refused += weight * chance;
  }
  weight = 1;
  for (let n = mode; n > 0 && weight > NEGLIGIBLE * total; n -= 1) {
    chance = held(n - 1);
    weight *= n / (erlangs * (1 - chance));
    total += weight;
    refused += weight * chance;
  }
  return refused / total;
}

/** Mean number of ports held: what is not refused stays one hold each (Little's law). */
export function occupancyOfDraws(
  erlangs: number,
  ports: number,
  draws: number | null,
  withReplacement = true,
): number {
  return erlangs * (1 - refusalsOfDraws(erlangs, ports, draws, withReplacement));
}

/**
 * Fewest ports that refuse at most the target share; null where none up to `most` does. Bisection:
 * more ports never refuse more.
 */
export function portsForDraws(
  erlangs: number,
  draws: number | null,
  target: number,
  withReplacement = true,
  most: number = MOST_PORTS,
): number | null {
  if (draws === null) return portsForErlangB(erlangs, target, most);
  if (!(target > 0)) return null;
  const meets = (n: number): boolean =>
    refusalsOfDraws(erlangs, n, draws, withReplacement) <= target;
  if (meets(0)) return 0;
  let low = 0;
  let high = Math.min(most, Math.max(1, Math.ceil(erlangs)));
  while (!meets(high)) {
    if (high === most) return null;
    low = high;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
