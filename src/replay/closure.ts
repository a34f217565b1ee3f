/** The fitted scenario held against the log that it was fitted to. */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";
import { busyHourOf, DAY_SECONDS, type JudgedDays } from "./days.ts";
import type { Holds } from "./holds.ts";
import { dayPeaks, measuredLoad } from "./measured-load.ts";

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
  /** How many days these are, and how much the means of single days scatter (standard deviation; 0 where there is one). */
  days: number;
  scatter: number;
  busyHourScatter: number;
}

export interface Closure {
  log: DayLoad;
  fit: DayLoad;
  /** What differs by more than 8 %: mean, busiest hour's mean, peak. */
  differs: ("mean load" | "load of the busiest hour" | "peak")[];
}

const TOLERANCE = 0.08;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, next) => sum + next, 0) / Math.max(1, values.length);

function scatterOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, next) => sum + (next - mean) * (next - mean), 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}

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
  const busiest = measuredLoad(holds, hour);
  const peaks = dayPeaks(holds, days);
  return {
    mean: all.mean,
    busyHourMean: busiest.mean,
    peak: median(peaks),
    lowestPeak: Math.min(...peaks),
    highestPeak: Math.max(0, ...peaks),
    busyHourSeconds,
    days: days.length,
    scatter: scatterOf(all.dayMeans),
    busyHourScatter: scatterOf(busiest.dayMeans),
  };
}

/** What simulated days without a limit carried; they have their minute pictures. */
export function loadOfFit(days: readonly DaySummary[], busyHour: TimeWindow): DayLoad {
  const means = days.map((day) => day.meanHeld);
  const from = Math.floor(busyHour.fromSeconds / 60);
  const hourMean = (day: DaySummary): number => {
    let sum = 0;
    for (let minute = from; minute < from + 60; minute++) sum += day.minuteMean?.[minute] ?? 0;
    return sum / 60;
  };
  const peaks = days.map((day) => day.peak);
  const hours = days.map(hourMean);
  return {
    mean: meanOf(means),
    busyHourMean: meanOf(hours),
    peak: median(peaks),
    lowestPeak: Math.min(...peaks),
    highestPeak: Math.max(...peaks),
    busyHourSeconds: busyHour.fromSeconds,
    days: days.length,
    scatter: scatterOf(means),
    busyHourScatter: scatterOf(hours),
  };
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(a, b) && Math.abs(a - b) > 0.02;
}

/** So many standard errors apart is no chance: 1 in 100 where nothing differs. */
const CLEAR_ERRORS = 2.6;

/** What so few days leave open is no difference: the days of log and fit scatter alike, unless the log's scatter more. */
function isClearlyApart(
  log: DayLoad,
  fit: DayLoad,
  value: "mean" | "busyHourMean",
  scatter: "scatter" | "busyHourScatter",
): boolean {
  const spread = Math.max(log[scatter], fit[scatter]);
  const error = spread * Math.sqrt(1 / Math.max(1, log.days) + 1 / Math.max(1, fit.days));
  return (
    isApart(log[value], fit[value]) && Math.abs(log[value] - fit[value]) > CLEAR_ERRORS * error
  );
}

/** Peaks scatter from day to day: they differ where the log's usual peak is none that the fit's days have. */
function peaksDiffer(log: DayLoad, fit: DayLoad): boolean {
  return isApart(log.peak, fit.peak) && (log.peak < fit.lowestPeak || log.peak > fit.highestPeak);
}

/** Whether both means and the peaks are within 8 % of each other. */
export function isNear(log: DayLoad, fit: DayLoad): boolean {
  return (
    !isApart(log.mean, fit.mean) &&
    !isApart(log.busyHourMean, fit.busyHourMean) &&
    !peaksDiffer(log, fit)
  );
}

/** Sets both beside each other. */
export function closureOf(log: DayLoad, fit: DayLoad): Closure {
  const differs: Closure["differs"] = [];
  if (isClearlyApart(log, fit, "mean", "scatter")) differs.push("mean load");
  if (isClearlyApart(log, fit, "busyHourMean", "busyHourScatter"))
    differs.push("load of the busiest hour");
  if (peaksDiffer(log, fit)) differs.push("peak");
  return { log, fit, differs };
}
