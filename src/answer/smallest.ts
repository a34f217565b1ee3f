/** The smallest range whose upper bound meets the target, by a calibrated secant on the rough curve. */
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { sizeForRate, type RoughCurve } from "./first-guess.ts";
import type { SizeResult } from "./size-runs.ts";

/** Evaluations after which the search settles for the bracket that it has. */
const MOST_STEPS = 40;

export interface Smallest {
  least: SizeResult;
  /** The largest size that was found to fail; 0 where none was tried. */
  failing: number;
}

/**
 * Finds the smallest size that `meets`, starting at `start`. The failing size below it is the next one, or nearer than the
 * share `gap` of it. null where no size up to 16,384 ports meets.
 */
export async function findSmallest(
  evaluate: (ports: number) => Promise<SizeResult>,
  meets: (result: SizeResult) => boolean,
  curve: RoughCurve,
  target: number,
  start: number,
  gap: number,
): Promise<Smallest | null> {
  let low = 0;
  let passing: SizeResult | null = null;
  let next = Math.min(MOST_PORTS, Math.max(1, start));
  for (let step = 0; step < MOST_STEPS; step++) {
    const result = await evaluate(next);
    if (meets(result)) passing = result;
    else low = next;
    if (passing === null && low >= MOST_PORTS) return null;
    const high = passing === null ? Infinity : passing.ports;
    if (passing !== null && high - low <= Math.max(1, Math.floor(high * gap))) break;
    next = nextSize(result, curve, target, low, high, step);
  }
  return passing === null ? null : { least: passing, failing: low };
}

/** Where the rough curve, scaled to pass through what was just measured, meets the target; kept inside the bracket. */
function nextSize(
  result: SizeResult,
  curve: RoughCurve,
  target: number,
  low: number,
  high: number,
  step: number,
): number {
  const { ports, rate } = result;
  const rough = curve(ports);
  let guess = ports;
  if (rate.high > 0 && rough > 0)
    guess = sizeForRate(curve, (rough * target) / rate.high, MOST_PORTS);
  const passed = ports === high;
  // A guess that stays put means the answer is next door; where the curve is silent, stride.
  const stride = step < 6 ? 1 : Math.max(1, Math.floor(ports / 8));
  if (passed && guess >= ports) guess = ports - stride;
  if (!passed && guess <= ports)
    guess = ports + (rough > 0 ? stride : Math.max(1, Math.ceil(ports / 8)));
  const top = high === Infinity ? MOST_PORTS : high - 1;
  const kept = Math.min(top, Math.max(low + 1, guess));
  // Steps of one from afar would take for ever: after a while halve what is left.
  return high !== Infinity && step >= 10 ? Math.floor((low + high) / 2) : kept;
}
