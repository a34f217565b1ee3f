import { poissonMass } from "../../src/numbers/gamma.ts";
import { exp } from "../../src/numbers/log-exp.ts";
import { MOST_PORTS } from "../../src/answer/exact/erlang-b.ts";
import { resolveAlongEigenvectors } from "./tridiagonal.ts";

/**
 * The largest number of ports held in a window when ports are without limit: Poisson requests,
 * exponential holds, stationary start (M/M/∞). Unlike the number held at one instant it depends on
 * the hold law. The chain is killed when it passes `ports`; what survives the window never did.
 */

/** From this many mean holds on the second eigenvalue (at least 1 further) has died out: e^-45. */
const LONG_WINDOW = 45;

/** The slowest decay of the killed chain and the share of the stationary law along it. */
interface SlowestDecay {
  rate: number;
  share: number;
}

/**
 * Inverse iteration on the killed chain: mean times to pass each level add positive terms only, so
 * even a tiny rate comes out with full relative precision.
 */
function slowestDecay(weights: Float64Array, erlangs: number): SlowestDecay {
  const size = weights.length;
  const guess = new Float64Array(size).fill(1);
  const upwards = new Float64Array(size);
  let rate = 0;
  let share = 0;
  for (let step = 0; step < 5000; step += 1) {
    let below = 0;
    for (let n = 0; n < size; n += 1) {
      below = ((guess[n] as number) + n * below) / erlangs;
      upwards[n] = below;
    }
    let sum = 0;
    for (let n = size - 1; n >= 0; n -= 1) {
      sum += upwards[n] as number;
      upwards[n] = sum;
    }
    // Beyond the largest double: the limit is passed less than once in 1e308 mean holds.
    if (sum === Infinity)
      return {
        rate: 0,
        share: Math.min(
          1,
          weights.reduce((a, b) => a + b),
        ),
      };
    // Rayleigh's quotient in the chain's own scalar product, then scale the guess to 1 at 0.
    let onGuess = 0;
    let onStart = 0;
    let square = 0;
    for (let n = 0; n < size; n += 1) {
      const next = (upwards[n] as number) / sum;
      const weighted = (weights[n] as number) * next;
      onGuess += weighted * (guess[n] as number);
      onStart += weighted;
      square += weighted * next;
      guess[n] = next;
    }
    const rateBefore = rate;
    const shareBefore = share;
    rate = onGuess / square / sum;
    share = (onStart * onStart) / square;
    // The rate settles twice as fast as the vector, so the share must have settled as well.
    const settled = Math.abs(rate - rateBefore) <= 1e-15 * rate;
    if (settled && Math.abs(share - shareBefore) <= 1e-15 * share) break;
  }
  return { rate, share };
}

/** Levels rarer than this beside the commonest one are left out of the full resolution. */
const RARE = 1e-22;

/** All decays, for windows too short for the slowest one alone. */
function survivalOfAll(
  weights: Float64Array,
  erlangs: number,
  meanHolds: number,
  slowest: SlowestDecay,
): number {
  const commonest = weights.reduce((a, b) => Math.max(a, b), 0);
  const first = Math.max(
    0,
    weights.findIndex((weight) => weight > RARE * commonest),
  );
  const size = weights.length - first;
  const rates = new Float64Array(size);
  const beside = new Float64Array(size);
  const start = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const n = first + i;
    rates[i] = i === 0 ? erlangs : erlangs + n; // nobody goes below the first level kept
    beside[i] = i + 1 < size ? -Math.sqrt(erlangs * (n + 1)) : 0;
    start[i] = Math.sqrt(weights[n] as number);
  }
  resolveAlongEigenvectors(rates, beside, start);
  let least = 0;
  for (let i = 1; i < size; i += 1) {
    if ((rates[i] as number) < (rates[least] as number)) least = i;
  }
  let survives = alongSlowest(slowest, meanHolds);
  for (let i = 0; i < size; i += 1) {
    const part = start[i] as number;
    if (i !== least) survives += part * part * exp(-(rates[i] as number) * meanHolds);
  }
  return survives;
}

function alongSlowest({ rate, share }: SlowestDecay, meanHolds: number): number {
  return share * exp(-rate * meanHolds);
}

function stationaryWeights(erlangs: number, ports: number): Float64Array {
  return new Float64Array(ports + 1).map((_, n) => poissonMass(n, erlangs));
}

/**
 * Chance that no more than `ports` (whole) are ever held in a window of `meanHolds` mean holds, at
 * a load in erlangs > 0; relative error below 1e-9 (1e-12 typical). Windows under 45 mean holds take
 * ports² steps (about 20 ms at 500 ports), longer ones a few times ports.
 */
export function peakAtMost(erlangs: number, meanHolds: number, ports: number): number {
  if (ports < 0) return 0;
  const weights = stationaryWeights(erlangs, ports);
  const slowest = slowestDecay(weights, erlangs);
  const chance =
    meanHolds >= LONG_WINDOW
      ? alongSlowest(slowest, meanHolds)
      : survivalOfAll(weights, erlangs, meanHolds, slowest);
  return Math.max(0, Math.min(1, chance));
}

/** Smallest whole number above `low`, and not above `high`, that is enough; `high` must be. */
function bisect(low: number, high: number, enough: (n: number) => boolean): number {
  let below = low;
  let least = high;
  while (least - below > 1) {
    const middle = Math.floor((below + least) / 2);
    if (enough(middle)) least = middle;
    else below = middle;
  }
  return least;
}

/**
 * Fewest ports that the window's peak stays within with at least this chance (0 to 1, not included);
 * null above `most`. A few milliseconds for windows from 45 mean holds on; shorter ones cost some
 * peakAtMost, for the slowest decay alone, which is a lower bound, already comes close.
 */
export function portsForPeak(
  erlangs: number,
  meanHolds: number,
  chance: number,
  most: number = MOST_PORTS,
): number | null {
  const surelyEnough = (n: number): boolean =>
    alongSlowest(slowestDecay(stationaryWeights(erlangs, n), erlangs), meanHolds) >= chance;
  const enough = (n: number): boolean => peakAtMost(erlangs, meanHolds, n) >= chance;
  let low = -1;
  let high = Math.min(most, Math.ceil(erlangs + 4 * Math.sqrt(erlangs)));
  while (!surelyEnough(high)) {
    if (high === most) break;
    low = high;
    high = Math.min(most, Math.ceil(high * 1.25) + 1);
  }
  if (high === most && !enough(most)) return null;
  let least = bisect(low, high, surelyEnough);
  if (meanHolds >= LONG_WINDOW) return least;
  for (let step = 1; least > 0; step *= 2) {
    const candidate = Math.max(0, least - step);
    if (!enough(candidate)) return bisect(candidate, least, enough);
    least = candidate;
  }
  return least;
}
