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
