import { scaleLinear, scaleLog } from "d3";
import { finite, largest } from "../kit/finite.ts";
import { TICK, textWidth } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { FLOOR, drawable } from "./refusals.ts";
import type { Tick } from "../kit/ticks.ts";
import { linearTickText, ticksFor } from "../kit/ticks.ts";
import { rateMark } from "../../language/numbers.ts";

/** Places of the refusal chart: its plot and what size and rate become in px. */
export interface RefusalScales {
  plot: Box;
  maxPorts: number;
  x: (ports: number) => number;
  y: (rate: number) => number;
  /** The whole number of ports at a place in px, within 1 … maxPorts. */
  portsAt: (x: number) => number;
  xTicks: Tick[];
  yTicks: Tick[];
}

const DECADES = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6];
const MARGIN = { top: 12, right: 18, bottom: 44 };
/** Narrower than this, secondary labels are dropped and words shortened. */
export const NARROW = 420;

/** Scales for a drawing of width × height px that must show all of `sizes`; `log2` doubles the ports at equal steps. */
export function refusalScales(
  width: number,
  height: number,
  sizes: Iterable<number>,
  steps: "linear" | "log2",
): RefusalScales {
  const words = DECADES.map(rateMark);
  const left = Math.max(...words.map((text) => textWidth(text, TICK))) + 12;
  const plot = { x0: left, y0: MARGIN.top, x1: width - MARGIN.right, y1: height - MARGIN.bottom };
  const most = Math.max(8, Math.min(65_536, largest(sizes, 8)));
  const range = [plot.x0, plot.x1];
  const count = ticksFor(plot.x1 - plot.x0, 62);
  const linear = scaleLinear().domain([0, most]).nice(count).range(range);
  const doubling = scaleLog()
    .base(2)
    .domain([1, 1.2 * most])
    .range(range);
  const scale = steps === "log2" ? doubling : linear;
  const maxPorts = steps === "log2" ? Math.floor(1.2 * most) : (linear.domain()[1] ?? most);
  const y = scaleLog().domain([FLOOR, 1]).range([plot.y1, plot.y0]);
  const ticks = steps === "log2" ? scale.ticks(count).filter((at) => at >= 1) : scale.ticks(count);
  const x = (ports: number) =>
    scale(Math.max(steps === "log2" ? 1 : 0, Math.min(maxPorts, finite(ports, 1))));
  return {
    plot,
    maxPorts,
    x,
    y: (rate) => y(drawable(rate)),
    portsAt: (at) => Math.max(1, Math.min(maxPorts, Math.round(scale.invert(finite(at, plot.x0))))),
    xTicks: ticks.map((at) => ({ at: x(at), text: linearTickText(at) })),
    yTicks: DECADES.map((rate) => ({ at: y(rate), text: rateMark(rate) })),
  };
}
