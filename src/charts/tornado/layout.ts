import { scaleLinear } from "d3";
import { largest, portsOf, smallest } from "../kit/finite.ts";
import { BODY, TICK, fitText, textWidth } from "../kit/measure.ts";
import { thousands } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** One end of an input: its value in words, the ports that it needs (null: no range does), and the simulation's noise. */
export interface TornadoEnd {
  label: string;
  ports: number | null;
  noise?: { low: number; high: number };
}

/** One input that was varied alone. */
export interface TornadoRow {
  name: string;
  low: TornadoEnd;
  high: TornadoEnd;
}

/** Ports between the two ends of a row; Infinity where an end has no range that is large enough. */
export function swing(row: TornadoRow): number {
  const ends = [row.low.ports, row.high.ports];
  if (ends.some((ports) => ports === null)) return Infinity;
  return Math.abs(portsOf(row.high.ports, 0) - portsOf(row.low.ports, 0));
}

/** Indices of rows, the widest swing first; equal swings keep their order. */
export function tornadoOrder(rows: readonly TornadoRow[]): number[] {
  return rows
    .map((row, index) => ({ index, swing: swing(row) }))
    .sort((a, b) => (a.swing === b.swing ? a.index - b.index : b.swing - a.swing))
    .map(({ index }) => index);
}

/** Places of the tornado: width of the names, room beside the bars, and what ports become in px. */
export interface TornadoScale {
  names: number;
  side: number;
  /** Ports at the right end: there a bar ends where no range is large enough. */
  end: number;
  x: (ports: number) => number;
}

/** Scale that leaves room for the names and for the words at both ends of the bars. */
export function tornadoScale(
  rows: readonly TornadoRow[],
  baseline: number,
  width: number,
  narrow: boolean,
): TornadoScale {
  const most = Math.min(170, width * 0.38);
  const names = largest(
    rows.map((row) => textWidth(fitText(row.name, most, BODY), BODY)),
    0,
  );
  const labels = rows.flatMap((row) => [row.low.label, row.high.label]);
  const numbers = rows.flatMap((row) => [endNumber(row.low), endNumber(row.high)]);
  const words = narrow
    ? 0
    : largest(
        labels.map((text) => textWidth(text, TICK)),
        0,
      );
  const digits = largest(
    numbers.map((text) => textWidth(text, BODY, true)),
    0,
  );
  const side = Math.max(digits, Math.min(words, Math.max(40, width * 0.22))) + 8;
  const ports = rows.flatMap((row) => [
    ...[row.low.ports, row.high.ports].map((end) => portsOf(end, baseline)),
    ...[row.low.noise, row.high.noise].flatMap((noise) =>
      noise ? [portsOf(noise.low, baseline), portsOf(noise.high, baseline)] : [],
    ),
  ]);
  const from = smallest([...ports, baseline], 0);
  const to = largest([...ports, baseline], 1);
  const spare = to > from ? 0 : 1;
  const x = scaleLinear()
    .domain([from - spare, to + spare])
    .range([names + 8 + side, Math.max(names + side + 28, width - side)]);
  return { names, side, end: to + spare, x };
}

/** The ports of an end in words. */
export function endNumber(end: TornadoEnd): string {
  return end.ports === null ? chartWords().noRange : thousands(portsOf(end.ports, 0));
}
