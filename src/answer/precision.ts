/** How well the days so far pin the answer down, and what more days would buy. */
import { portsForFactor, relativeHalfWidth } from "./ratio.ts";
import type { SizeResult } from "./size-runs.ts";

/** ±15 % in the rate, or 1 % of the ports (at least 2), settle an answer: ±20 % in the probability is about ±1 port. */
const SETTLED_HALF_WIDTH = 0.15;
const SETTLED_PORTS = 2;
const SETTLED_SHARE = 0.01;

export interface Precision {
  /** Sizes that the interval of the rate leaves open. */
  low: number;
  high: number;
  settled: boolean;
  /** Days that would settle it, from the square-root law. */
  daysNeeded: number;
}

/** Judges a least by the interval of its rate and the slope of ln(rate) per port (negative). */
export function precisionOf(least: SizeResult, slope: number): Precision {
  const { rate, ports, days } = least;
  const high = ports;
  // Where nothing was refused there is no lower bound: the smallest size with refusals is next door at best.
  const spread = rate.low > 0 ? portsForFactor(rate.high / rate.low, slope) : Infinity;
  const low = Math.max(1, Math.floor(ports - spread));
  const allowed = Math.max(SETTLED_PORTS, SETTLED_SHARE * ports);
  const halfWidth = relativeHalfWidth(rate);
  const settled = halfWidth <= SETTLED_HALF_WIDTH || ports - low <= allowed;
  const excess = Math.min(
    halfWidth / SETTLED_HALF_WIDTH,
    Number.isFinite(spread) ? spread / allowed : Infinity,
  );
  const factor = Number.isFinite(excess) ? Math.max(1, excess * excess) : 10;
  return { low, high, settled, daysNeeded: Math.ceil(days * factor) };
}
