/**
 * How long a simulation of a loss system must be: refusals come in clumps, so counting them as
 * independent makes intervals far too narrow. From the Poisson equation of the Erlang B chain with
 * exponential holds; compare Srikant & Whitt 1996 (ACM TOMACS 6:7).
 */

/** What the chain says about counting refusals. */
export interface RunLength {
  /** Share refused (Erlang B). */
  refused: number;
  /** Long-run variance over mean of the number of refusals; 1 would be Poisson. */
  dispersion: number;
  /** Long-run variance rate of the time-mean of ports held, per mean hold. */
  occupancyVariance: number;
}

/** Below this the chain's weights would underflow, and its top is never felt below. */
const NEVER = 1e-290;

/** The limit of ever rarer refusals: P(held <= n) is 1 where it counts, the mean held is free. */
function neverRefused(erlangs: number, ports: number): Omit<RunLength, "refused"> {
  let clumping = 0;
  let ratio = 1; // P(held = ports)/P(held = n)
  for (let n = ports; n > 0 && ratio > 1e-20 * clumping; n -= 1) {
    ratio *= erlangs / n;
    clumping += ratio;
  }
  return { dispersion: 1 + 2 * clumping, occupancyVariance: 2 * erlangs };
}

/**
 * Refusals, their index of dispersion and the variance of the occupancy, for a load in erlangs > 0
 * and whole ports; relative error below 1e-10.
 */
export function runLength(erlangs: number, ports: number): RunLength {
  const weights = new Float64Array(ports + 1);
  const inverses = new Float64Array(ports + 1); // P(held <= n)/P(held = n) = 1/B(n)
  inverses[0] = 1;
  for (let n = 1; n <= ports; n += 1) {
    inverses[n] = 1 + (n / erlangs) * (inverses[n - 1] as number);
  }
  const refused = 1 / (inverses[ports] as number);
  if (refused < NEVER) return { ...neverRefused(erlangs, ports), refused };
  weights[ports] = refused;
  for (let n = ports; n > 0; n -= 1) {
    weights[n - 1] = ((weights[n] as number) * n) / erlangs;
  }
  // For a birth-death chain the variance rate of a time mean of f is
  // 2 Σ (Σ_{i<=n} p(i)(f(i) - mean f))² / (p(n) * erlangs), summed over n below the top.
  let clumping = 0;
  let occupancyVariance = 0;
  for (let n = 0; n < ports; n += 1) {
    const weight = weights[n] as number;
    const inverse = inverses[n] as number;
    clumping += weight * inverse * inverse;
    // Σ_{i<=n} p(i)(i - mean) / p(n), with mean = erlangs * (1 - refused)
    const deviation = erlangs * (refused * inverse - 1);
    occupancyVariance += (2 * weight * deviation * deviation) / erlangs;
  }
  return { refused, dispersion: 1 + 2 * refused * clumping, occupancyVariance };
}

/**
 * Requests to simulate for a relative half-width of the refusals counted over requests, where
 * `deviations` is the normal quantile of the confidence (1.96 for 95 %).
 */
export function requestsForCounting(
  run: RunLength,
  relativeHalfWidth: number,
  deviations: number,
): number {
  const ratio = deviations / relativeHalfWidth;
  return (ratio * ratio * run.dispersion) / run.refused;
}

/**
 * The same when refusals are inferred from the ports held, 1 - mean held/load: better only under
 * heavy load.
 */
export function requestsForOccupancy(
  run: RunLength,
  erlangs: number,
  relativeHalfWidth: number,
  deviations: number,
): number {
  const ratio = deviations / (relativeHalfWidth * run.refused);
  return (ratio * ratio * run.occupancyVariance) / erlangs;
}
