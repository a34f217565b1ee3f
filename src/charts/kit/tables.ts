import { DAY_SECONDS } from "./minutes.ts";
import type { MinuteBands } from "./minutes.ts";
import { hasRate, readable } from "../refusal/refusals.ts";
import type { RefusalPoint } from "../refusal/refusals.ts";
import type { Cell, ChartTable } from "./table.ts";
import { clock, oneIn, oneInRange } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** All sizes of a refusal chart; `words` gives rates as "1 in 1,700" for reading, else bare numbers for CSV. */
export function refusalTable(
  series: readonly { name: string; points: readonly RefusalPoint[] }[],
  words: boolean,
): ChartTable {
  const named = series.length > 1;
  const { columns: name, notCounted } = chartWords();
  const rate = (point: RefusalPoint): Cell[] =>
    words
      ? [hasRate(point) ? oneIn(point.estimate) : oneIn(0), oneInRange(point.low, point.high)]
      : [point.estimate, point.low, point.high];
  const columns = words
    ? [name.ports, name.refused, name.interval]
    : [name.ports, name.refusalsPerTransfer, name.low, name.high];
  return {
    columns: [...(named ? [name.series] : []), ...columns, name.counted, name.badDays, name.days],
    rows: series.flatMap((one) =>
      readable(one.points).map((point) => [
        ...(named ? [one.name] : []),
        point.ports,
        ...rate(point),
        point.counted,
        point.daysWithRefusal ?? notCounted,
        point.days,
      ]),
    ),
  };
}

const BANDS = [
  "median",
  "low50",
  "high50",
  "low90",
  "high90",
  "low99",
  "high99",
  "oneDay",
] as const;

/** What a band is called in a table. */
function bandName(band: (typeof BANDS)[number]): string {
  const { bandHigh, bandLow, columns } = chartWords();
  if (band === "median" || band === "oneDay") return columns[band];
  const share = Number(band.slice(-2));
  return band.startsWith("low") ? bandLow(share) : bandHigh(share);
}

/** Ports busy per slot of the day: time, median, bands, one day. */
export function minuteTable(bands: MinuteBands): ChartTable {
  const slots = bands.median.length;
  return {
    columns: [chartWords().columns.time, ...BANDS.map(bandName)],
    rows: Array.from({ length: slots }, (_, slot) => [
      clock((slot * DAY_SECONDS) / slots),
      ...BANDS.map((band) => bands[band][slot] ?? null),
    ]),
  };
}

/** The peak of each simulated day. */
export function peaksTable(peaks: readonly number[]): ChartTable {
  const { day, mostBusy } = chartWords().columns;
  return { columns: [day, mostBusy], rows: peaks.map((peak, day) => [day + 1, peak]) };
}
