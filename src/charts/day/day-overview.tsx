import { area, curveStepAfter } from "d3";
import { useRef } from "preact/hooks";
import { TICK_DROP, XAxis } from "../kit/axis.tsx";
import { covering, pointerX } from "../kit/chart.tsx";
import { finite, largest, px } from "../kit/finite.ts";
import { placeLabels } from "../kit/labels.ts";
import type { PlacedLabel } from "../kit/labels.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import { TICK, fitText } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { DAY_SECONDS, mostPerColumn, movedWindow, tidyWindow } from "../kit/minutes.ts";
import type { DayWindow, MinuteBands } from "../kit/minutes.ts";
import { clockTicks, fitTicks, timeTicks } from "../kit/ticks.ts";
import { toneOf } from "../kit/tones.ts";

/** Height in px of the overview's plot. */
export const OVERVIEW_HEIGHT = 38;

interface Column {
  at: number;
  value: number;
}

/** The window's box in the overview; never narrower than 6 px, so that it can be seen and grasped. */
function brushBox(window: DayWindow, box: Box): Box {
  const at = (seconds: number) => box.x0 + (seconds / DAY_SECONDS) * (box.x1 - box.x0);
  const from = at(window.fromSeconds);
  const to = at(window.toSeconds);
  const spare = Math.max(0, 6 - (to - from)) / 2;
  return {
    x0: Math.max(box.x0, from - spare),
    x1: Math.min(box.x1, to + spare),
    y0: box.y0,
    y1: box.y1,
  };
}

/** The whole day in small with the window that is looked at. */
export function DayOverview(props: {
  bands: MinuteBands;
  window: DayWindow;
  box: Box;
  tone: number;
  note?: { seconds: number; text: string } | undefined;
}) {
  const { bands, window, box, tone } = props;
  const wide = box.x1 - box.x0;
  const columns = (values: readonly number[]): Column[] => {
    const most = mostPerColumn(values, Math.floor(wide));
    const steps = most.map((value, index) => ({ at: (index / most.length) * wide, value }));
    return steps.length > 0 ? [...steps, { at: wide, value: most.at(-1) ?? 0 }] : [];
  };
  const top = Math.max(1, largest(bands.high99, 1));
  const y = (value: number) => box.y1 - (finite(value, 0) / top) * (box.y1 - box.y0 - 2);
  const fill = area<Column>()
    .x((column) => box.x0 + column.at)
    .y0(box.y1)
    .y1((column) => y(column.value))
    .curve(curveStepAfter)
    .digits(1);
  const brush = brushBox(window, box);
  const toX = (seconds: number) => box.x0 + (seconds / DAY_SECONDS) * wide;
  const ticks = fitTicks(
    clockTicks(timeTicks(0, DAY_SECONDS, Math.min(wide, 420)), toX),
    box.y1 + TICK_DROP,
    box.x0,
    box.x1,
  );
  return (
    <g class={`overview ${toneOf(tone)}`}>
      <path class="overview-most" d={fill(columns(bands.high99)) ?? ""} />
      <path class="overview-usual" d={fill(columns(bands.median)) ?? ""} />
      <XAxis x0={box.x0} x1={box.x1} y={box.y1} ticks={ticks} />
      <rect
        class="brush-window"
        x={px(brush.x0)}
        y={px(brush.y0)}
        width={px(brush.x1 - brush.x0)}
        height={px(brush.y1 - brush.y0)}
        rx={3}
      />
      <Labels labels={noteLabel(props.note, box, brush, toX)} />
    </g>
  );
}

/** The words beside a place of the overview, where the window leaves room for them. */
function noteLabel(
  note: { seconds: number; text: string } | undefined,
  box: Box,
  brush: Box,
  toX: (seconds: number) => number,
): PlacedLabel[] {
  if (!note) return [];
  const x = toX(Math.max(0, Math.min(DAY_SECONDS, finite(note.seconds, 0))));
  const text = fitText(note.text, (box.x1 - box.x0) / 2, TICK);
  const spots = [
    { x: x + 6, y: box.y0 + 12, anchor: "start" as const },
    { x: x - 6, y: box.y0 + 12, anchor: "end" as const },
  ];
  return placeLabels([{ key: "note", lines: [{ text, size: TICK, tone: "ink-3" }], spots }], box, [
    brush,
  ]);
}

/** What a drag does, by where it began: on an edge of the window, inside it, or elsewhere. */
export function draggedWindow(
  began: { seconds: number; window: DayWindow; edgeSeconds: number },
  seconds: number,
): DayWindow {
  const { window, edgeSeconds } = began;
  const length = window.toSeconds - window.fromSeconds;
  const toFrom = Math.abs(began.seconds - window.fromSeconds);
  const toTo = Math.abs(began.seconds - window.toSeconds);
  const within = began.seconds > window.fromSeconds && began.seconds < window.toSeconds;
  // A short window is moved, not stretched, when it is grasped anywhere inside.
  const edges = !within || length > 4 * edgeSeconds;
  if (edges && Math.min(toFrom, toTo) <= edgeSeconds) {
    const kept = toFrom < toTo ? window.toSeconds : window.fromSeconds;
    return tidyWindow({ fromSeconds: kept, toSeconds: seconds });
  }
  if (within) return movedWindow(window, seconds - began.seconds);
  return tidyWindow({ fromSeconds: began.seconds, toSeconds: seconds });
}

/** The plane over the overview that is dragged; keys go to the page's two time inputs. */
export function DayBrush(props: {
  window: DayWindow;
  box: Box;
  onWindow: (window: DayWindow) => void;
}) {
  const { window, box, onWindow } = props;
  const began = useRef<{ seconds: number; window: DayWindow; edgeSeconds: number } | null>(null);
  const perPx = DAY_SECONDS / Math.max(1, box.x1 - box.x0);
  const secondsAt = (event: PointerEvent) =>
    Math.max(0, Math.min(DAY_SECONDS, (pointerX(event) - box.x0) * perPx));
  return (
    <div
      class="chart-brush"
      aria-hidden="true"
      style={covering(box)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = { seconds: secondsAt(event), window, edgeSeconds: 6 * perPx };
      }}
      onPointerMove={(event) => {
        const start = began.current;
        const seconds = secondsAt(event);
        if (start && Math.abs(seconds - start.seconds) > perPx)
          onWindow(draggedWindow(start, seconds));
      }}
      onPointerUp={() => {
        began.current = null;
      }}
      onPointerCancel={() => {
        began.current = null;
      }}
    />
  );
}
