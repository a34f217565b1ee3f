import { exp, expm1, log } from "../../src/numbers/log-exp.ts";
import { normalCdf } from "../../src/numbers/normal.ts";

/** A hold law as the formulae need it; any unit of time, the same everywhere. */
export interface HoldLaw {
  mean: number;
  /** P(hold > u) for u >= 0. */
  survival: (u: number) => number;
  /** E[min(hold, u)] = the integral of the survival from 0 to u. */
  meanUpTo: (u: number) => number;
  /** Where the survival jumps, so that a quadrature can stop there; empty where it never does. */
  jumps: readonly number[];
}

/** Exponential holds of the given mean. */
export function exponentialHold(mean: number): HoldLaw {
  return {
    mean,
    survival: (u) => exp(-u / mean),
    meanUpTo: (u) => -mean * expm1(-u / mean),
    jumps: [],
  };
}

/** Holds that all last the same. */
export function constantHold(mean: number): HoldLaw {
  return {
    mean,
    survival: (u) => (u < mean ? 1 : 0),
    meanUpTo: (u) => Math.min(u, mean),
    jumps: [mean],
  };
}

/** A mixture of hold laws, such as many short listings and a few long uploads; shares sum to 1. */
export function mixedHold(parts: readonly { share: number; law: HoldLaw }[]): HoldLaw {
  const sum = (value: (law: HoldLaw) => number): number =>
    parts.reduce((total, { share, law }) => total + share * value(law), 0);
  return {
    mean: sum((law) => law.mean),
    survival: (u) => sum((law) => law.survival(u)),
    meanUpTo: (u) => sum((law) => law.meanUpTo(u)),
    jumps: parts.flatMap(({ law }) => law.jumps),
  };
}

/** Log-normal holds: mean, and the standard deviation of the logarithm (> 0). */
export function logNormalHold(mean: number, sigma: number): HoldLaw {
  const middle = log(mean) - (sigma * sigma) / 2;
  const standard = (u: number): number => (log(u) - middle) / sigma;
  return {
    mean,
    survival: (u) => (u > 0 ? normalCdf(-standard(u)) : 1),
    meanUpTo: (u) =>
      u > 0 ? mean * normalCdf(standard(u) - sigma) + u * normalCdf(-standard(u)) : 0,
    jumps: [],
  };
}
