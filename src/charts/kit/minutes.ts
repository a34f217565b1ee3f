import { finite, largest } from "./finite.ts";

/** Ports busy per slot of the day (equal slots, 1,440 = minutes): quantiles over days, and one real day. */
export interface MinuteBands {
  median: readonly number[];
  low50: readonly number[];
  high50: readonly number[];
  low90: readonly number[];
  high90: readonly number[];
  low99: readonly number[];
  high99: readonly number[];
  oneDay: readonly number[];
}

/** A part of the day in seconds since midnight. */
export interface DayWindow {
  fromSeconds: number;
  toSeconds: number;
}

export const DAY_SECONDS = 86_400;

/** Shortest window that can be looked at: ten minutes. */
const SHORTEST = 600;

/** A window within the day, on whole minutes and at least ten of them. */
export function tidyWindow(window: DayWindow): DayWindow {
  const minute = (value: number, otherwise: number) =>
    Math.round(Math.max(0, Math.min(DAY_SECONDS, finite(value, otherwise))) / 60) * 60;
  const a = minute(window.fromSeconds, 0);
  const b = minute(window.toSeconds, DAY_SECONDS);
  const from = Math.min(Math.min(a, b), DAY_SECONDS - SHORTEST);
  return { fromSeconds: from, toSeconds: Math.max(Math.max(a, b), from + SHORTEST) };
}

/** The window moved by some seconds, kept within the day at its length. */
export function movedWindow(window: DayWindow, bySeconds: number): DayWindow {
  const length = window.toSeconds - window.fromSeconds;
  const from = Math.max(0, Math.min(DAY_SECONDS - length, window.fromSeconds + bySeconds));
  return tidyWindow({ fromSeconds: from, toSeconds: from + length });
}

/** One step of a stepped line: the value from `seconds` on. */
export interface Step {
  seconds: number;
  low: number;
  high: number;
}

/** Steps of the slots that a window touches, cut at its edges; the last one closes the line. */
export function stepsIn(
  low: readonly number[],
  high: readonly number[],
  window: DayWindow,
): Step[] {
  const slots = high.length;
  if (slots === 0) return [];
  const slotSeconds = DAY_SECONDS / slots;
  const first = Math.max(0, Math.floor(window.fromSeconds / slotSeconds));
  const last = Math.min(slots - 1, Math.ceil(window.toSeconds / slotSeconds) - 1);
  const steps: Step[] = [];
  for (let slot = first; slot <= last; slot++)
    steps.push({
      seconds: Math.max(window.fromSeconds, slot * slotSeconds),
      low: Math.max(0, finite(low[slot], 0)),
      high: Math.max(0, finite(high[slot], 0)),
    });
  const end = steps.at(-1);
  if (end) steps.push({ ...end, seconds: Math.min(window.toSeconds, (last + 1) * slotSeconds) });
  return steps;
}

/** The largest of each of `columns` equal parts of the day, so that a burst of one minute is not lost between two pixels. */
export function mostPerColumn(values: readonly number[], columns: number): number[] {
  const count = Math.max(1, Math.min(columns, values.length));
  if (values.length === 0) return [];
  return Array.from({ length: count }, (_, column) => {
    const from = Math.floor((column * values.length) / count);
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / count));
    return Math.max(0, largest(values.slice(from, to), 0));
  });
}

/**
 * Upper end of the ports axis: all demand, and the ranges where they are not so far above it that demand would become a flat line.
 */
export function portsAxisEnd(demand: number, ranges: readonly number[]): number {
  const most = Math.max(1, demand);
  return largest([most, ...ranges.filter((ports) => ports <= 4 * most)], most) * 1.06;
}
