import { line, scaleLog } from "d3";
import { TICK_DROP, XAxis, YGrid } from "../kit/axis.tsx";
import { Chart, drawnSize } from "../kit/chart.tsx";
import type { Drawing } from "../kit/chart.tsx";
import { finite, largest, portsOf, px, smallest } from "../kit/finite.ts";
import { Labels } from "../kit/drawn-labels.tsx";
import { placeLabels } from "../kit/labels.ts";
import type { WantedLabel } from "../kit/labels.ts";
import { CAPTION, TICK, fitText, textWidth } from "../kit/measure.ts";
import { fitTicks, linearTickText } from "../kit/ticks.ts";
import { chartWords } from "../words/charts.ts";

/** A value at a size of the range; 0 and less is left out: its scale, of decades, has no place for it. */
interface SizePoint {
  ports: number;
  value: number;
}

/** One question asked of every size, on a scale of its own. */
export interface SizePanel {
  title: string;
  lines: readonly { name?: string; tone: "found" | "given"; points: readonly SizePoint[] }[];
  /** A value as words, for the scale. */
  words: (value: number) => string;
  /** Drawn across: what is accepted. */
  limit?: number;
}

/** A size that is named in every panel, with what each panel says of it. */
export interface SizeMark {
  ports: number;
  tone: "today" | "chosen";
  name: string;
  said: readonly string[];
}

/** Panels under one another that share an axis of sizes in doublings, and the sizes that matter drawn through all. */
export interface SizePanelsProps extends Drawing {
  panels: readonly SizePanel[];
  marks: readonly SizeMark[];
}

const MARGIN = { top: 18, right: 14, bottom: 44 };
/** Px above each plot for its title and what is said of the marked sizes. */
const HEAD = 36;
const FOOT = 8;

/** Narrow against wide: what each size of the range does, question by question. */
export function SizePanels(props: SizePanelsProps) {
  const panels = props.panels.map(drawable);
  const marks = props.marks.map((mark) => ({ ...mark, ports: portsOf(mark.ports, 1) || 1 }));
  const { width, height } = drawnSize(props);
  const scaled = panels.map((panel) => ({ panel, ...scaleOf(panel) }));
  const wordsWide = scaled.flatMap(({ panel, decades }) =>
    decades.map((at) => textWidth(panel.words(at), TICK)),
  );
  const x0 = Math.min(width / 3, largest(wordsWide, 0) + 12);
  const x1 = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const each = (bottom - MARGIN.top) / Math.max(1, panels.length);
  const sizes = [...panels.flatMap(sizesOf), ...marks.map(({ ports }) => ports)];
  const x = scaleLog()
    .base(2)
    .domain([Math.max(1, smallest(sizes, 1)), Math.max(2, largest(sizes, 2))])
    .range([x0, x1]);
  const rows = scaled.map(({ panel, decades, domain }, index) => {
    const top = MARGIN.top + index * each;
    const y = scaleLog()
      .domain(domain)
      .range([top + each - FOOT, top + HEAD]);
    return { panel, decades, top, y };
  });
  const bounds = { x0: 0, y0: 0, x1: width, y1: bottom };
  const titles = placeLabels(
    rows.map(({ panel, top }, index) => titleLabel(panel, index, top, width)),
    bounds,
  );
  const labels = placeLabels(
    [
      ...[...marks].sort(chosenFirst).flatMap((mark) => markLabels(mark, x(mark.ports), rows)),
      ...rows.flatMap(({ panel, y }, index) => lineLabels(panel, index, y, x1)),
    ],
    bounds,
    [
      ...titles.map(({ box }) => box),
      // Where the words of the scales and the lines of the marked sizes stand.
      ...rows.map(({ top }) => ({ x0: 0, y0: top + HEAD - TICK, x1: x0 - 8, y1: top + each })),
      ...marks.map(({ ports }) => ({ x0: x(ports), y0: MARGIN.top, x1: x(ports), y1: bottom })),
    ],
  );
  const doublings = x.ticks(8).map((at) => ({ at: x(at), text: linearTickText(at) }));
  return (
    <Chart {...props}>
      {rows.map(({ panel, decades, y }, index) => (
        <g key={index}>
          <YGrid
            x0={x0}
            x1={x1}
            ticks={decades.map((at) => ({ at: y(at), text: panel.words(at) }))}
          />
          {panel.limit === undefined ? null : (
            <path class="target-line" d={`M${px(x0)},${px(y(panel.limit))}H${px(x1)}`} />
          )}
          {panel.lines.map((own, at) => (
            <SizeLine key={at} tone={own.tone} points={own.points} x={x} y={y} />
          ))}
        </g>
      ))}
      <XAxis
        x0={x0}
        x1={x1}
        y={bottom}
        ticks={fitTicks(doublings, bottom + TICK_DROP, 0, width)}
        name={chartWords().portsInRange}
      />
      {marks.map(({ ports, tone }) => (
        <path
          key={tone}
          class={tone === "today" ? "today-line" : "chosen-line"}
          d={`M${px(x(ports))},${px(MARGIN.top)}V${px(bottom)}`}
        />
      ))}
      <Labels labels={[...titles, ...labels]} />
    </Chart>
  );
}

const sizesOf = ({ lines }: SizePanel) =>
  lines.flatMap(({ points }) => points.map(({ ports }) => ports));

/** Where there is no room for both, the chosen size keeps its words. */
const chosenFirst = (a: SizeMark, b: SizeMark) =>
  Number(b.tone === "chosen") - Number(a.tone === "chosen");

function titleLabel(panel: SizePanel, index: number, top: number, width: number): WantedLabel {
  const text = fitText(panel.title, width - 4, CAPTION, true);
  return {
    key: `title-${index}`,
    lines: [{ text, size: CAPTION, bold: true, tone: "ink" }],
    spots: [{ x: 0, y: top + 11, anchor: "start" }],
  };
}

/** The name of a marked size over the panels, and what each of them says of it: beside its line, today's first left of it. */
function markLabels(mark: SizeMark, at: number, rows: readonly { top: number }[]): WantedLabel[] {
  const tone = mark.tone === "today" ? "ink-danger" : "ink-accent";
  const said = mark.said.slice(0, rows.length);
  const heights = [MARGIN.top - 6, ...rows.map(({ top }) => top + 27)];
  return [mark.name, ...said].map((text, index) => {
    const y = heights[index] ?? 0;
    const right = { x: at + 6, y, anchor: "start" as const };
    const left = { x: at - 6, y, anchor: "end" as const };
    return {
      key: `${mark.tone}-${index}`,
      lines: [{ text, size: TICK, bold: true, tone }],
      spots: mark.tone === "today" ? [left, right] : [right, left],
    };
  });
}

/** The names of a panel's lines, over their right ends. */
function lineLabels(
  { lines }: SizePanel,
  index: number,
  y: (value: number) => number,
  x1: number,
): WantedLabel[] {
  return lines.flatMap(({ name, points }, at) => {
    const last = points.at(-1);
    if (name === undefined || last === undefined) return [];
    const spot = (shift: number) => ({ x: x1, y: y(last.value) + shift, anchor: "end" as const });
    return [
      {
        key: `line-${index}-${at}`,
        lines: [{ text: name, size: TICK, tone: "ink-2" }],
        spots: [spot(-5), spot(13)],
      },
    ];
  });
}

/** Smallest and largest value that a panel shows. */
const [LEAST, MOST] = [1e-9, 1e9];

/** A panel without what no scale has a place for. */
function drawable(panel: SizePanel): SizePanel {
  const within = (value: number) => Math.max(LEAST, Math.min(MOST, value));
  const { limit, ...others } = panel;
  const lines = panel.lines.map((own) => ({
    ...own,
    points: own.points
      .filter(({ ports, value }) => ports >= 1 && finite(value, 0) > 0)
      .map(({ ports, value }) => ({ ports: portsOf(ports, 1), value: within(value) })),
  }));
  return { ...others, lines, ...(limit !== undefined && limit > 0 && { limit: within(limit) }) };
}

/** Decades that hold all values of a panel and its limit. */
function scaleOf({ lines, limit }: SizePanel): { domain: [number, number]; decades: number[] } {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const all = limit === undefined ? values : [...values, limit];
  const from = Math.floor(Math.log10(smallest(all, 1)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(largest(all, 1)) - 1e-9));
  const decades = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  return { domain: [10 ** from, 10 ** to], decades };
}

function SizeLine(props: {
  tone: "found" | "given";
  points: readonly SizePoint[];
  x: (ports: number) => number;
  y: (value: number) => number;
}) {
  const { tone, points, x, y } = props;
  const path = line<SizePoint>(
    ({ ports }) => px(x(ports)),
    ({ value }) => px(y(value)),
  )(points);
  if (tone === "given") return <path class="formula-line" d={path ?? ""} />;
  return (
    <g class="tone-a">
      <path class="curve" d={path ?? ""} />
      {points.map(({ ports, value }, index) => (
        <circle key={index} class="curve-dot" cx={px(x(ports))} cy={px(y(value))} r={2} />
      ))}
    </g>
  );
}
