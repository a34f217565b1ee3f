import { finite } from "../kit/finite.ts";
import { oneIn, oneInRange, portCount } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What was measured at one size of the range; rates are refusals per transfer, `low` … `high` their interval. */
export interface RefusalPoint {
  ports: number;
  estimate: number;
  low: number;
  high: number;
  /** Refusals counted at this size. */
  counted: number;
  /** null where no whole days were simulated at this size. */
  daysWithRefusal: number | null;
  days: number;
  /** The rate was not counted but worked out: from the chance that each transfer met, or along a fitted curve. */
  calculated?: boolean;
}

/** The least rate that is drawn: one in a million. Nothing is drawn below it, and no logarithm of less is taken. */
export const FLOOR = 1e-6;

/** Refusals that must be counted before a point stands on the curve. */
const LEAST_COUNTED = 3;

/** A rate cut to what the logarithmic axis can show, 1e-6 … 1. */
export function drawable(rate: number): number {
  return Math.max(FLOOR, Math.min(1, finite(rate, FLOOR)));
}

/** The points that can be read at all, in order of size, each size once. */
function readable(points: readonly RefusalPoint[]): RefusalPoint[] {
  const sizes = new Map<number, RefusalPoint>();
  for (const point of points)
    if (Number.isFinite(point.ports) && point.ports >= 1) sizes.set(point.ports, point);
  return [...sizes.values()].sort((a, b) => a.ports - b.ports);
}

/** Whether a point has a rate of its own, and not only a bound. */
export function hasRate({ counted, estimate, calculated }: RefusalPoint): boolean {
  return (counted > 0 || calculated === true) && estimate > 0;
}

/** The points of the curve: at least three refusals counted, or calculated, and a rate above nothing. */
export function measured(points: readonly RefusalPoint[]): RefusalPoint[] {
  return readable(points).filter(
    (point) =>
      (point.counted >= LEAST_COUNTED || point.calculated) &&
      point.estimate > 0 &&
      point.estimate < Infinity,
  );
}

/**
 * The one point beyond the curve that stands for "at most this": the smallest size at which nothing was refused, else the
 * smallest at which too little was counted; undefined where the curve covers all sizes.
 */
export function boundBeyond(points: readonly RefusalPoint[]): RefusalPoint | undefined {
  const last = measured(points).at(-1)?.ports ?? 0;
  const beyond = readable(points).filter(
    (point) => point.ports > last && point.high > 0 && point.high < Infinity,
  );
  return beyond.find((point) => !hasRate(point)) ?? beyond[0];
}

/** What is known about the rate at a size: measured there, between two measured sizes, or only a bound. */
export interface KnownRate {
  kind: "measured" | "between" | "at-most" | "at-least" | "unknown";
  rate: number;
}

/** The rate at a size; between measured sizes along the drawn curve (straight in the logarithm). */
export function rateAt(points: readonly RefusalPoint[], ports: number): KnownRate {
  const curve = measured(points);
  const after = curve.findIndex((point) => point.ports >= ports);
  const right = curve[after];
  const left = curve[after - 1];
  if (right?.ports === ports) return { kind: "measured", rate: right.estimate };
  if (left && right) {
    const share = (ports - left.ports) / (right.ports - left.ports);
    const from = Math.log(drawable(left.estimate));
    const to = Math.log(drawable(right.estimate));
    return { kind: "between", rate: Math.exp(from + share * (to - from)) };
  }
  if (right) return { kind: "at-least", rate: right.estimate };
  // More ports never refuse more: the bound of a smaller size holds here too.
  const bounds = readable(points).filter((point) => point.ports <= ports && point.high > 0);
  const bound = bounds.reduce<RefusalPoint | undefined>(
    (best, point) => (best && best.high <= point.high ? best : point),
    undefined,
  );
  return bound && bound.high < Infinity
    ? { kind: "at-most", rate: bound.high }
    : { kind: "unknown", rate: FLOOR };
}

/** What is known about a rate in words: "1 in 1,700", "about 1 in 1,700", "fewer than 1 in 40,000". */
export function knownRateText({ kind, rate }: KnownRate): string {
  const words = chartWords();
  switch (kind) {
    case "measured":
      return oneIn(rate);
    case "between":
      return words.between(oneIn(rate));
    case "at-most":
      return words.atMost(oneIn(rate));
    case "at-least":
      return words.atLeast(oneIn(rate));
    case "unknown":
      return words.notSimulated;
  }
}

/** The cross-hair's words at one measured size: two or three short lines. */
export function readoutLines(point: RefusalPoint, name?: string): string[] {
  const words = chartWords();
  const shown = hasRate(point)
    ? words.rateIn(oneIn(point.estimate), oneInRange(point.low, point.high))
    : words.noneRefused(oneIn(point.high));
  return [
    `${portCount(point.ports)}: ${shown}`,
    ...(name ? [name] : []),
    ...(point.daysWithRefusal === null ? [] : [words.badDays(point.daysWithRefusal, point.days)]),
  ];
}

/** A place on the curve: a size and a rate. */
export interface RatePlace {
  ports: number;
  rate: number;
}

/**
 * The line through rates, ended exactly where it crosses the floor. A rate that is not above nothing ends it at the place
 * before: a logarithm of zero has no place to go to.
 */
export function cutAtFloor(places: readonly RatePlace[]): RatePlace[] {
  const kept: RatePlace[] = [];
  for (const place of places) {
    if (!(place.rate > 0) || !Number.isFinite(place.rate) || !Number.isFinite(place.ports)) break;
    const rate = Math.min(1, place.rate);
    if (rate >= FLOOR) {
      kept.push({ ports: place.ports, rate });
      continue;
    }
    const before = kept.at(-1);
    if (before) {
      const drop = Math.log(before.rate) - Math.log(Math.max(rate, Number.MIN_VALUE));
      const share = drop > 0 ? (Math.log(before.rate) - Math.log(FLOOR)) / drop : 0;
      const ports = before.ports + Math.min(1, share) * (place.ports - before.ports);
      kept.push({ ports, rate: FLOOR });
    }
    break;
  }
  return kept;
}
