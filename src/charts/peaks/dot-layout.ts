import { quantileSorted } from "d3";
import { finiteList, largest, smallest } from "../kit/finite.ts";

/** Dots of a quantile dotplot; fewer values than that are drawn one dot each. */
const DOTS = 50;

/** `DOTS` equally likely values of a sample (the middles of its 2 % steps), sorted; a small sample is taken whole. */
export function dotValues(values: readonly number[]): number[] {
  const sorted = finiteList(values, 0).sort((a, b) => a - b);
  if (sorted.length <= DOTS) return sorted;
  return Array.from(
    { length: DOTS },
    (_, index) => quantileSorted(sorted, (index + 0.5) / DOTS) ?? 0,
  );
}

/** A dot in px: its middle, its radius, and the value that it stands for. */
export interface Dot {
  x: number;
  y: number;
  r: number;
  value: number;
}

/** What the dots are laid out in: a scale, its floor in px and the height that stacks may take. */
export interface DotRoom {
  /** Px per port and the px of 0 ports. */
  perPort: number;
  zero: number;
  floor: number;
  height: number;
  /** Sizes of at most two ranges: a dot stands left of the edge (ports + ½) exactly when the range holds its value. */
  ranges: readonly number[];
}

const LARGEST_DOT = 13;
/** Below this nobody sees dots: then only the first range (today's) is told apart exactly. */
const SMALLEST_DOT = 2;
/** Widest bins tried, in ports; wider ones would only lose detail. */
const WIDEST_BIN = 64;

function stacked(
  values: readonly number[],
  binPorts: number,
  anchor: number,
  ranges: readonly number[],
) {
  const bins = new Map<number, number[]>();
  const middle = (bin: number) => anchor + (bin + 0.5) * binPorts;
  for (const value of values) {
    let bin = Math.floor((value - anchor) / binPorts);
    for (const range of ranges) {
      const edge = range + 0.5;
      if (value > range && middle(bin) < edge) bin += 1;
      else if (value <= range && middle(bin) > edge) bin -= 1;
    }
    bins.set(bin, [...(bins.get(bin) ?? []), value]);
  }
  return [...bins].map(([bin, members]) => ({ at: middle(bin), members }));
}

/** Bin widths in whole ports that are worth trying: 1, 2, 3 …, and up to the bin that is one largest dot wide. */
function binWidths(perPort: number): number[] {
  const natural = Math.ceil(LARGEST_DOT / perPort);
  const step = Math.max(1, Math.ceil(natural / WIDEST_BIN));
  return Array.from({ length: Math.min(WIDEST_BIN, natural) }, (_, index) => 1 + index * step);
}

/** Stacks of the largest dots that the room allows; bins are whole ports wide and begin at the edge of the first range. */
export function dotStacks(values: readonly number[], room: DotRoom): Dot[] {
  const { perPort, zero, floor, height, ranges } = room;
  if (values.length === 0 || !(perPort > 0)) return [];
  const anchor = (ranges[0] ?? smallest(values, 0)) + 0.5;
  const layouts = binWidths(perPort).map((binPorts) => {
    const stacks = stacked(values, binPorts, anchor, ranges);
    const tallest = largest(
      stacks.map((stack) => stack.members.length),
      1,
    );
    return { binPorts, stacks, size: Math.min(LARGEST_DOT, binPorts * perPort, height / tallest) };
  });
  // Between two ranges there must be the middle of a bin, else no place there tells the truth about both.
  const [first = 0, second = first] = ranges;
  const gap = first === second ? Infinity : Math.abs(second - first);
  const largestOf = (some: typeof layouts) =>
    some.reduce((best, one) => (one.size > best.size ? one : best));
  const truthful = largestOf(layouts.filter(({ binPorts }) => binPorts < 2 * Math.max(1, gap)));
  const { stacks, size } = truthful.size < SMALLEST_DOT ? largestOf(layouts) : truthful;
  return stacks.flatMap((stack) =>
    stack.members.map((value, index) => ({
      x: zero + stack.at * perPort,
      y: floor - (index + 0.5) * size,
      r: Math.max(0.5, size / 2 - Math.min(0.6, size / 8)),
      value,
    })),
  );
}

/** Steps of the empirical distribution: the share of values at or below each distinct value. */
export function ecdfSteps(values: readonly number[]): { value: number; share: number }[] {
  const sorted = finiteList(values, 0).sort((a, b) => a - b);
  const shares = new Map<number, number>();
  sorted.forEach((value, index) => shares.set(value, (index + 1) / sorted.length));
  return [...shares].map(([value, share]) => ({ value, share }));
}
