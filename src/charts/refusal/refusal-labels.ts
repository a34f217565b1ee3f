import { BODY, CAPTION, TICK, fitText } from "../kit/measure.ts";
import type { Box } from "../kit/measure.ts";
import { boxesAlong, placeLabels } from "../kit/labels.ts";
import type { LabelLine, PlacedLabel, Spot, WantedLabel } from "../kit/labels.ts";
import { NARROW } from "./refusal-scales.ts";
import type { RefusalScales } from "./refusal-scales.ts";
import { drawnCurve } from "./refusal-marks.tsx";
import type { RefusalSeries } from "./refusal-marks.tsx";
import { knownRateText } from "./refusals.ts";
import type { KnownRate, RatePlace } from "./refusals.ts";
import { toneOf } from "../kit/tones.ts";
import { oneIn, portCount, thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** What the labels of the refusal chart speak of. */
export interface RefusalSubjects {
  width: number;
  series: readonly RefusalSeries[];
  target: number;
  formula: { name: string; note?: string; places: readonly RatePlace[] } | null;
  today: { ports: number; known: KnownRate } | null;
  chosen: { ports: number; known: KnownRate } | null;
}

/** Where along its curve a series is named: the first on its upper half, the others lower down. */
const RIGHTWARDS = [0.45, 0.4, 0.5, 0.35, 0.55, 0.3, 0.6, 0.25, 0.7, 0.2, 0.8];
const LEFTWARDS = [0.8, 0.75, 0.85, 0.7, 0.9, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

/** Offsets from a mark, nearest first; the right side, where a falling curve leaves room, before the left. */
const AROUND: readonly Spot[] = [11, 24, 44, -11, -24, -44]
  .flatMap((x) => [-20, -32, -46, -60, -6, 16, 28, 42, 56].map((y) => ({ x, y })))
  .map(({ x, y }) => ({
    far: Math.abs(y + 8) + 0.6 * Math.abs(x) + (x < 0 ? 24 : 0),
    spot: { x, y, anchor: x < 0 ? ("end" as const) : ("start" as const) },
  }))
  .sort((a, b) => a.far - b.far)
  .map(({ spot }) => spot);

/** Spots around a mark at x, y. */
function around(x: number, y: number): Spot[] {
  return AROUND.map((spot) => ({ x: x + spot.x, y: y + spot.y, anchor: spot.anchor }));
}

/** Spots beside a line at a few of its places, given as shares of its length. */
function along(places: readonly (readonly [number, number])[], shares: readonly number[]): Spot[] {
  const at = (share: number) => places[Math.round(share * (places.length - 1))];
  return shares.flatMap((share) => {
    const [x, y] = at(share) ?? [0, 0];
    return [
      { x: x + 10, y: y - 6, anchor: "start" as const },
      { x: x - 10, y: y + 4, anchor: "end" as const },
      { x: x - 10, y: y + 16, anchor: "end" as const },
      { x: x + 10, y: y + 8, anchor: "start" as const },
      { x: x - 6, y: y - 14, anchor: "end" as const },
    ];
  });
}

function markLabel(
  key: string,
  mark: { ports: number; known: KnownRate },
  scales: RefusalScales,
  head: LabelLine,
  tail: string,
): WantedLabel {
  const lines = [head, { text: tail, size: CAPTION, tone: "ink-2" }];
  return { key, lines, spots: around(scales.x(mark.ports), scales.y(mark.known.rate)) };
}

/** A note in lines that end at its commas: what is short finds room beside a curve. */
function noteLines(note: string | undefined): string[] {
  return note === undefined ? [] : note.split(/(?<=,) /);
}

type Place = readonly [number, number];

/** Labels of the refusal chart, most important first, none over another or over the handle. */
export function refusalLabels(
  subjects: RefusalSubjects,
  scales: RefusalScales,
  solid: readonly Box[],
): PlacedLabel[] {
  const { series, formula, chosen } = subjects;
  const { plot } = scales;
  const at = (place: RatePlace): Place => [scales.x(place.ports), scales.y(place.rate)];
  const curves = series.map((one) => drawnCurve(one.points, scales.maxPorts).map(at));
  const dotted = (formula?.places ?? []).map(at);
  const wanted = [
    targetLabel(subjects, scales),
    ...markLabels(subjects, scales),
    ...(series.length > 1 ? seriesLabels(subjects, scales, curves) : []),
    ...formulaLabels(subjects, dotted),
  ];
  const targetY = scales.y(subjects.target);
  const rule: Place[] = [
    [plot.x0, targetY],
    [plot.x1, targetY],
  ];
  const stem: Place[] = chosen
    ? [
        [scales.x(chosen.ports), scales.y(chosen.known.rate)],
        [scales.x(chosen.ports), plot.y1],
      ]
    : [];
  const crossing = [...curves, dotted, rule, stem].flatMap((points) => boxesAlong(points));
  const bounds = { x0: plot.x0 + 2, y0: 0, x1: plot.x1 + 1, y1: plot.y1 - 2 };
  return placeLabels(wanted, bounds, solid, crossing);
}

/** At either end of the line of what is accepted, above or below it. */
function targetLabel({ target, width }: RefusalSubjects, scales: RefusalScales): WantedLabel {
  const { plot } = scales;
  const words = chartWords();
  const text = width < NARROW ? words.target : words.youAccept(oneIn(target));
  const y = scales.y(target);
  const ends = [
    { x: plot.x1, anchor: "end" as const },
    { x: plot.x0 + 6, anchor: "start" as const },
  ];
  return {
    key: "target",
    lines: [{ text, size: CAPTION, tone: "ink-2" }],
    spots: ends.flatMap((end) => [
      { ...end, y: y - 6 },
      { ...end, y: y + 15 },
    ]),
  };
}

/** Of the range that is chosen, and of today's. */
function markLabels(subjects: RefusalSubjects, scales: RefusalScales): WantedLabel[] {
  const { chosen, today, width } = subjects;
  const narrow = width < NARROW;
  const words = chartWords();
  const labels: WantedLabel[] = [];
  if (chosen) {
    const head = { text: portCount(chosen.ports), size: BODY, bold: true, tone: "ink-accent" };
    labels.push(markLabel("chosen", chosen, scales, head, knownRateText(chosen.known)));
  }
  if (today) {
    const text = narrow ? words.todayShort(today.ports) : words.openToday(today.ports);
    const head = { text, size: BODY, bold: true, tone: "ink-danger" };
    const rate = knownRateText(today.known);
    labels.push(markLabel("today", today, scales, head, narrow ? rate : words.rateRefused(rate)));
  }
  return labels;
}

/** Of several series: the least size of each, then their names along their curves. */
function seriesLabels(
  { series, target }: RefusalSubjects,
  { x, y, plot }: RefusalScales,
  curves: readonly (readonly Place[])[],
): WantedLabel[] {
  const inTone = (index: number) => ({ bold: true, tone: `${toneOf(index)} ink-tone` });
  const leasts = series.flatMap(({ least }, index) =>
    least
      ? [
          {
            key: `least-${index}`,
            lines: [{ text: thousands(least), size: BODY, ...inTone(index) }],
            spots: around(x(least), y(target) + 12),
          },
        ]
      : [],
  );
  const names = series.map(({ name }, index) => ({
    key: `series-${index}`,
    lines: [
      {
        text: fitText(name, (plot.x1 - plot.x0) * 0.7, CAPTION, true),
        size: CAPTION,
        ...inTone(index),
      },
    ],
    spots: along(curves[index] ?? [], index === 0 ? RIGHTWARDS : LEFTWARDS),
  }));
  return [...leasts, ...names];
}

/** The formula's name along its dotted line, with its note where there is room. */
function formulaLabels(
  { formula, width }: RefusalSubjects,
  dotted: readonly Place[],
): WantedLabel[] {
  if (!formula || dotted.length < 2) return [];
  const line = (text: string): LabelLine => ({ text, size: TICK, tone: "ink-3" });
  const notes = width < NARROW ? [] : noteLines(formula.note);
  return [
    {
      key: "formula",
      lines: [line(formula.name), ...notes.map(line)],
      shortLines: [line(formula.name)],
      spots: along(dotted, LEFTWARDS),
    },
  ];
}
