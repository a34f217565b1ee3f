import type { Findings } from "./findings.ts";
import { secondsPerDay, weekday, weekdayName, writtenMoment } from "./time.ts";
import { counted, percent, several } from "./words.ts";

/** What the days of a log say together. */
export interface Weeks {
  /** The day of the week with the most visits on the average, how many times the mean day it carries, and its busiest hour. */
  busiest: { day: number; times: number; hour: number } | null;
  /** Growth of the visits a week, 0.02 = 2 %, with a 95 % interval; null below four weeks. */
  trend: { perWeek: number; low: number; high: number } | null;
  /** Weekdays that carry under a fifth of what their day of the week usually carries: holidays, or gaps. */
  quietDays: number[];
}

const daysPerWeek = 7;
const fewestWeeks = 4;
/** A day below this share of its usual visits is no usual day. */
const quietShare = 0.2;
/** Fewest visits of a usual day before a quiet one stands out. */
const enoughVisits = 10;

/** Visits of each day from the first to the last, whole days only where there are three or more. */
function visitsByDay({ visits, firstSeconds, lastSeconds }: Findings): {
  first: number;
  counts: number[];
} {
  const first = Math.floor(firstSeconds / secondsPerDay);
  const days = Math.floor(lastSeconds / secondsPerDay) - first + 1;
  const counts = Array.from({ length: days }, () => 0);
  for (const { startSeconds } of visits) {
    const day = Math.floor(startSeconds / secondsPerDay) - first;
    if (day >= 0 && day < days) counts[day] = counts[day]! + 1;
  }
  // The first and the last day are seldom whole.
  return days >= 3 ? { first: first + 1, counts: counts.slice(1, -1) } : { first, counts };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Least-squares growth of weekly sums, relative to their mean, with twice its standard error. */
function trendOf(sums: readonly number[]): Weeks["trend"] {
  const count = sums.length;
  const mean = sums.reduce((sum, next) => sum + next, 0) / count;
  if (count < fewestWeeks || mean <= 0) return null;
  const middle = (count - 1) / 2;
  let [squares, products] = [0, 0];
  for (const [week, sum] of sums.entries()) {
    squares += (week - middle) * (week - middle);
    products += (week - middle) * (sum - mean);
  }
  const slope = products / squares;
  let rest = 0;
  for (const [week, sum] of sums.entries()) {
    const miss = sum - mean - slope * (week - middle);
    rest += miss * miss;
  }
  const error = Math.sqrt(rest / (count - 2) / squares);
  return {
    perWeek: slope / mean,
    low: (slope - 2 * error) / mean,
    high: (slope + 2 * error) / mean,
  };
}

/** The hour, 0 … 23, in which most visits of a day of the week begin. */
function busiestHourOf({ visits }: Findings, day: number): number {
  const perHour = Array.from({ length: 24 }, () => 0);
  for (const { startSeconds } of visits) {
    if (weekday(startSeconds) !== day) continue;
    const hour = Math.floor(startSeconds / 3600) % 24;
    perHour[hour] = perHour[hour]! + 1;
  }
  return perHour.indexOf(Math.max(...perHour));
}

/** Days of the week, trend and quiet days of a log. */
export function weeksOf(findings: Findings): Weeks {
  const { first, counts } = visitsByDay(findings);
  const perDay = Array.from({ length: daysPerWeek }, (): number[] => []);
  for (const [index, visits] of counts.entries())
    perDay[weekday((first + index) * secondsPerDay)]!.push(visits);
  const usual = perDay.map(median);
  const quietDays = counts.flatMap((visits, index) => {
    const expected = usual[weekday((first + index) * secondsPerDay)]!;
    return expected >= enoughVisits && visits < quietShare * expected ? [first + index] : [];
  });
  const quiet = new Set(quietDays);
  const means = perDay.map(
    (list) => list.reduce((sum, next) => sum + next, 0) / Math.max(1, list.length),
  );
  const mean = counts.reduce((sum, next) => sum + next, 0) / Math.max(1, counts.length);
  const top = Math.max(...means);
  const busiest =
    counts.length >= daysPerWeek && mean > 0
      ? {
          day: means.indexOf(top),
          times: top / mean,
          hour: busiestHourOf(findings, means.indexOf(top)),
        }
      : null;
  const weeks: number[] = [];
  for (let from = 0; from + daysPerWeek <= counts.length; from += daysPerWeek) {
    const days = Array.from({ length: daysPerWeek }, (_, day) => from + day);
    // A holiday says nothing about the trend: its usual visits stand in for it.
    weeks.push(
      days.reduce((sum, day) => {
        const isQuiet = quiet.has(first + day);
        return sum + (isQuiet ? usual[weekday((first + day) * secondsPerDay)]! : counts[day]!);
      }, 0),
    );
  }
  return { busiest, trend: trendOf(weeks), quietDays };
}

const weeksAhead = 26;
/** Below this a day of the week does not stand out. */
const clearTimes = 1.15;

/** What a person should know of weekdays, weeks and holidays. */
export function weekNotes(findings: Findings): (string | null)[] {
  const { busiest, trend, quietDays } = weeksOf(findings);
  const shown = quietDays.slice(0, 3).map((day) => writtenMoment(day * secondsPerDay).slice(0, 10));
  // 1970-01-01 was a Thursday, so day 3 of that year began the first week.
  const nameOf = (day: number): string => weekdayName((day + 3) * secondsPerDay);
  return [
    busiest !== null && busiest.times > clearTimes
      ? `The busiest day of the week is ${nameOf(busiest.day)}, with ${busiest.times.toPrecision(3)} times the visits of the mean day; most of them begin between ${clock(busiest.hour)} and ${clock(busiest.hour + 1)}.`
      : null,
    quietDays.length > 0
      ? `${several(quietDays.length, "day")} had under a fifth of the usual visits (${shown.join(", ")}${quietDays.length > 3 ? ", …" : ""}): holidays, or gaps in the log.`
      : null,
    trend === null ? null : trendNote(trend, findings),
  ];
}

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

function signed(share: number): string {
  return `${share < 0 ? "-" : "+"}${percent(Math.abs(share))}`;
}

function trendNote(
  { perWeek, low, high }: NonNullable<Weeks["trend"]>,
  { visits }: Findings,
): string | null {
  if (visits.length === 0) return null;
  if (low <= 0 && high >= 0) {
    return `Over the weeks no trend shows (${signed(perWeek)} a week, 95 % interval ${signed(low)} to ${signed(high)}).`;
  }
  const ahead = perWeek * weeksAhead;
  const advice =
    perWeek > 0
      ? `: a growth of ${percent(ahead)} carries it ${counted(weeksAhead)} weeks further (up to ${percent(high * weeksAhead)})`
      : "";
  return `Visits change by ${signed(perWeek)} a week (95 % interval ${signed(low)} to ${signed(high)})${advice}.`;
}
