/** How well the days so far pin the answer down, and what more days would buy. */
import { ENOUGH_BAD, isEnough, portsForFactor, relativeHalfWidth } from "./ratio.ts";
import type { SizeResult } from "./size-runs.ts";

/** ±15 % in the rate, or 1 % of the ports (at least 2), settle an answer: ±20 % in the probability is about ±1 port. */
const SETTLED_HALF_WIDTH = 0.15;
const SETTLED_PORTS = 2;
const SETTLED_SHARE = 0.01;
/** Of a small range a port or two are a large share: there it is worth looking on until less than 8 % are left open. */
const SHARP_SHARE = 0.08;
/** A rate that is known so well says as much about the least as more days ever will. */
const SHARP_HALF_WIDTH = 0.02;

export interface Precision {
  /** Sizes that the interval of the rate leaves open. */
  low: number;
  high: number;
  settled: boolean;
  /** The least is known as well, and for a small range, too, as finely as a share of its ports. */
  sharp: boolean;
  /** Days that would settle it, from the square-root law. */
  daysNeeded: number;
}

/**
 * Judges a least by the interval of its rate, the `target` that its upper end meets, and the slope of ln(rate) per port
 * (negative). Smaller sizes are open while their lower ends, larger by the slope, are not above the target, and down to
 * the one that is sure to fail. Nothing is settled on too few bad days, but where the next size down is sure to fail, or
 * where all sizes that are open lead to the same range, `opened`: then nobody would do anything else after more days.
 */
export function precisionOf(
  least: SizeResult,
  slope: number,
  target: number,
  failing = 0,
  opened: (least: number) => number = (size) => size,
): Precision {
  const { rate, ports, days, evidence } = least;
  const high = ports;
  // Where nothing was refused there is no lower end: the smallest size with refusals is next door at best.
  const spread = rate.low > 0 ? portsForFactor(target / rate.low, slope) : Infinity;
  const low = Math.min(ports, Math.max(1, failing + 1, ports - Math.floor(spread)));
  const open = ports - low;
  const allowed = Math.max(SETTLED_PORTS, SETTLED_SHARE * ports);
  const halfWidth = relativeHalfWidth(rate);
  const isKnown =
    (open === 0 || isEnough(evidence)) && (halfWidth <= SETTLED_HALF_WIDTH || open <= allowed);
  const isOne = opened(failing + 1) === opened(ports);
  const settled = isOne || isKnown;
  const isSmall = SHARP_SHARE * ports < SETTLED_PORTS;
  // Both, since an interval from few days may itself be off.
  const isFine = halfWidth <= SETTLED_HALF_WIDTH && open <= SHARP_SHARE * ports;
  const sharp = isKnown && (!isSmall || halfWidth <= SHARP_HALF_WIDTH || isFine);
  const excess = Math.min(
    halfWidth / SETTLED_HALF_WIDTH,
    Number.isFinite(spread) ? spread / allowed : Infinity,
  );
  const byEvidence = isEnough(evidence) ? 1 : ENOUGH_BAD / Math.max(1, evidence.badDays);
  const byWidth = Number.isFinite(excess) ? Math.max(1, excess * excess) : 10;
  const factor = settled ? 1 : Math.max(byEvidence, Math.min(byWidth, 100));
  return { low, high, settled, sharp, daysNeeded: Math.ceil(days * factor) };
}
