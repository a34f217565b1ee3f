/**
 * Refused clients that try again after an exponential pause until they succeed: Poisson first
 * attempts, exponential holds, one port each (the M/M/N/N retrial queue; Falin & Templeton 1997).
 */

/** What the chain of (ports held, clients waiting to try again) says. */
export interface RetrialRefusals {
  /** Share of first attempts refused. */
  firstAttempt: number;
  /** Share of all attempts refused, first and repeated. */
  anyAttempt: number;
  /** Mean number of clients between two attempts. */
  meanWaiting: number;
  /** Share of time at the cut of the chain: how much the cut can matter. */
  cutShare: number;
}

const NO_STEADY_STATE: RetrialRefusals = {
  firstAttempt: 1,
  anyAttempt: 1,
  meanWaiting: Infinity,
  cutShare: 0,
};

const NEVER: RetrialRefusals = { firstAttempt: 0, anyAttempt: 0, meanWaiting: 0, cutShare: 0 };

/** The weight given to "all held": so small that the common levels may be 1e550 times as likely. */
const FULL = 1e-260;
const SMALL_ENOUGH_CUT = 1e-17;
const MOST_LEVELS = 1 << 17;

/**
 * Weights of 0..ports held at one level of waiting clients, that of "all held" being FULL; `inflow`
 * comes from the level above. A tridiagonal system eliminated so that only positive terms are added.
 */
function solveLevel(
  erlangs: number,
  retryRate: number,
  inflow: Float64Array,
  pivots: Float64Array,
  weights: Float64Array,
): void {
  const ports = weights.length - 1;
  let lost = retryRate; // pivot - erlangs: the part of the outflow that does not come back
  let carried = 0;
  for (let n = 0; n < ports; n += 1) {
    if (n > 0) {
      const pivotBelow = pivots[n - 1] as number;
      lost = retryRate + (n * lost) / pivotBelow;
      carried *= erlangs / pivotBelow;
    }
    pivots[n] = erlangs + lost;
    carried += inflow[n] as number;
    weights[n] = carried;
  }
  weights[ports] = FULL;
  for (let n = ports - 1; n >= 0; n -= 1) {
    const flow = (weights[n] as number) + (n + 1) * (weights[n + 1] as number);
    weights[n] = flow / (pivots[n] as number);
  }
}

/** The chain cut above `levels` waiting clients, solved from the top level down. */
function solveCut(
  erlangs: number,
  ports: number,
  retriesPerHold: number,
  levels: number,
): RetrialRefusals {
  const weights = new Float64Array(ports + 1);
  const pivots = new Float64Array(ports);
  const inflow = new Float64Array(ports);
  // Of this level and all above, per weight FULL of "all held" one level below:
  let mass = 0;
  let waiting = 0;
  let full = 0;
  let fullWaiting = 0;
  let cut = 0;
  for (let level = levels; level >= 0; level -= 1) {
    const retryRate = level * retriesPerHold;
    solveLevel(erlangs, retryRate, inflow, pivots, weights);
    let notFull = 0;
    for (let n = 0; n < ports; n += 1) notFull += weights[n] as number;
    // Across the cut between two levels: refusals below = retries that succeed above.
    const scale = level === 0 ? 1 : (erlangs * FULL) / (retryRate * notFull);
    mass = scale * (notFull + FULL + mass);
    waiting = scale * (level * (notFull + FULL) + waiting);
    full = scale * (FULL + full);
    fullWaiting = scale * (level * FULL + fullWaiting);
    cut = level === levels ? mass : scale * cut;
    for (let n = 1; n < ports; n += 1) inflow[n] = retryRate * scale * (weights[n - 1] as number);
  }
  if (mass === Infinity) return NEVER;
  const attempts = erlangs * mass + retriesPerHold * waiting;
  return {
    firstAttempt: full / mass,
    anyAttempt: (erlangs * full + retriesPerHold * fullWaiting) / attempts,
    meanWaiting: waiting / mass,
    cutShare: cut / mass,
  };
}

/**
 * Exact shares at a load in erlangs with whole ports >= 1 and `retriesPerHold` retries per mean hold
 * of each waiting client; relative error below 1e-10, and 0 where refusals are below 1e-300. From load >=
 * ports on there is no steady state: everything refused, endless waiting.
 */
export function retrialRefusals(
  erlangs: number,
  ports: number,
  retriesPerHold: number,
): RetrialRefusals {
  if (erlangs >= ports) return NO_STEADY_STATE;
  if (erlangs === 0) return NEVER;
  let levels = 32;
  let result = solveCut(erlangs, ports, retriesPerHold, levels);
  while (result.cutShare > SMALL_ENOUGH_CUT && levels < MOST_LEVELS) {
    levels *= 2;
    result = solveCut(erlangs, ports, retriesPerHold, levels);
  }
  return result;
}
