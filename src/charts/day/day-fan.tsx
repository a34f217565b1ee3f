import { scaleLinear } from "d3";
import { useState } from "preact/hooks";
import { TICK_DROP, XAxis, YGrid } from "../kit/axis.tsx";
import { Chart, HoverPlane, Readout, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { DayBrush, DayOverview, OVERVIEW_HEIGHT } from "./day-overview.tsx";
import { FanBands } from "./fan-bands.tsx";
import { fanLabels } from "./fan-labels.ts";
import { finite, largest, px } from "../kit/finite.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import { TICK, textWidth } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { DAY_SECONDS, portsAxisEnd, tidyWindow } from "../kit/minutes.ts";
import type { DayWindow, MinuteBands } from "../kit/minutes.ts";
import { PeakRug } from "./peak-rug.tsx";
import { clockTicks, fitTicks, linearTickText, timeTicks, wholeTicks } from "../kit/ticks.ts";
import { clock, thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What the fan shows: ports busy per slot of the day over all simulated days. */
export interface DayFanProps extends Drawing {
  bands: MinuteBands;
  /** Each day's peak; none leaves the rug away. */
  peaks?: readonly number[];
  window: DayWindow;
  /** Called with whole minutes while the brush is dragged; without it there is no overview. */
  onWindow?: (window: DayWindow) => void;
  chosen?: number | null;
  today?: number | null;
  /** Words at a time of the overview, such as "nightly backup". */
  overviewNote?: { seconds: number; text: string };
  /** Upper end of the ports axis, for small multiples on one scale. */
  yMax?: number;
  /** Series index: 0 ink, 1 blue dashed, … */
  tone?: number;
}

const RUG = { gap: 10, width: 40 };

/** Upper end of the ports axis that shows all of `fans`; give it to each of the small multiples as `yMax`. */
export function sharedPortsAxis(
  fans: readonly Pick<DayFanProps, "bands" | "peaks" | "chosen" | "today">[],
): number {
  return largest(
    fans.map((fan) => {
      const demand = Math.max(largest(fan.bands.high99, 1), largest(fan.peaks ?? [], 1));
      return portsAxisEnd(demand, [finite(fan.chosen, 0), finite(fan.today, 0)]);
    }),
    1,
  );
}

/** Ports busy through the day: bands of days, the usual day, ranges as lines, daily peaks, and the whole day in small. */
export function DayFan(props: DayFanProps) {
  const { bands, tone = 0 } = props;
  const [hoverX, setHoverX] = useState<number | null>(null);
  const { width, height } = drawnSize(props);
  const window = tidyWindow(props.window);
  const peaks = props.peaks ?? [];
  const end = Math.max(1, finite(props.yMax ?? sharedPortsAxis([props]), 1));
  const brushed = props.onWindow !== undefined;
  const plot = plotBox(width, height, end, peaks.length > 0, brushed);
  const overview = { ...plot, y0: height - 22 - OVERVIEW_HEIGHT, y1: height - 22 };
  const x = scaleLinear().domain([window.fromSeconds, window.toSeconds]).range([plot.x0, plot.x1]);
  const y = scaleLinear().domain([0, end]).range([plot.y1, plot.y0]).clamp(true);
  const yTicks = wholeTicks(0, end, Math.floor((plot.y1 - plot.y0) / 36));
  const xTicks = clockTicks(timeTicks(window.fromSeconds, window.toSeconds, plot.x1 - plot.x0), x);
  const slot = hoverX === null ? null : slotAt(bands, x.invert(hoverX));
  return (
    <Chart
      {...props}
      overlay={
        <>
          <HoverPlane box={plot} onMove={setHoverX} />
          {slot === null ? null : (
            <Readout
              box={plot}
              width={width}
              height={height}
              corner="top-right"
              lines={slotLines(bands, slot)}
            />
          )}
          {props.onWindow ? (
            <DayBrush window={window} box={overview} onWindow={props.onWindow} />
          ) : null}
        </>
      }
    >
      <YGrid
        x0={plot.x0}
        x1={plot.x1}
        ticks={yTicks.map((at) => ({ at: y(at), text: linearTickText(at) }))}
      />
      <FanBands bands={bands} window={window} x={x} y={y} tone={tone} />
      <XAxis
        x0={plot.x0}
        x1={plot.x1}
        y={plot.y1}
        ticks={fitTicks(xTicks, plot.y1 + TICK_DROP, plot.x0, plot.x1)}
      />
      <RangeLines {...props} plot={plot} y={y} end={end} />
      <PeakRug
        peaks={peaks}
        x={plot.x1 + RUG.gap}
        width={RUG.width}
        top={plot.y0}
        y={y}
        yMax={end}
      />
      {slot === null ? null : (
        <line
          class="cross-line"
          x1={px(x(slotMiddle(bands, slot)))}
          x2={px(x(slotMiddle(bands, slot)))}
          y1={px(plot.y0)}
          y2={px(plot.y1)}
        />
      )}
      <Labels
        labels={fanLabels({
          bands,
          window,
          plot,
          x,
          y,
          end,
          chosen: finite(props.chosen, 0),
          today: finite(props.today, 0),
        })}
      />
      {brushed ? (
        <DayOverview
          bands={bands}
          window={window}
          box={overview}
          tone={tone}
          note={props.overviewNote}
        />
      ) : null}
    </Chart>
  );
}

/** The chosen range and today's as lines over the day, where they are on the scale. */
function RangeLines(
  props: Pick<DayFanProps, "chosen" | "today"> & {
    plot: Box;
    y: (ports: number) => number;
    end: number;
  },
) {
  const { plot, y, end } = props;
  const lines = [
    { ports: finite(props.chosen, 0), style: "chosen-line" },
    { ports: finite(props.today, 0), style: "today-line is-dashed" },
  ].filter(({ ports }) => ports > 0 && ports <= end);
  return (
    <>
      {lines.map(({ ports, style }) => (
        <line
          key={style}
          class={style}
          x1={px(plot.x0)}
          x2={px(plot.x1)}
          y1={px(y(ports))}
          y2={px(y(ports))}
        />
      ))}
    </>
  );
}

function plotBox(width: number, height: number, end: number, rug: boolean, brushed: boolean): Box {
  const words = wholeTicks(0, end, 4).map((value) => textWidth(linearTickText(value), TICK));
  return {
    x0: largest(words, 8) + 16,
    y0: 12,
    x1: width - (rug ? RUG.gap + RUG.width + 2 : 6),
    y1: height - 24 - (brushed ? OVERVIEW_HEIGHT + 32 : 0),
  };
}

function slotAt(bands: MinuteBands, seconds: number): number | null {
  const slots = bands.median.length;
  if (slots === 0) return null;
  return Math.max(0, Math.min(slots - 1, Math.floor((seconds / DAY_SECONDS) * slots)));
}

function slotMiddle(bands: MinuteBands, slot: number): number {
  return ((slot + 0.5) * DAY_SECONDS) / bands.median.length;
}

function slotLines(bands: MinuteBands, slot: number): string[] {
  const at = clock((slot * DAY_SECONDS) / bands.median.length);
  const words = (values: readonly number[]) => thousands(values[slot] ?? 0);
  const { busyAt, nineDays, ninetyNine } = chartWords();
  return [
    busyAt(at, words(bands.median)),
    nineDays(words(bands.low90), words(bands.high90)),
    ninetyNine(words(bands.low99), words(bands.high99)),
  ];
}
