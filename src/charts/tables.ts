import { DAY_SECONDS } from "./minutes.ts";
import type { MinuteBands } from "./minutes.ts";
import { hasRate, readable } from "./refusals.ts";
import type { RefusalPoint } from "./refusals.ts";
import type { Cell, ChartTable } from "./table.ts";
import { clock, oneIn, oneInRange } from "../language/numbers.ts";

/** All sizes of a refusal chart; `words` gives rates as "1 in 1,700" for reading, else bare numbers for CSV. */
export function refusalTable(
  series: readonly { name: string; points: readonly RefusalPoint[] }[],
  words: boolean,
): ChartTable {
  const named = series.length > 1;
  const rate = (point: RefusalPoint): Cell[] =>
    words
      ? [hasRate(point) ? oneIn(point.estimate) : "none seen", oneInRange(point.low, point.high)]
      : [point.estimate, point.low, point.high];
  const columns = words
    ? ["ports", "refused", "interval"]
    : ["ports", "refusals per transfer", "low", "high"];
  return {
    columns: [
      ...(named ? ["series"] : []),
      ...columns,
      "refusals counted",
      "days with a refusal",
      "days",
    ],
    rows: series.flatMap(({ name, points }) =>
      readable(points).map((point) => [
        ...(named ? [name] : []),
        point.ports,
        ...rate(point),
        point.counted,
        point.daysWithRefusal ?? "not counted",
        point.days,
      ]),
    ),
  };
}

const BANDS = [
  ["median", "median"],
  ["low50", "50% low"],
  ["high50", "50% high"],
  ["low90", "90% low"],
  ["high90", "90% high"],
  ["low99", "99% low"],
  ["high99", "99% high"],
  ["oneDay", "one day"],
] as const;

/** Ports busy per slot of the day: time, median, bands, one day. */
export function minuteTable(bands: MinuteBands): ChartTable {
  const slots = bands.median.length;
  return {
    columns: ["time", ...BANDS.map(([, name]) => name)],
    rows: Array.from({ length: slots }, (_, slot) => [
      clock((slot * DAY_SECONDS) / slots),
      ...BANDS.map(([band]) => bands[band][slot] ?? null),
    ]),
  };
}

/** The peak of each simulated day. */
export function peaksTable(peaks: readonly number[]): ChartTable {
  return { columns: ["day", "most ports busy"], rows: peaks.map((peak, day) => [day + 1, peak]) };
}
