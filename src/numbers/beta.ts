import { deviance, stirlingError } from "./gamma.ts";
import { exp, log } from "./log-exp.ts";

/** The regularized incomplete beta function and its inverse. */

const SQRT_2PI = 2.5066282746310002;

/** x^a y^b / B(a, b) for x + y = 1, by Loader's saddle point form: no large logarithms cancel. */
function front(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  // a - nx = -(b - ny): taken from the smaller of x and y, whose rounding matters less.
  const excess = x <= y ? a - n * x : n * y - b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x, excess) -
    deviance(b, n * y, -excess);
  return (exp(exponent) * Math.sqrt((a * b) / n)) / SQRT_2PI;
}

/** Continued fraction 26.5.8 of Abramowitz & Stegun, modified Lentz evaluation. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/**
 * I_x(a, b) given both x and y = 1 - x (so that neither is lost when tiny), a, b > 0; relative error
 * below 1e-13 for a and b up to 100,000.
 */
export function regularizedBetaOf(x: number, y: number, a: number, b: number): number {
  if (!(x >= 0 && y >= 0 && a > 0 && b > 0)) return NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  const weight = front(x, y, a, b);
  if (x <= (a + 1) / (a + b + 2)) return (weight * betaFraction(x, a, b)) / a;
  return 1 - (weight * betaFraction(y, b, a)) / b;
}

/** I_x(a, b), the chance that a beta(a, b) variable is at most x in [0, 1]; NaN outside. */
export function regularizedBeta(x: number, a: number, b: number): number {
  return regularizedBetaOf(x, 1 - x, a, b);
}

/**
 * The x with I_x(a, b) = p; relative error below 1e-12. Newton's steps on log I (which is nearly a
 * straight line in log x when x is small) kept inside a shrinking bracket.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return NaN;
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200; step += 1) {
    const value = regularizedBeta(x, a, b);
    if (value === p) return x;
    if (value < p) low = x;
    else high = x;
    const slope = front(x, 1 - x, a, b) / (x * (1 - x));
    // x times exp of the change of log x; the plain step where log I is flat.
    const logStep = (value * log(p / value)) / (slope * x);
    let next = p < 0.5 ? x * exp(logStep) : x + (p - value) / slope;
    if (!(next > low && next < high)) next = low > 0 ? Math.sqrt(low * high) : high / 16;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
