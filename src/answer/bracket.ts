/** The smallest range whose upper bound meets the target: the rough curve, fitted to what was measured, inside a bracket. */
import { exp, log } from "../numbers/log-exp.ts";
import { MOST_PORTS } from "./exact/erlang-b.ts";
import { sizeForRate, type RoughCurve } from "./first-guess.ts";
import type { SizeResult } from "./size-runs.ts";

export interface Smallest {
  least: SizeResult;
  /** The largest size that was found to fail; 0 where none was tried. */
  failing: number;
}

/** A size on the logarithms of the rough and of the measured curve. */
interface Point {
  rough: number;
  measured: number;
}

/**
 * Finds the smallest size that `meets`, starting at `start`. The failing size below it is the next one, or nearer than the
 * share `gap` of it. null where not even 16,384 ports meet. Each size is looked at once, none below `floor`.
 */
export async function findSmallest(
  evaluate: (ports: number) => Promise<SizeResult>,
  meets: (result: SizeResult) => boolean,
  curve: RoughCurve,
  target: number,
  start: number,
  gap: number,
  floor = 1,
): Promise<Smallest | null> {
  let failing: SizeResult | null = null;
  let least: SizeResult | null = null;
  let next = Math.min(MOST_PORTS, Math.max(floor, start));
  let stride = 1;
  let widths = [Infinity, Infinity];
  for (;;) {
    const result = await evaluate(next);
    if (meets(result)) least = result;
    else failing = result;
    const low = failing?.ports ?? floor - 1;
    if (low >= MOST_PORTS) return null;
    if (least !== null && least.ports - low <= Math.max(1, Math.floor(least.ports * gap)))
      return { least, failing: low };
    const guess = sizeOnFittedCurve([failing, least], curve, target);
    if (failing === null || least === null) {
      next = stepFrom(result, guess, stride, least !== null, floor);
      // Ever longer steps while all go one way: steps of one would take for ever.
      stride *= 2;
      continue;
    }
    const high = least.ports;
    const halved = high - low <= widths[0]! / 2;
    widths = [widths[1]!, high - low];
    // The other side of an end is next to it; but a curve that does not halve the bracket in two steps is not followed.
    next =
      guess === null || !halved
        ? Math.floor((low + high) / 2)
        : Math.min(high - 1, Math.max(low + 1, guess));
  }
}

/** The next size while all that were looked at passed, or all failed. */
function stepFrom(
  { ports }: SizeResult,
  guess: number | null,
  stride: number,
  down: boolean,
  floor: number,
): number {
  // Where the rough curve is silent, an eighth at first.
  const step = stride * (guess === null ? Math.ceil(ports / 8) : 1);
  if (!down) return Math.min(MOST_PORTS, Math.max(guess ?? 0, ports + step));
  // No further down than a half at once: small ranges with many refusals cost the most to simulate.
  return Math.max(floor, Math.floor(ports / 2), Math.min(guess ?? ports, ports - step));
}

/**
 * Where the rough curve meets the target once it runs through what was measured: shifted through one end, shifted and
 * stretched through both, in logarithms. null where nothing is known of it there.
 */
function sizeOnFittedCurve(
  ends: readonly (SizeResult | null)[],
  curve: RoughCurve,
  target: number,
): number | null {
  const points = ends.flatMap((end): Point[] => {
    const rough = end === null ? 0 : curve(end.ports);
    const rate = end === null ? 0 : end.rate.high;
    return rough > 0 && rate > 0 ? [{ rough: log(rough), measured: log(rate) }] : [];
  });
  const [first, second] = points;
  if (first === undefined) return null;
  const through = second ?? first;
  const fall = second === undefined ? 0 : first.rough - second.rough;
  const measured = second === undefined ? 0 : first.measured - second.measured;
  const stretch = fall > 0 && measured > 0 ? fall / measured : 1;
  const rough = through.rough + (log(target) - through.measured) * stretch;
  return sizeForRate(curve, exp(Math.min(0, rough)), MOST_PORTS);
}
