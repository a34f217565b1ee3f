import type { RefusalPoint } from "../../charts/refusals.ts";
import type { ChartTable } from "../../charts/table.ts";
import { oneIn, oneInRange } from "../../language/numbers.ts";
import type { CurvePoint } from "../../plan/types.ts";

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
  return {
    columns: [
      "ports",
      "refused",
      "interval",
      "refusals per transfer",
      "low",
      "high",
      "days with a refusal",
      "days",
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
        daysWithRefusal ?? "not counted",
        days,
      ]),
  };
}
