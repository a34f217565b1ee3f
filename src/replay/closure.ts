/** The fitted scenario held against the log that it was fitted to. */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";
import { busyHourOf, DAY_SECONDS, type JudgedDays } from "./days.ts";
import type { Holds } from "./holds.ts";
import { measuredLoad } from "./measured-load.ts";

/** What a day carries, seen in the log or simulated. */
export interface DayLoad {
  /** Mean ports held at once, from PASV to the end of the transfer, over the whole day and in the busiest hour. */
  mean: number;
  busyHourMean: number;
  /** Median, smallest and largest of the days' peaks. */
  peak: number;
  lowestPeak: number;
  highestPeak: number;
  /** Where the busiest hour begins, s of the day. */
  busyHourSeconds: number;
}

export interface Closure {
  log: DayLoad;
  fit: DayLoad;
  /** What differs by more than 8 %: mean, busiest hour's mean, peak. */
  differs: ("mean load" | "load of the busiest hour" | "peak")[];
}

const TOLERANCE = 0.08;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What the log's judged days carried. */
export function loadOfLog(holds: Holds, judged: JudgedDays): DayLoad {
  const whole = { ...judged, fromSeconds: 0, toSeconds: DAY_SECONDS };
  const { days } = judged;
  const busyHourSeconds = busyHourOf(holds, days);
  const hour = { ...judged, fromSeconds: busyHourSeconds, toSeconds: busyHourSeconds + 3600 };
  const all = measuredLoad(holds, whole);
  return {
    mean: all.mean,
    busyHourMean: measuredLoad(holds, hour).mean,
    peak: median(all.dayPeaks),
    lowestPeak: Math.min(...all.dayPeaks),
    highestPeak: Math.max(0, ...all.dayPeaks),
    busyHourSeconds,
  };
}

/** What simulated days without a limit carried; they have their minute pictures. */
export function loadOfFit(days: readonly DaySummary[], busyHour: TimeWindow): DayLoad {
  const mean = days.reduce((sum, day) => sum + day.meanHeld, 0) / days.length;
  const from = Math.floor(busyHour.fromSeconds / 60);
  const hourMean = (day: DaySummary): number => {
    let sum = 0;
    for (let minute = from; minute < from + 60; minute++) sum += day.minuteMean?.[minute] ?? 0;
    return sum / 60;
  };
  const peaks = days.map((day) => day.peak);
  return {
    mean,
    busyHourMean: days.reduce((sum, day) => sum + hourMean(day), 0) / days.length,
    peak: median(peaks),
    lowestPeak: Math.min(...peaks),
    highestPeak: Math.max(...peaks),
    busyHourSeconds: busyHour.fromSeconds,
  };
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(a, b) && Math.abs(a - b) > 0.02;
}

/** Peaks scatter from day to day: they differ where the log's usual peak is none that the fit's days have. */
function peaksDiffer(log: DayLoad, fit: DayLoad): boolean {
  return isApart(log.peak, fit.peak) && (log.peak < fit.lowestPeak || log.peak > fit.highestPeak);
}

/** Sets both beside each other. */
export function closureOf(log: DayLoad, fit: DayLoad): Closure {
  const differs: Closure["differs"] = [];
  if (isApart(log.mean, fit.mean)) differs.push("mean load");
  if (isApart(log.busyHourMean, fit.busyHourMean)) differs.push("load of the busiest hour");
  if (peaksDiffer(log, fit)) differs.push("peak");
  return { log, fit, differs };
}
