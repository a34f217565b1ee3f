import { bisector } from "d3";
import { useState } from "preact/hooks";
import { TICK_DROP, XAxis, YGrid } from "../kit/axis.tsx";
import { Chart, HoverPlane, Readout, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { HandleMark, HandleSlider, handleBox } from "../kit/choose-handle.tsx";
import { portsOf, px } from "../kit/finite.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import type { Box } from "../kit/measure.ts";
import { ChosenMark, FormulaLine, SeriesMarks, TodayMark } from "./refusal-marks.tsx";
import type { RefusalSeries } from "./refusal-marks.tsx";
import { refusalLabels } from "./refusal-labels.ts";
import { NARROW, refusalScales } from "./refusal-scales.ts";
import type { RefusalScales } from "./refusal-scales.ts";
import {
  boundBeyond,
  cutAtFloor,
  hasRate,
  knownRateText,
  measured,
  rateAt,
  readoutLines,
} from "./refusals.ts";
import type { RatePlace, RefusalPoint } from "./refusals.ts";
import { fitTicks } from "../kit/ticks.ts";
import { toneOf } from "../kit/tones.ts";
import { portCount } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What the refusal chart shows; the marks (today, chosen, least) belong to the first series. */
export interface RefusalCurveProps extends Drawing {
  series: readonly RefusalSeries[];
  /** Accepted refusals per transfer. */
  target: number;
  /** Textbook reference, drawn dotted; rates per size. */
  formula?: { name: string; note?: string; places: readonly RatePlace[] } | null;
  /** Size of the range that is open today. */
  today?: number | null;
  /** Size that is chosen. */
  chosen?: number | null;
  /** Smallest size that meets the target: Home chooses it. */
  least?: number | null;
  /** Sizes that the interval of the rate leaves open for `least`: a whisker on the target line. */
  leastInterval?: { low: number; high: number } | null;
  /** First, rough run: the curve without band and dots. */
  provisional?: boolean;
  steps?: "linear" | "log2";
  onChoose?: (ports: number) => void;
}

/** Sizes that the axis must reach; a choice beyond twice the least is cut at the edge rather than squeezing the curve. */
function sizesShown(props: RefusalCurveProps): number[] {
  const curves = props.series.flatMap((one) => [
    measured(one.points).at(-1)?.ports ?? 0,
    boundBeyond(one.points)?.ports ?? 0,
  ]);
  return [...curves, props.today ?? 0, props.chosen ?? 0, 1.2 * (props.least ?? 0)];
}

/** Refusals per transfer against the size of the range: curve, band, bound, target, today and the chosen size. */
export function RefusalCurve(props: RefusalCurveProps) {
  const [hoverX, setHoverX] = useState<number | null>(null);
  const { width, height } = drawnSize(props);
  const scales = refusalScales(width, height, sizesShown(props), props.steps ?? "linear");
  const { plot } = scales;
  const first = props.series[0]?.points ?? [];
  const size = (ports: number | null | undefined) =>
    ports && ports >= 1 ? portsOf(ports, 1) : null;
  const marked = (ports: number | null) => (ports ? { ports, known: rateAt(first, ports) } : null);
  const least = size(props.least);
  const today = marked(size(props.today));
  const chosen = marked(size(props.chosen));
  const places = cutAtFloor(
    (props.formula?.places ?? []).filter((place) => place.ports <= scales.maxPorts),
  );
  const formula = props.formula ? { ...props.formula, places } : null;
  const handle = chosen
    ? handleBox(chosen.ports, scales.x(chosen.ports), plot.y1, plot.x0 - 4, width)
    : null;
  const solid: Box[] = handle ? [handle] : [];
  if (today) solid.push(markBox(scales, today.ports, today.known.rate, 7));
  if (chosen) solid.push(markBox(scales, chosen.ports, chosen.known.rate, 6));
  const hover = hoverX === null ? null : nearest(props.series, scales, hoverX);
  const ticks = fitTicks(scales.xTicks, plot.y1 + TICK_DROP, 0, width, solid);
  const several = props.series.length > 1;
  return (
    <Chart
      {...props}
      overlay={
        <>
          <HoverPlane box={plot} onMove={setHoverX} />
          {hover ? (
            <Readout
              box={plot}
              width={width}
              height={height}
              // The corner under a falling curve is free; where that is too narrow, the one above it.
              corner={width < NARROW ? "top-right" : "bottom-left"}
              lines={readoutLines(hover.point, several ? hover.name : undefined)}
            />
          ) : null}
          {chosen && handle && props.onChoose ? (
            <HandleSlider
              choices={{
                ports: chosen.ports,
                least,
                min: 1,
                max: Math.max(scales.maxPorts, chosen.ports, 2 * (least ?? 0)),
              }}
              box={handle}
              valueText={chartWords().refusedAt(
                portCount(chosen.ports),
                knownRateText(chosen.known),
              )}
              portsAt={scales.portsAt}
              onChoose={props.onChoose}
            />
          ) : null}
        </>
      }
    >
      <YGrid x0={plot.x0} x1={plot.x1} ticks={scales.yTicks} />
      <XAxis x0={plot.x0} x1={plot.x1} y={plot.y1} ticks={ticks} name={chartWords().portsInRange} />
      <line
        class="target-line"
        x1={px(plot.x0)}
        x2={px(plot.x1)}
        y1={px(scales.y(props.target))}
        y2={px(scales.y(props.target))}
      />
      {formula ? <FormulaLine places={formula.places} scales={scales} /> : null}
      {props.series.map((series, index) => (
        <SeriesMarks
          key={index}
          series={series}
          index={index}
          scales={scales}
          provisional={props.provisional ?? false}
          dots={!several}
        />
      ))}
      <LeastMarks {...props} scales={scales} />
      {today ? <TodayMark {...today} scales={scales} /> : null}
      {chosen ? <ChosenMark {...chosen} scales={scales} /> : null}
      {hover ? <CrossHair point={hover.point} index={hover.index} scales={scales} /> : null}
      <Labels
        labels={refusalLabels(
          { width, series: props.series, target: props.target, formula, today, chosen },
          scales,
          solid,
        )}
      />
      {chosen && handle ? <HandleMark ports={chosen.ports} box={handle} /> : null}
    </Chart>
  );
}

function markBox(scales: RefusalScales, ports: number, rate: number, radius: number): Box {
  const x = scales.x(ports);
  const y = scales.y(rate);
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

/** Ticks on the target line where each series meets it, and the whisker of the first one's least size. */
function LeastMarks(props: RefusalCurveProps & { scales: RefusalScales }) {
  const { series, scales, leastInterval, target } = props;
  const y = scales.y(target);
  const several = series.length > 1;
  return (
    <g>
      {leastInterval ? (
        <path
          class="least-whisker"
          d={`M${px(scales.x(leastInterval.low))},${px(y - 4)}v8m0,-4H${px(scales.x(leastInterval.high))}m0,-4v8`}
        />
      ) : null}
      {several
        ? series.map((one, index) =>
            one.least ? (
              <line
                key={index}
                class={`least-tick ${toneOf(index)}`}
                x1={px(scales.x(one.least))}
                x2={px(scales.x(one.least))}
                y1={px(y - 5)}
                y2={px(y + 5)}
              />
            ) : null,
          )
        : null}
    </g>
  );
}

/** The measured size nearest to a place in px, over all series. */
function nearest(series: readonly RefusalSeries[], scales: RefusalScales, x: number) {
  const closest = bisector((point: RefusalPoint) => scales.x(point.ports));
  const found = series.flatMap((one, index) => {
    const bound = boundBeyond(one.points);
    const shown = [...measured(one.points), ...(bound ? [bound] : [])].filter(
      (point) => point.ports <= scales.maxPorts,
    );
    const point = shown[closest.center(shown, x)];
    return point
      ? [{ point, index, name: one.name, far: Math.abs(scales.x(point.ports) - x) }]
      : [];
  });
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best && best.far <= one.far ? best : one),
    null,
  );
}

function CrossHair(props: { point: RefusalPoint; index: number; scales: RefusalScales }) {
  const { point, index, scales } = props;
  const x = px(scales.x(point.ports));
  const y = px(scales.y(hasRate(point) ? point.estimate : point.high));
  return (
    <g class={`cross-hair ${toneOf(index)}`}>
      <line class="cross-line" x1={x} x2={x} y1={px(scales.plot.y0)} y2={px(scales.plot.y1)} />
      <line class="cross-line" x1={px(scales.plot.x0)} x2={x} y1={y} y2={y} />
      <circle class="cross-dot" cx={x} cy={y} r={4} />
    </g>
  );
}
