import { curveStepAfter, line, scaleLinear } from "d3";
import { TICK_DROP, XAxis, YGrid } from "../kit/axis.tsx";
import { Chart, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { dotStacks, dotValues, ecdfSteps } from "./dot-layout.ts";
import type { Dot } from "./dot-layout.ts";
import { finite, finiteList, largest, px, smallest } from "../kit/finite.ts";
import { placeLabels } from "../kit/labels.ts";
import type { WantedLabel } from "../kit/labels.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import { BODY, TICK } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { fitTicks, linearTickText, ticksFor, wholeTicks } from "../kit/ticks.ts";
import { thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What the dotplot shows: one value per simulated day, the most ports busy at once. */
export interface QuantileDotsProps extends Drawing {
  peaks: readonly number[];
  chosen?: number | null;
  today?: number | null;
  /** Draw the share of days that need at most so many ports instead of dots. */
  ecdf?: boolean;
}

/** Shares of days that have words. */
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Busiest moment of each day as 50 dots (or its distribution), hollow where today's range holds it. */
export function QuantileDots(props: QuantileDotsProps) {
  const { width, height } = drawnSize(props);
  const peaks = finiteList(props.peaks, 0);
  const today = Math.max(0, finite(props.today, 0));
  const chosen = Math.max(0, finite(props.chosen, 0));
  const ranges = [today, chosen].filter((ports) => ports > 0);
  const plot: Box = { x0: props.ecdf ? 78 : 14, y0: 8, x1: width - 14, y1: height - 26 };
  const x = portsScale([...peaks, ...ranges], plot);
  const worst = largest(peaks, 0);
  const room = { perPort: x(1) - x(0), zero: x(0), floor: plot.y1 - 2, ranges };
  const dots = props.ecdf
    ? []
    : dotStacks(dotValues(peaks), { ...room, height: plot.y1 - plot.y0 - 36 });
  const [from = 0, to = 1] = x.domain();
  const ticks = wholeTicks(from, to, ticksFor(plot.x1 - plot.x0, 56)).map((at) => ({
    at: x(at),
    text: linearTickText(at),
  }));
  return (
    <Chart {...props}>
      {props.ecdf ? <Distribution peaks={peaks} plot={plot} x={x} /> : null}
      <XAxis
        x0={plot.x0}
        x1={plot.x1}
        y={plot.y1}
        ticks={fitTicks(ticks, plot.y1 + TICK_DROP, 0, width)}
      />
      {peaks.length > 0 ? (
        <line
          class="worst-tick"
          x1={px(x(worst))}
          x2={px(x(worst))}
          y1={px(plot.y1 - 5)}
          y2={px(plot.y1 + 3)}
        />
      ) : null}
      {today > 0 ? <RangeLine ports={today} plot={plot} x={x} style="today-line" /> : null}
      {chosen > 0 ? <RangeLine ports={chosen} plot={plot} x={x} style="chosen-line" /> : null}
      <Dots dots={dots} today={today} />
      <Labels
        labels={labels(plot, x, { today, chosen, worst: peaks.length > 0 ? worst : null }, dots)}
      />
    </Chart>
  );
}

type Scale = ReturnType<typeof portsScale>;

function portsScale(values: readonly number[], plot: Box) {
  const from = smallest(values, 0);
  const to = largest(values, 1);
  const spare = Math.max(2, (to - from) * 0.07);
  return scaleLinear()
    .domain([Math.max(-0.5, from - spare), to + spare])
    .range([plot.x0, plot.x1]);
}

function RangeLine(props: { ports: number; plot: Box; x: Scale; style: string }) {
  const at = px(props.x(props.ports + 0.5));
  return <line class={props.style} x1={at} x2={at} y1={px(props.plot.y0)} y2={px(props.plot.y1)} />;
}

function Dots({ dots, today }: { dots: readonly Dot[]; today: number }) {
  return (
    <g class="dots">
      {dots.map((dot, index) => (
        <circle
          key={index}
          class={dot.value <= today ? "dot is-hollow" : "dot"}
          cx={px(dot.x)}
          cy={px(dot.y)}
          r={px(dot.r)}
        />
      ))}
    </g>
  );
}

function Distribution(props: { peaks: readonly number[]; plot: Box; x: Scale }) {
  const { plot, x } = props;
  const y = (share: number) => plot.y1 - share * (plot.y1 - plot.y0 - 22);
  const steps = ecdfSteps(props.peaks);
  const draw = line<{ at: number; share: number }>()
    .x((step) => step.at)
    .y((step) => y(step.share))
    .curve(curveStepAfter)
    .digits(2);
  const path = [
    { at: plot.x0, share: 0 },
    ...steps.map((step) => ({ at: x(step.value), share: step.share })),
    { at: plot.x1, share: 1 },
  ];
  return (
    <g>
      <YGrid
        x0={plot.x0}
        x1={plot.x1}
        ticks={SHARES.map((share, index) => ({ at: y(share), text: chartWords().shares[index]! }))}
      />
      {steps.length > 0 ? <path class="ecdf" d={draw(path) ?? ""} /> : null}
    </g>
  );
}

function labels(
  plot: Box,
  x: Scale,
  marks: { today: number; chosen: number; worst: number | null },
  dots: readonly Dot[],
) {
  const { today, chosen, worst } = marks;
  const beside = (ports: number, words: string, tone: string): WantedLabel => {
    const at = x(ports + 0.5);
    const text = `${words}: ${thousands(ports)}`;
    return {
      key: words,
      lines: [{ text, size: BODY, bold: true, tone }],
      spots: [11, 29].flatMap((down) => [
        { x: at - 7, y: plot.y0 + down, anchor: "end" as const },
        { x: at + 7, y: plot.y0 + down, anchor: "start" as const },
      ]),
    };
  };
  const wanted: WantedLabel[] = [];
  if (chosen > 0) wanted.push(beside(chosen, chartWords().ranges.chosen.short, "ink-accent"));
  if (today > 0) wanted.push(beside(today, chartWords().ranges.today.long, "ink-danger"));
  if (worst !== null && dots.length > 0)
    wanted.push({
      key: "worst",
      lines: [{ text: chartWords().worst(thousands(worst)), size: TICK, tone: "ink-3" }],
      spots: [-8, -22, -36].flatMap((down) => [
        { x: x(worst) + 5, y: plot.y1 + down, anchor: "start" as const },
        { x: x(worst) + 5, y: plot.y1 + down, anchor: "middle" as const },
        { x: x(worst) + 5, y: plot.y1 + down, anchor: "end" as const },
      ]),
    });
  const lines = [today, chosen]
    .filter((ports) => ports > 0)
    .map((ports) => ({ x0: x(ports + 0.5) - 2, x1: x(ports + 0.5) + 2, y0: plot.y0, y1: plot.y1 }));
  const round = dots.map(({ x: at, y, r }) => ({ x0: at - r, x1: at + r, y0: y - r, y1: y + r }));
  const bounds = { x0: 0, y0: 0, x1: plot.x1 + 14, y1: plot.y1 };
  return placeLabels(wanted, bounds, [...lines, ...round]);
}
