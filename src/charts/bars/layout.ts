import { scaleLinear } from "d3";
import { finite, largest } from "../kit/finite.ts";
import { BODY, fitText, textWidth } from "../kit/measure.ts";

/** Rows of a bar chart in px: where names end, bars begin and end, and how values become px. */
export interface BarRoom {
  names: string[];
  x0: number;
  x1: number;
  x: (value: number) => number;
  /** Top of the row with this index. */
  top: (index: number) => number;
  rowHeight: number;
  barHeight: number;
}

/** Room for horizontal bars from 0 to the largest value, `after` px kept right of them for their words. */
export function barRoom(
  rows: readonly { name: string; value: number; strong?: boolean }[],
  size: { width: number; height: number },
  margins: { top: number; bottom: number; after: number },
): BarRoom {
  const mostName = Math.min(180, size.width * 0.42);
  const names = rows.map((row) => fitText(row.name, mostName, BODY, row.strong));
  const x0 =
    largest(
      names.map((name, index) => textWidth(name, BODY, rows[index]?.strong)),
      0,
    ) + 12;
  const x1 = Math.max(x0 + 20, size.width - margins.after);
  const most = largest(
    rows.map((row) => finite(row.value, 0)),
    0,
  );
  const x = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .range([x0, x1])
    .clamp(true);
  const rowHeight = Math.min(
    34,
    (size.height - margins.top - margins.bottom) / Math.max(1, rows.length),
  );
  return {
    names,
    x0,
    x1,
    x: (value) => x(Math.max(0, finite(value, 0))),
    top: (index) => margins.top + index * rowHeight,
    rowHeight,
    barHeight: Math.max(2, Math.min(18, rowHeight * 0.62)),
  };
}

/** Height in px that a bar chart with so many rows wants. */
export function barHeightFor(rows: number, above = 8, below = 8): number {
  return Math.max(120, above + below + rows * 28);
}
