/** Hayward's curve through measured rates: the load and the peakedness at which it passes nearest in logarithms. */
import { exp, log } from "../numbers/log-exp.ts";
import { erlangsForErlangB } from "./exact/erlang-b.ts";
import { haywardRefusals } from "./exact/hayward.ts";

/** A rate above 0 that was measured with so many ports; `weight` is what one over its relative variance is worth. */
export interface MeasuredRate {
  ports: number;
  rate: number;
  weight: number;
}

export interface HaywardFit {
  /** Root of the mean square of ln(measured / fitted), every size alike. */
  rms: number;
  /** Refusals per PASV by the fitted curve. */
  refusals: (ports: number) => number;
}

/** Below this a rate is as good as none: numbers end at 1e-308. */
const RAREST = 1e-200;
const MOST_STEPS = 60;
/** Steps of ln(load) and ln(peakedness) that a slope is taken over. */
const NUDGE = 1e-4;
/** A step that changes both by less than this is the last. */
const STILL = 1e-9;

/** Levenberg and Marquardt's descent on ln(load) and ln(peakedness), from Erlang B through the middle size. At least 3 rates. */
export function fitHayward(measured: readonly MeasuredRate[]): HaywardFit {
  const middle = measured[measured.length >> 1]!;
  const at = (load: number, peakedness: number, ports: number): number =>
    log(Math.max(RAREST, haywardRefusals(exp(load), exp(peakedness), ports)));
  const cost = (load: number, peakedness: number): number =>
    measured.reduce((total, { ports, rate, weight }) => {
      const miss = log(rate) - at(load, peakedness, ports);
      return total + weight * miss * miss;
    }, 0);
  let load = log(erlangsForErlangB(middle.ports, middle.rate));
  let peakedness = 0;
  let best = cost(load, peakedness);
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [aa, ab, bb, a, b] = [0, 0, 0, 0, 0];
    for (const { ports, rate, weight } of measured) {
      const here = at(load, peakedness, ports);
      const byLoad = (at(load + NUDGE, peakedness, ports) - here) / NUDGE;
      const byPeakedness = (at(load, peakedness + NUDGE, ports) - here) / NUDGE;
      const miss = log(rate) - here;
      aa += weight * byLoad * byLoad;
      ab += weight * byLoad * byPeakedness;
      bb += weight * byPeakedness * byPeakedness;
      a += weight * byLoad * miss;
      b += weight * byPeakedness * miss;
    }
    const [aaDamped, bbDamped] = [aa * (1 + damping), bb * (1 + damping)];
    const determinant = aaDamped * bbDamped - ab * ab;
    if (!(determinant > 0)) break;
    const moreLoad = (a * bbDamped - b * ab) / determinant;
    const morePeakedness = (b * aaDamped - a * ab) / determinant;
    const next = cost(load + moreLoad, peakedness + morePeakedness);
    if (next < best) {
      load += moreLoad;
      peakedness += morePeakedness;
      best = next;
      damping /= 10;
      if (Math.max(Math.abs(moreLoad), Math.abs(morePeakedness)) < STILL) break;
    } else {
      damping *= 10;
      if (damping > 1e9) break;
    }
  }
  const refusals = (ports: number): number => exp(at(load, peakedness, ports));
  const squares = measured.reduce((total, { ports, rate }) => {
    const miss = log(rate / refusals(ports));
    return total + miss * miss;
  }, 0);
  return { rms: Math.sqrt(squares / measured.length), refusals };
}
