import { deviance, stirlingError } from "./gamma.ts";
import { exp, log, log1p } from "./log-exp.ts";
import { betaQuantile } from "./beta.ts";

/** Exact bounds for a proportion. */

/** A proportion's interval; 0 <= low <= high <= 1. */
export interface ProportionInterval {
  low: number;
  high: number;
}

function allowed(successes: number, trials: number, confidence: number): boolean {
  return successes >= 0 && trials >= successes && confidence > 0 && confidence < 1;
}

/**
 * Smallest proportion not excluded from below: with the given confidence the true proportion is at
 * least this. Source: Clopper & Pearson 1934, Biometrika 26:404, one-sided.
 */
export function clopperPearsonLower(successes: number, trials: number, confidence: number): number {
  if (!allowed(successes, trials, confidence)) return NaN;
  if (successes === 0) return 0;
  return betaQuantile(1 - confidence, successes, trials - successes + 1);
}

/**
 * Largest proportion not excluded from above: with the given confidence the true proportion is at
 * most this; 1 when there were no trials. Source: Clopper & Pearson 1934, one-sided.
 */
export function clopperPearsonUpper(successes: number, trials: number, confidence: number): number {
  if (!allowed(successes, trials, confidence)) return NaN;
  if (successes === trials) return 1;
  return betaQuantile(confidence, successes + 1, trials - successes);
}

/** The two-sided interval: each side missed with half of 1 - confidence at most. */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence: number,
): ProportionInterval {
  const oneSided = (1 + confidence) / 2;
  return {
    low: clopperPearsonLower(successes, trials, oneSided),
    high: clopperPearsonUpper(successes, trials, oneSided),
  };
}

const SQRT_2PI = 2.5066282746310002;

/**
 * P(X = k) for a binomial X of whole n >= k >= 0 and chances p + q = 1 given both; relative error
 * below 1e-13. Source: Loader 2000, saddle point form.
 */
export function binomialMass(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return exp(p < 0.1 ? n * log1p(-p) : n * log(q));
  if (k === n) return exp(q < 0.1 ? n * log1p(-q) : n * log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * q);
  return (exp(exponent) / SQRT_2PI) * Math.sqrt(n / (k * (n - k)));
}
