import { exp, log, log1p } from "./log-exp.ts";

/** The gamma function's logarithm, the Poisson mass and the incomplete gamma functions. */

const HALF_LOG_2PI = 0.9189385332046728;
const SQRT_2PI = 2.5066282746310002;
/** From here on eight terms of Stirling's series are exact to double precision. */
const STIRLING_FROM = 16;

/**
 * log Γ(x+1) - Stirling's formula at x, that is log Γ(x+1) - (x+½)log x + x - ½log 2π, for x > 0;
 * absolute error below 2e-15. Source: Abramowitz & Stegun 6.1.41; Loader 2000.
 */
export function stirlingError(x: number): number {
  let shifted = x;
  let correction = 0;
  while (shifted < STIRLING_FROM) {
    correction += (shifted + 0.5) * log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const s = 1 / (shifted * shifted);
  const series =
    1 / 12 -
    s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))));
  return correction + series / shifted;
}

/** log Γ(x) for x > 0; absolute error below 1e-14 up to x = 10, relative below 1e-15 above. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === Infinity) return Infinity;
  if (x >= STIRLING_FROM) return (x - 0.5) * log(x) - x + HALF_LOG_2PI + stirlingError(x);
  let product = x;
  let shifted = x + 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return logGamma(shifted) - log(product);
}

/**
 * x log(x/mean) + mean - x >= 0 without cancellation when x is near the mean; x >= 0, mean > 0.
 * A caller who knows x - mean better than its rounded terms passes it as the difference.
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities".
 */
export function deviance(x: number, mean: number, difference = x - mean): number {
  if (x === 0) return mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let n = 3; n < 1000; n += 2) {
    term *= v * v;
    const next = sum + term / n;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * mean^x e^-mean / Γ(x+1): the Poisson probability of x (real x >= 0 allowed); relative error below
 * 1e-14 near the mean, growing with |log| of the result.
 */
export function poissonMass(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return exp(-mean);
  return exp(-stirlingError(x) - deviance(x, mean)) / (SQRT_2PI * Math.sqrt(x));
}

function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * poissonMass(a, x);
}

/**
 * x^-a e^x Γ(a, x) for x >= a + 1 > 0: the upper incomplete gamma function without the factor that
 * over- or underflows; relative error below 1e-14.
 */
export function upperGammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1_000_000; n += 1) {
    const top = n * (a - n);
    b += 2;
    d = 1 / (top * d + b);
    c = b + top / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

function gammaFraction(a: number, x: number): number {
  return upperGammaFraction(a, x) * a * poissonMass(a, x);
}

/**
 * P(a, x) = γ(a,x)/Γ(a), a > 0, x >= 0: the chance that a gamma variable of shape a is at most x;
 * relative error below 1e-13 for a up to 10,000. Source: Abramowitz & Stegun 6.5.29, 6.5.31.
 */
export function regularizedGammaP(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), computed without that subtraction where it is small. */
export function regularizedGammaQ(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

/** P(X > n) for a Poisson X of the given mean and whole n >= 0; right also when it is tiny. */
export function poissonAbove(n: number, mean: number): number {
  return n < 0 ? 1 : regularizedGammaP(n + 1, mean);
}
