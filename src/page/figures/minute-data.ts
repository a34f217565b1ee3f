import type { DayWindow, MinuteBands } from "../../charts/kit/minutes.ts";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { Pictures, Plan } from "../../plan/types.ts";
import { clock, percent } from "../../language/numbers.ts";
import { figuresWords } from "../words/figures.ts";

/** The plan's minutes as the chart takes them. */
export function minuteBands({ minutes }: Pictures): MinuteBands {
  return { ...minutes };
}

/** A window that shows the peak: from ten minutes before a burst to twenty after it; the whole day where demand is smooth. */
export function windowAround(plan: Plan, { minutes }: Pictures): DayWindow {
  const peak = plan.demand.peakSeconds;
  const busy = minutes.median.filter((ports) => ports > plan.demand.peak.median / 2).length;
  const isBurst = minutes.median.length >= 1440 && busy < 60;
  if (!isBurst) return { fromSeconds: 0, toSeconds: Math.max(60, minutes.median.length * 60) };
  const from = Math.max(0, Math.floor((peak - 900) / 600) * 600);
  return { fromSeconds: from, toSeconds: Math.min(86400, from + 2700) };
}

/** The minutes as a table. */
export function minuteTable({ minutes }: Pictures): ChartTable {
  const { median, low50, high50, low90, high90, low99, high99, oneDay } = minutes;
  const words = figuresWords();
  return {
    columns: [
      words.minute,
      words.median,
      ...[0.25, 0.75, 0.05, 0.95, 0.005, 0.995].map(percent),
      words.usualDay,
    ],
    rows: median.map((ports, minute) => [
      clock(minute * 60),
      ports,
      low50[minute] ?? null,
      high50[minute] ?? null,
      low90[minute] ?? null,
      high90[minute] ?? null,
      low99[minute] ?? null,
      high99[minute] ?? null,
      oneDay[minute] ?? null,
    ]),
  };
}
