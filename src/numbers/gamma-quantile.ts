import { regularizedGammaP } from "./gamma.ts";
import { normalQuantile } from "./normal.ts";

/** From this shape on the start is right to 1e-9 by itself, and the law's own sums are long. */
const NEARLY_NORMAL = 1e9;

/**
 * The value below which a gamma variable of shape `a` > 0 (scale 1) lies with probability `share` (0 < share < 1): a
 * start by Wilson & Hilferty (1931), then halving; relative error below 1e-12. Throws a RangeError for any other shape.
 */
export function gammaQuantile(a: number, share: number): number {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`a gamma variable has no shape ${a}`);
  const root = 1 - 1 / (9 * a) + normalQuantile(share) / (3 * Math.sqrt(a));
  const start = Math.max(1e-3 * a, a * root * root * root);
  if (a > NEARLY_NORMAL) return start;
  let low = start;
  let high = start;
  while (regularizedGammaP(a, low) > share) low /= 2;
  while (regularizedGammaP(a, high) < share) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (regularizedGammaP(a, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
