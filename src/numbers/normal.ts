import { exp, log } from "./log-exp.ts";

/** The standard normal law: its distribution function and its quantile. */

const ONE_OVER_SQRT_2PI = 0.3989422804014327;
/** Below this the series is short and loses at most a digit to 1/2 - series; above, the fraction. */
const SERIES_UP_TO = 1.5;

/** exp(-x²/2) without the rounding error of x² being multiplied by x²/2. */
function halfSquareExp(x: number): number {
  const coarse = Math.floor(x * 16) / 16; // few bits: its square is exact
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (x - coarse) * (x + coarse));
}

/** The density of the standard normal law at x; relative error below 1e-15 while above 1e-300. */
export function normalDensity(x: number): number {
  return ONE_OVER_SQRT_2PI * halfSquareExp(Math.abs(x));
}

/** P(Z > x) for x >= 1.5 by Laplace's continued fraction, modified Lentz evaluation. */
function upperTail(x: number): number {
  if (x > 39) return 0;
  let value = x;
  let c = x;
  let d = 0;
  for (let n = 1; n < 1000; n += 1) {
    d = 1 / (x + n * d);
    c = x + n / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return normalDensity(x) / value;
}

/**
 * P(Z <= x) for a standard normal Z; relative error below 1e-14 in both tails (down to 1e-300).
 * Source: Abramowitz & Stegun 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalCdf(x: number): number {
  if (x !== x) return NaN;
  if (x >= SERIES_UP_TO) return 1 - upperTail(x);
  if (x <= -SERIES_UP_TO) return upperTail(-x);
  let term = x;
  let sum = x;
  for (let n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

// Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37:477; highest power first.
const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/**
 * The z with P(Z <= z) = p for a standard normal Z; relative error about 1e-15 (AS 241);
 * -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = fromMiddle < 0 ? p : 1 - p;
  if (tail === 0) return fromMiddle < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-log(tail));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return fromMiddle < 0 ? -size : size;
}
