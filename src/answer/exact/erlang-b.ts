import { poissonMass, regularizedGammaQ, upperGammaFraction } from "../../numbers/gamma.ts";

/**
 * Erlang's loss formula: Poisson requests, any hold law with the same mean, a server that refuses
 * only when every port is held, refused requests gone for good. Erlang 1917; Jagerman 1974 (BSTJ 53).
 */

/** The most ports a search looks at. */
export const MOST_PORTS = 16384;

/**
 * Share of requests refused, 0 to 1, at an offered load in erlangs (>= 0) with a whole number of
 * ports; relative error below 1e-13 (inverse recursion: sums of positive terms only).
 */
export function erlangB(erlangs: number, ports: number): number {
  if (erlangs === 0) return ports === 0 ? 1 : 0;
  let inverse = 1;
  for (let n = 1; n <= ports; n += 1) inverse = 1 + (n / erlangs) * inverse;
  return 1 / inverse;
}

/**
 * The same for a real number of ports >= 0: a^x e^-a / Γ(x+1, a), which is Jagerman's integral;
 * relative error below 1e-12 for loads up to 20,000 erlangs.
 */
export function erlangBContinuous(erlangs: number, ports: number): number {
  if (erlangs === 0) return ports === 0 ? 1 : 0;
  if (erlangs >= ports + 2) return 1 / (erlangs * upperGammaFraction(ports + 1, erlangs));
  return poissonMass(ports, erlangs) / regularizedGammaQ(ports + 1, erlangs);
}

/** Fewest ports that refuse at most the target share; null where none up to `most` does. */
export function portsForErlangB(
  erlangs: number,
  target: number,
  most: number = MOST_PORTS,
): number | null {
  if (!(target > 0)) return null;
  if (erlangs === 0) return target >= 1 ? 0 : 1;
  let inverse = 1;
  for (let ports = 0; ports <= most; ports += 1) {
    if (inverse * target >= 1) return ports;
    inverse = 1 + ((ports + 1) / erlangs) * inverse;
  }
  return null;
}

/**
 * Largest load in erlangs that these ports (a real number) carry with at most the target share refused, target
 * between 0 and 1; relative error below 1e-13, 1e-12 between whole numbers.
 */
export function erlangsForErlangB(ports: number, target: number): number {
  if (ports === 0) return 0;
  const refusals = Number.isInteger(ports) ? erlangB : erlangBContinuous;
  let low = 0;
  let high = (ports + 1) / (1 - target); // refused share >= 1 - ports/load > target there
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (refusals(middle, ports) <= target) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The real number of ports at which exactly the target share is refused, load > 0 and target between
 * 0 and 1; relative error below 1e-12.
 */
export function continuousPortsForErlangB(erlangs: number, target: number): number {
  let low = 0;
  let high = 1;
  while (erlangBContinuous(erlangs, high) > target) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (erlangBContinuous(erlangs, middle) > target) low = middle;
    else high = middle;
  }
  return high;
}
