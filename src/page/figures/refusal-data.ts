import type { RefusalPoint } from "../../charts/refusal/refusals.ts";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { CurvePoint } from "../../plan/types.ts";
import { oneIn, oneInRange } from "../../language/numbers.ts";
import { figuresWords } from "../words/figures.ts";

/** The plan's curve as the chart takes it, smallest range first. */
export function refusalPoints(curve: readonly CurvePoint[]): RefusalPoint[] {
  return curve
    .map(({ ports, refusals, counted, daysWithRefusal, days, basis }) => ({
      ports,
      ...refusals,
      counted,
      daysWithRefusal,
      days,
      calculated: basis === "chances" || basis === "splitting" || basis === "fitted",
    }))
    .sort((a, b) => a.ports - b.ports);
}

/** The curve as a table, rates in words and as numbers. */
export function curveTable(curve: readonly CurvePoint[]): ChartTable {
  const { curveColumns: columns, notCounted } = figuresWords();
  return {
    columns: [
      columns.ports,
      columns.refused,
      columns.interval,
      columns.rate,
      columns.low,
      columns.high,
      columns.daysWithRefusal,
      columns.days,
    ],
    rows: curve
      .toSorted((a, b) => a.ports - b.ports)
      .map(({ ports, refusals, daysWithRefusal, days }) => [
        ports,
        oneIn(refusals.estimate),
        oneInRange(refusals.low, refusals.high),
        refusals.estimate,
        refusals.low,
        refusals.high,
        daysWithRefusal ?? notCounted,
        days,
      ]),
  };
}
