import { area, curveStepAfter, line } from "d3";
import { stepsIn } from "../kit/minutes.ts";
import type { DayWindow, MinuteBands, Step } from "../kit/minutes.ts";
import { toneOf } from "../kit/tones.ts";

/** The bands, median and one real day in a window, as steps. */
export function FanBands(props: {
  bands: MinuteBands;
  window: DayWindow;
  x: (seconds: number) => number;
  y: (ports: number) => number;
  tone: number;
}) {
  const { bands, window, x, y, tone } = props;
  const fill = area<Step>()
    .x((step) => x(step.seconds))
    .y0((step) => y(step.low))
    .y1((step) => y(step.high))
    .curve(curveStepAfter)
    .digits(2);
  const stroke = line<Step>()
    .x((step) => x(step.seconds))
    .y((step) => y(step.high))
    .curve(curveStepAfter)
    .digits(2);
  const steps = (low: readonly number[], high: readonly number[]) => stepsIn(low, high, window);
  const median = steps(bands.median, bands.median);
  if (median.length === 0) return null;
  const outer = steps(bands.low99, bands.high99);
  const day = steps(bands.oneDay, bands.oneDay);
  return (
    <g class={`fan ${toneOf(tone)}`}>
      <path class="minute-band is-99" d={fill(outer) ?? ""} />
      <path class="minute-band is-90" d={fill(steps(bands.low90, bands.high90)) ?? ""} />
      <path class="minute-band is-50" d={fill(steps(bands.low50, bands.high50)) ?? ""} />
      <path class="minute-edge" d={stroke(outer) ?? ""} />
      {day.length > 0 ? <path class="minute-day" d={stroke(day) ?? ""} /> : null}
      <path class="minute-median" d={stroke(median) ?? ""} />
    </g>
  );
}
