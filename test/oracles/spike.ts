import { binomialMass } from "../../src/numbers/binomial.ts";
import { poissonAbove } from "../../src/numbers/gamma.ts";
import { exp, expm1 } from "../../src/numbers/log-exp.ts";

/**
 * Clients that all start at one instant on top of a stationary background, ports without limit: at
 * t the ones that remain are binomial, the background is Poisson, and the two are independent.
 */

/** Mean ports held `meanHolds` mean holds after the start; exponential holds. */
export function meanAfterSpike(starters: number, erlangs: number, meanHolds: number): number {
  return starters * exp(-meanHolds) + erlangs;
}

/**
 * Chance that more than `ports` are wanted `meanHolds` mean holds after `starters` clients began,
 * exponential holds; relative error below 1e-12 even when tiny.
 */
export function aboveAfterSpike(
  starters: number,
  erlangs: number,
  meanHolds: number,
  ports: number,
): number {
  const stays = exp(-meanHolds);
  const gone = -expm1(-meanHolds);
  let chance = 0;
  for (let left = 0; left <= starters; left += 1) {
    const mass = binomialMass(left, starters, stays, gone);
    if (mass > 0) chance += mass * poissonAbove(ports - left, erlangs);
  }
  return Math.min(1, chance);
}
