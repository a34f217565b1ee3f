import { regularizedBetaOf } from "./beta.ts";
import { stirlingError } from "./gamma.ts";
import { exp, log, log1p } from "./log-exp.ts";
import { normalQuantile } from "./normal.ts";

/** Student's t law: distribution function and quantile. */

/** P(T > t) for t >= 0, half the incomplete beta at df/(df + t²). */
function upperTail(t: number, df: number): number {
  const square = t * t;
  const sum = df + square;
  return 0.5 * regularizedBetaOf(df / sum, square / sum, df / 2, 0.5);
}

/** P(0 < T < t) for t >= 0, without subtracting from one half. */
function centre(t: number, df: number): number {
  const square = t * t;
  const sum = df + square;
  return 0.5 * regularizedBetaOf(square / sum, df / sum, 0.5, df / 2);
}

/** Density of T at t; Γ((df+1)/2)/Γ(df/2) by Stirling's errors, so no large logarithms cancel. */
function density(t: number, df: number): number {
  const n = df / 2;
  // log of Γ(n+½)/(Γ(n)√n), from log Γ(z) = (z-½)log z - z + ½log 2π + stirlingError(z)
  const ratio = n * log1p(0.5 / n) - 0.5 + stirlingError(n + 0.5) - stirlingError(n);
  return exp(ratio - (n + 0.5) * log1p((t * t) / df)) / Math.sqrt(2 * Math.PI);
}

/** P(T <= t) for Student's T with the given degrees of freedom (> 0); relative error below 1e-13. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  if (t !== t || !(degreesOfFreedom > 0)) return NaN;
  if (t < 0) return upperTail(-t, degreesOfFreedom);
  return t < 0.5 ? 0.5 + centre(t, degreesOfFreedom) : 1 - upperTail(t, degreesOfFreedom);
}

/** Central values: Newton on P(0 < T < t), concave in t, so from the left it never overshoots. */
function quantileNearMiddle(mass: number, df: number): number {
  let t = normalQuantile(0.5 + mass);
  for (let step = 0; step < 60; step += 1) {
    const change = (mass - centre(t, df)) / density(t, df);
    t += change;
    if (Math.abs(change) <= 1e-15 * t) break;
  }
  return t;
}

/** Tail values: Newton on log P(T > t) over log t, concave too, and a straight line far out. */
function quantileInTail(tail: number, df: number): number {
  let t = -normalQuantile(tail);
  for (let step = 0; step < 100; step += 1) {
    const value = upperTail(t, df);
    const change = (value * log(value / tail)) / (t * density(t, df));
    t *= exp(change);
    if (Math.abs(change) <= 1e-15) break;
  }
  return t;
}

/**
 * The t with P(T <= t) = p for Student's T with the given degrees of freedom (1 to 1e6 and beyond);
 * relative error below 1e-11; ±Infinity at 0 and 1, NaN outside or for degrees of freedom <= 0.
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1) || !(degreesOfFreedom > 0)) return NaN;
  if (p === 0.5) return 0;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (degreesOfFreedom === Infinity) return normalQuantile(p);
  const tail = p < 0.5 ? p : 1 - p;
  const size =
    tail > 0.2
      ? quantileNearMiddle(Math.abs(p - 0.5), degreesOfFreedom)
      : quantileInTail(tail, degreesOfFreedom);
  return p < 0.5 ? -size : size;
}
