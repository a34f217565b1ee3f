import { bin, scaleLinear } from "d3";
import { NAME_DROP, TICK_DROP, XAxis, YGrid } from "../kit/axis.tsx";
import { Chart, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { finite, finiteList, largest, px, smallest } from "../kit/finite.ts";
import { placeLabels } from "../kit/labels.ts";
import type { WantedLabel } from "../kit/labels.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import { BODY, CAPTION, TICK, fitText, textBox, textWidth } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { fitTicks, linearTickText, ticksFor, wholeTicks } from "../kit/ticks.ts";
import { toneOf } from "../kit/tones.ts";
import { signed } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** Differences paired by day, "B minus A". */
export interface DifferenceHistogramProps extends Drawing {
  differences: readonly number[];
  /** Name of the axis, such as "ports, B minus A". */
  axisName: string;
  /** A sentence in the empty part of the plot, such as "On every one of 400 days B peaks lower than A"; may have several lines. */
  note?: readonly string[];
  /** Series index of the colour; 1 (B, blue) unless told. */
  tone?: number;
}

/** The mean of the numbers of a list that can be drawn; 0 of an empty one. */
function meanOf(values: readonly number[]): number {
  const drawn = finiteList(values);
  return drawn.reduce((sum, value) => sum + value, 0) / Math.max(1, drawn.length);
}

const BARS = 60;

/** Bars that are centred on whole numbers, from the first edge to the end: all values and zero lie within. */
function binsOf(values: number[]) {
  const lowest = Math.floor(Math.min(0, smallest(values, 0)));
  const highest = Math.ceil(Math.max(0, largest(values, 0)));
  const step = Math.max(1, Math.ceil((highest - lowest + 1) / BARS));
  // Edges at the halves, and one of them beside zero.
  const first = -0.5 - Math.ceil((-0.5 - (lowest - 0.5)) / step) * step;
  const count = Math.max(1, Math.ceil((highest + 0.5 - first) / step));
  const edges = Array.from({ length: count }, (_, index) => first + index * step);
  const end = first + count * step;
  const bins = bin<number, number>().domain([first, end]).thresholds(edges)(values);
  return { bins, first, end };
}

/** Bars of whole numbers wide, with a line at zero and one at the mean. */
export function DifferenceHistogram(props: DifferenceHistogramProps) {
  const { width, height } = drawnSize(props);
  const values = finiteList(props.differences);
  const mean = meanOf(values);
  const { bins, first, end } = binsOf(values);
  const most = largest(
    bins.map((one) => one.length),
    1,
  );
  const yTop = Math.max(1, most);
  const plot: Box = {
    x0: textWidth(linearTickText(yTop), TICK) + 16,
    y0: 18,
    x1: width - 16,
    y1: height - 44,
  };
  const spare = Math.max(1, (end - first) * 0.03);
  const x = scaleLinear()
    .domain([first - spare, end + spare])
    .range([plot.x0, plot.x1]);
  const y = scaleLinear().domain([0, yTop]).nice(4).range([plot.y1, plot.y0]);
  const { noChange } = chartWords();
  const xTicks = wholeTicks(first, end, ticksFor(plot.x1 - plot.x0, 64)).map((at) => ({
    at: x(at),
    text: at === 0 ? noChange : linearTickText(at),
  }));
  // Zero has the word that matters: it is placed first.
  const ordered = xTicks.sort((a, b) => Number(b.text === noChange) - Number(a.text === noChange));
  return (
    <Chart {...props}>
      <YGrid
        x0={plot.x0}
        x1={plot.x1}
        ticks={wholeTicks(0, y.domain()[1] ?? yTop, 4).map((at) => ({
          at: y(at),
          text: linearTickText(at),
        }))}
      />
      <text class="tick" x={px(plot.x0)} y={10} font-size={TICK}>
        {chartWords().days}
      </text>
      <g class={toneOf(props.tone ?? 1)}>
        <Bars bins={bins} x={x} y={y} bottom={plot.y1} />
      </g>
      <XAxis
        x0={plot.x0}
        x1={plot.x1}
        y={plot.y1}
        ticks={fitTicks(ordered, plot.y1 + TICK_DROP, 0, width)}
      />
      <text
        class="tick"
        x={px(plot.x1)}
        y={px(plot.y1 + NAME_DROP)}
        font-size={TICK}
        text-anchor="end"
      >
        {fitText(props.axisName, plot.x1 - plot.x0, TICK)}
      </text>
      {[0, ...(values.length > 0 ? [mean] : [])].map((at, index) => (
        <line
          key={index}
          class="baseline"
          x1={px(x(finite(at, 0)))}
          x2={px(x(finite(at, 0)))}
          y1={px(plot.y0 - (index === 1 ? 6 : 0))}
          y2={px(plot.y1)}
        />
      ))}
      <Labels
        labels={labels(props.note ?? [], values.length > 0 ? mean : null, plot, x, y, bins)}
      />
    </Chart>
  );
}

function Bars(props: {
  bins: readonly DrawnBin[];
  x: (value: number) => number;
  y: (days: number) => number;
  bottom: number;
}) {
  const { bins, x, y, bottom } = props;
  const bars = bins.filter((one) => one.length > 0);
  return (
    <>
      {bars.map((one) => {
        const left = x(one.x0 ?? 0);
        const wide = x(one.x1 ?? 0) - left;
        return (
          <rect
            key={one.x0}
            class="bar is-tone"
            x={px(left + Math.min(0.5, wide / 8))}
            y={px(y(one.length))}
            width={px(Math.max(0.5, wide - Math.min(1, wide / 4)))}
            height={px(bottom - y(one.length))}
          />
        );
      })}
    </>
  );
}

interface DrawnBin {
  x0?: number | undefined;
  x1?: number | undefined;
  length: number;
}

function labels(
  note: readonly string[],
  mean: number | null,
  plot: Box,
  x: (value: number) => number,
  y: (days: number) => number,
  bins: readonly DrawnBin[],
) {
  const bars = bins
    .filter((one) => one.length > 0)
    .map((one) => ({ x0: x(one.x0 ?? 0), x1: x(one.x1 ?? 0), y0: y(one.length), y1: plot.y1 }));
  const lines = [0, ...(mean === null ? [] : [mean])].map((at) => ({
    x0: x(at) - 1,
    x1: x(at) + 1,
    y0: plot.y0 - 6,
    y1: plot.y1,
  }));
  const wanted: WantedLabel[] = [];
  if (mean !== null)
    wanted.push({
      key: "mean",
      lines: [{ text: chartWords().mean(signed(mean)), size: BODY, bold: true, tone: "ink" }],
      spots: [
        { x: x(mean) + 7, y: plot.y0, anchor: "start" },
        { x: x(mean) - 7, y: plot.y0, anchor: "end" },
      ],
    });
  const beside = (at: number) =>
    [30, 48, 66, 90, 110, 130].flatMap((down) => [
      { x: x(at) - 8, y: plot.y0 + down, anchor: "end" as const },
      { x: x(at) + 8, y: plot.y0 + down, anchor: "start" as const },
    ]);
  if (note.length > 0)
    wanted.push({
      key: "note",
      lines: note.map((text) => ({ text, size: CAPTION, tone: "ink-2" })),
      spots: [
        ...beside(0),
        ...[30, 48].map((down) => ({ x: plot.x1, y: plot.y0 + down, anchor: "end" as const })),
        ...[30, 48].map((down) => ({
          x: plot.x0 + 6,
          y: plot.y0 + down,
          anchor: "start" as const,
        })),
      ],
    });
  const unit = textBox(chartWords().days, plot.x0, 10, "start", TICK);
  const bounds = { x0: plot.x0, y0: 0, x1: plot.x1 + 14, y1: plot.y1 };
  return placeLabels(wanted, bounds, [...lines, unit], bars);
}
