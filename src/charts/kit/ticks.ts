import { scaleLinear } from "d3";
import { TICK, overlaps, textBox, textWidth } from "./measure.ts";
import type { Anchor, Box } from "./measure.ts";
import { clock, decimal, thousands } from "../../language/numbers.ts";

/** A tick in px with its words. */
export interface Tick {
  at: number;
  text: string;
}

/** A tick whose words found a place; `text` is empty where they did not. */
export interface FittedTick extends Tick {
  anchor: Anchor;
}

/** How many ticks a width in px takes: one every 80 px, at least two. */
export function ticksFor(width: number, every = 80): number {
  return Math.max(2, Math.floor(width / every));
}

/** The words of a linear axis: whole numbers grouped, else one decimal, minus as U+2212. */
export function linearTickText(value: number): string {
  return Number.isInteger(value) ? thousands(value) : decimal(value);
}

/** Linear ticks in whole numbers where the domain is counted in ports or days. */
export function wholeTicks(from: number, to: number, count: number): number[] {
  return scaleLinear()
    .domain([from, to])
    .ticks(Math.max(1, count))
    .filter((value) => Number.isInteger(value));
}

const TIME_STEPS = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/** Round times of the day in a window, as many as fit `width` px without crowding. */
export function timeTicks(fromSeconds: number, toSeconds: number, width: number): number[] {
  const span = Math.max(0, toSeconds - fromSeconds);
  const room = textWidth("00:00", TICK) * 1.9;
  const most = Math.max(1, Math.floor(width / room));
  const step = TIME_STEPS.find((seconds) => span / seconds <= most) ?? 86_400;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromSeconds / step) * step; at <= toSeconds; at += step) ticks.push(at);
  return ticks;
}

/** Time ticks with their words at their places. */
export function clockTicks(seconds: readonly number[], x: (seconds: number) => number): Tick[] {
  return seconds.map((at) => ({ at: x(at), text: clock(at) }));
}

/**
 * Gives each tick its words unless they would touch other words or one of the `avoid` boxes (the handle); words at the ends are
 * turned inwards when they would leave [from, to]. `y` is the words' baseline.
 */
export function fitTicks(
  ticks: readonly Tick[],
  y: number,
  from: number,
  to: number,
  avoid: readonly Box[] = [],
): FittedTick[] {
  const taken: Box[] = [...avoid];
  return ticks.map((tick) => {
    const half = textWidth(tick.text, TICK) / 2;
    let anchor: Anchor = "middle";
    if (tick.at - half < from) anchor = "start";
    else if (tick.at + half > to) anchor = "end";
    const box = textBox(tick.text, tick.at, y, anchor, TICK);
    const outside = box.x0 < from - 1 || box.x1 > to + 1;
    if (outside || taken.some((other) => overlaps(box, other, 4)))
      return { ...tick, anchor, text: "" };
    taken.push(box);
    return { ...tick, anchor };
  });
}

/** Leaves out the words of ticks that stand closer than a line of text to the last one kept; every rule stays. */
export function thinned(ticks: readonly Tick[], lineHeight = TICK * 1.25): Tick[] {
  const kept: number[] = [];
  return ticks.map((tick) => {
    if (kept.some((at) => Math.abs(at - tick.at) < lineHeight)) return { ...tick, text: "" };
    kept.push(tick.at);
    return tick;
  });
}
