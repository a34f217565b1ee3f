import { boxesAlong, placeLabels } from "../kit/labels.ts";
import type { PlacedLabel, Spot, WantedLabel } from "../kit/labels.ts";
import { BODY, TICK } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { stepsIn } from "../kit/minutes.ts";
import type { DayWindow, MinuteBands, Step } from "../kit/minutes.ts";
import { thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What the labels of the fan speak of; ranges of 0 are absent. */
export interface FanSubjects {
  bands: MinuteBands;
  window: DayWindow;
  plot: Box;
  x: (seconds: number) => number;
  y: (ports: number) => number;
  end: number;
  chosen: number;
  today: number;
}

/** Plots narrower than this get the short words. */
const NARROW = 260;

function rangeLabel(key: "chosen" | "today", ports: number, subjects: FanSubjects): WantedLabel[] {
  if (ports <= 0) return [];
  const words = chartWords();
  const { plot, end } = subjects;
  const above = ports > end;
  const narrow = plot.x1 - plot.x0 < NARROW;
  const y = above ? plot.y0 + 8 : subjects.y(ports);
  const tone = key === "chosen" ? "ink-accent" : "ink-danger";
  const further = narrow ? " ↑" : ` ${words.aboveScale} ↑`;
  const head = words.ranges[key][narrow ? "short" : "long"];
  const text = `${head}: ${thousands(ports)}${above ? further : ""}`;
  const spots: Spot[] = [-6, 16, 30].flatMap((down) => [
    { x: plot.x0 + 6, y: y + down, anchor: "start" as const },
    { x: plot.x1 - 6, y: y + down, anchor: "end" as const },
  ]);
  return [{ key, lines: [{ text, size: BODY, bold: true, tone }], spots }];
}

function corners(steps: readonly Step[], subjects: FanSubjects): [number, number][] {
  return steps.map((step) => [subjects.x(step.seconds), subjects.y(step.high)]);
}

/** The place of the largest of some points (smallest y). */
function highest(points: readonly [number, number][]): [number, number] {
  return points.reduce((best, point) => (point[1] < best[1] ? point : best), points[0] ?? [0, 0]);
}

/** Labels of the fan: ranges first, then the usual day and the outer band, none over another. */
export function fanLabels(subjects: FanSubjects): PlacedLabel[] {
  const { bands, window, plot } = subjects;
  const median = corners(stepsIn(bands.median, bands.median, window), subjects);
  const outer = corners(stepsIn(bands.low99, bands.high99, window), subjects);
  const wanted = [
    ...rangeLabel("chosen", subjects.chosen, subjects),
    ...rangeLabel("today", subjects.today, subjects),
  ];
  const [peakX, peakY] = highest(median);
  const [outerX, outerY] = highest(outer);
  // Left of the rise, where the line has climbed half way; then right of the fall.
  const half = (plot.y1 + peakY) / 2;
  const rise = median.find(([, y]) => y <= half) ?? [peakX, peakY];
  const fall = median.findLast(([, y]) => y <= half) ?? [peakX, peakY];
  if (plot.y1 - peakY > 12)
    wanted.push({
      key: "median",
      lines: [{ text: chartWords().usualDay, size: TICK + 1, bold: true, tone: "ink" }],
      spots: [0, 12, 24, -12, -24, 36].flatMap((down) => [
        { x: rise[0] - 6, y: half + down, anchor: "end" as const },
        { x: fall[0] + 14, y: half + down - 20, anchor: "start" as const },
        { x: fall[0] + 40, y: half + down - 30, anchor: "start" as const },
      ]),
    });
  if (plot.y1 - outerY > 24)
    wanted.push({
      key: "outer",
      lines: [{ text: chartWords().outerBand, size: TICK, tone: "ink-3" }],
      spots: [-6, -16, -28].flatMap((down) => [
        { x: outerX, y: outerY + down, anchor: "middle" as const },
        { x: outerX - 20, y: outerY + down, anchor: "end" as const },
        { x: outerX + 20, y: outerY + down, anchor: "start" as const },
      ]),
    });
  const rules = [subjects.chosen, subjects.today]
    .filter((ports) => ports > 0 && ports <= subjects.end)
    .flatMap((ports) =>
      boxesAlong([
        [plot.x0, subjects.y(ports)],
        [plot.x1, subjects.y(ports)],
      ]),
    );
  const crossing = [...boxesAlong(median), ...boxesAlong(outer), ...rules];
  const bounds = { x0: plot.x0 + 2, y0: 0, x1: plot.x1, y1: plot.y1 - 2 };
  return placeLabels(wanted, bounds, [], crossing);
}
