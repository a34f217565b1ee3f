import { scaleLinear } from "d3";
import { thousands } from "../../language/numbers.ts";
import { TICK, textWidth } from "../kit/measure.ts";

/** The course of one range: ports busy by slot, in the tone of a series, its size as a line. */
export interface WatchLine {
  name: string;
  ports: number;
  busy: ArrayLike<number>;
  tone: "ink" | "chosen" | "other" | "danger";
}

/** Ports busy through the part of the day that is watched, ranges as lines, refusals of the first as ticks above. */
export function WatchCourse(props: {
  width: number;
  height: number;
  fromSeconds: number;
  toSeconds: number;
  lines: readonly WatchLine[];
  /** Refusals by slot. */
  refusals: ArrayLike<number>;
  /** A time of the day as the axis writes it. */
  clock: (seconds: number) => string;
}) {
  const { width, height, fromSeconds, toSeconds, lines, refusals, clock } = props;
  const left = roomForSizes(lines);
  const right = roomForNames(width);
  const bottom = height - 18;
  const most = Math.max(1, ...lines.flatMap(({ busy, ports }) => [ports, highest(busy)]));
  const x = scaleLinear([fromSeconds, toSeconds], [left, width - right]);
  const y = scaleLinear([0, most], [bottom, 16]);
  const slots = refusals.length;
  const atSlot = (slot: number) => x(fromSeconds + ((toSeconds - fromSeconds) * slot) / slots);
  const times = timeTicks(fromSeconds, toSeconds, Math.max(2, Math.floor((width - left) / 90)));
  return (
    <svg class="watch-course" width={width} height={height} aria-hidden="true">
      {times.map((time) => (
        <g key={time} transform={`translate(${x(time)},${bottom})`}>
          <line y2="4" class="watch-tick" />
          <text y="15" text-anchor="middle">
            {clock(time)}
          </text>
        </g>
      ))}
      <line x1={left} x2={width - right} y1={bottom} y2={bottom} class="watch-tick" />
      <text x={left - 6} y={bottom + 3} text-anchor="end">
        0
      </text>
      {lines.map(({ name, ports, tone }, index) =>
        lines.findIndex((line) => line.ports === ports) === index ? (
          <g key={name} class={`watch-size tone-${tone}`}>
            <line x1={left} x2={width - right} y1={y(ports)} y2={y(ports)} />
            {bottom - y(ports) < TICK ? null : (
              <text x={left - 6} y={y(ports) + 4} text-anchor="end">
                {thousands(ports)}
              </text>
            )}
            <text class="watch-size-name" x={width - right + 6} y={y(ports) + 4}>
              {name}
            </text>
          </g>
        ) : null,
      )}
      {lines.toReversed().map(({ busy, name, tone }) => (
        <path key={name} class={`watch-line tone-${tone}`} d={steps(busy, atSlot, y)} />
      ))}
      <path class="watch-refusals" d={ticks(refusals, atSlot)} />
    </svg>
  );
}

/** Room on the left for the sizes of the ranges, px. */
export function roomForSizes(lines: readonly Pick<WatchLine, "ports">[]): number {
  const widths = lines.map(({ ports }) => textWidth(thousands(ports), TICK));
  return Math.max(34, 8 + Math.ceil(Math.max(0, ...widths)));
}

/** Room on the right for the names of the ranges, px. */
export function roomForNames(width: number): number {
  return Math.max(76, Math.min(96, width / 5));
}

function highest(values: ArrayLike<number>): number {
  let most = 0;
  for (let slot = 0; slot < values.length; slot++) most = Math.max(most, values[slot]!);
  return most;
}

function steps(
  busy: ArrayLike<number>,
  x: (slot: number) => number,
  y: (ports: number) => number,
): string {
  let path = "";
  for (let slot = 0; slot < busy.length; slot++) {
    const command = slot === 0 ? "M" : "L";
    path += `${command}${x(slot).toFixed(1)},${y(busy[slot]!).toFixed(1)}H${x(slot + 1).toFixed(1)}`;
  }
  return path;
}

function ticks(refusals: ArrayLike<number>, x: (slot: number) => number): string {
  let path = "";
  for (let slot = 0; slot < refusals.length; slot++) {
    if (refusals[slot]! > 0) path += `M${x(slot + 0.5).toFixed(1)},2V12`;
  }
  return path;
}

const STEPS = [10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10_800, 21_600];

function timeTicks(from: number, to: number, most: number): number[] {
  const step = STEPS.find((each) => (to - from) / each <= most) ?? 43_200;
  const times: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) times.push(time);
  return times;
}
