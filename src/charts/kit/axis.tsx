import { px } from "./finite.ts";
import { TICK } from "./measure.ts";
import { thinned } from "./ticks.ts";
import type { FittedTick, Tick } from "./ticks.ts";

/** A horizontal axis: line, tick marks, words below; `y` is the line's place. */
export function XAxis(props: {
  x0: number;
  x1: number;
  y: number;
  ticks: readonly FittedTick[];
  name?: string;
}) {
  const { x0, x1, y, ticks, name } = props;
  return (
    <g class="chart-axis">
      <line class="axis-line" x1={px(x0)} x2={px(x1)} y1={px(y)} y2={px(y)} />
      {ticks.map((tick) => (
        <line
          key={`mark-${tick.at}`}
          class="axis-line"
          x1={px(tick.at)}
          x2={px(tick.at)}
          y1={px(y)}
          y2={px(y + 4)}
        />
      ))}
      {ticks
        .filter((tick) => tick.text !== "")
        .map((tick) => (
          <text
            key={`text-${tick.at}`}
            class="tick"
            x={px(tick.at)}
            y={px(y + TICK_DROP)}
            font-size={TICK}
            text-anchor={tick.anchor}
          >
            {tick.text}
          </text>
        ))}
      {name ? (
        <text class="tick" x={px(x1)} y={px(y + NAME_DROP)} font-size={TICK} text-anchor="end">
          {name}
        </text>
      ) : null}
    </g>
  );
}

/** Px from an axis line down to the baseline of its tick words. */
export const TICK_DROP = 17;

/** Px from an axis line down to the baseline of its name. */
export const NAME_DROP = 34;

/** Horizontal rules across the plot with words at the left. */
export function YGrid(props: { x0: number; x1: number; ticks: readonly Tick[] }) {
  const { x0, x1, ticks } = props;
  const worded = thinned(ticks).filter((tick) => tick.text !== "");
  return (
    <g class="chart-axis">
      {ticks.map((tick) => (
        <line
          key={`rule-${tick.at}`}
          class="grid-line"
          x1={px(x0)}
          x2={px(x1)}
          y1={px(tick.at)}
          y2={px(tick.at)}
        />
      ))}
      {worded.map((tick) => (
        <text
          key={`text-${tick.at}`}
          class="tick"
          x={px(x0 - 8)}
          y={px(tick.at + TICK * 0.36)}
          font-size={TICK}
          text-anchor="end"
        >
          {tick.text}
        </text>
      ))}
    </g>
  );
}
