import { studentQuantile } from "../numbers/student.ts";
import { rounded } from "./laws.ts";
import { secondsPerDay, weekday } from "./time.ts";
import type { Visit } from "./visit.ts";

/** Visits of consecutive days, each a whole one as far as the log can tell; `first` in days since 1970. */
export interface DayCounts {
  first: number;
  counts: number[];
}

/** What the days of a log say together. */
export interface Weeks {
  /** Visits change by `perWeek` of their mean each week, 0.02 = 2 %, with a 95 % interval; null below four weeks. */
  trend: { perWeek: number; low: number; high: number; weeks: number } | null;
  /** Days that carry under a fifth of what their day of the week usually carries: holidays, or gaps. */
  quietDays: ReadonlySet<number>;
}

const daysPerWeek = 7;
const fewestWeeks = 4;
/** A day below this share of its usual visits is no usual day. */
const quietShare = 0.2;
/** Fewest visits of a usual day before a quiet one stands out. */
const enoughVisits = 10;

/** Visits of each day of a log, or what they weigh; its first and last day are seldom whole and left out where there are three or more. */
export function dayCounts(
  visits: readonly Visit[],
  firstSeconds: number,
  lastSeconds: number,
  weigh: (visit: Visit) => number = () => 1,
): DayCounts {
  const first = Math.floor(firstSeconds / secondsPerDay);
  const days = Math.floor(lastSeconds / secondsPerDay) - first + 1;
  const counts = Array.from({ length: days }, () => 0);
  for (const visit of visits) {
    const day = Math.floor(visit.startSeconds / secondsPerDay) - first;
    if (day >= 0 && day < days) counts[day] = counts[day]! + weigh(visit);
  }
  return wholeDays({ first, counts });
}

/** The days without the first and the last one, where there are three or more. */
export function wholeDays({ first, counts }: DayCounts): DayCounts {
  return counts.length >= 3 ? { first: first + 1, counts: counts.slice(1, -1) } : { first, counts };
}

/** The day of the week of a day since 1970, 0 = Sunday. */
export function weekdayOf(day: number): number {
  return weekday(day * secondsPerDay);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Least-squares growth of weekly sums, relative to their mean, with its 95 % interval. */
function trendOf(sums: readonly number[]): Weeks["trend"] {
  const weeks = sums.length;
  const mean = sums.reduce((sum, next) => sum + next, 0) / weeks;
  if (weeks < fewestWeeks || mean <= 0) return null;
  const middle = (weeks - 1) / 2;
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
  const error = studentQuantile(0.975, weeks - 2) * Math.sqrt(rest / (weeks - 2) / squares);
  return {
    perWeek: slope / mean,
    low: (slope - error) / mean,
    high: (slope + error) / mean,
    weeks,
  };
}

/** Trend and quiet days. */
export function weeksOf({ first, counts }: DayCounts): Weeks {
  const perDay = Array.from({ length: daysPerWeek }, (): number[] => []);
  for (const [index, visits] of counts.entries()) perDay[weekdayOf(first + index)]!.push(visits);
  const usual = perDay.map(median);
  const quietDays = new Set<number>();
  for (const [index, visits] of counts.entries()) {
    const expected = usual[weekdayOf(first + index)]!;
    if (expected >= enoughVisits && visits < quietShare * expected) quietDays.add(first + index);
  }
  const sums: number[] = [];
  for (let from = 0; from + daysPerWeek <= counts.length; from += daysPerWeek) {
    let sum = 0;
    for (let index = from; index < from + daysPerWeek; index++) {
      // A holiday says nothing about the trend: its usual visits stand in for it.
      const isQuiet = quietDays.has(first + index);
      sum += isQuiet ? usual[weekdayOf(first + index)]! : counts[index]!;
    }
    sums.push(sum);
  }
  return { trend: trendOf(sums), quietDays };
}

/** true where chance alone does not explain a trend: its interval lies on one side of 0. */
export function isClear(trend: Weeks["trend"]): trend is NonNullable<Weeks["trend"]> {
  return trend !== null && (trend.low > 0 || trend.high < 0);
}

/** Furthest that a trend is carried on, weeks: half a year. */
const furthestWeeks = 26;

/**
 * The growth that carries a clear rise on for as many weeks as the log has, half a year at most, from the middle of the log,
 * whose mean the fit is; null where no rise is clear. `from` follows from the lower end of the trend's interval.
 */
export function growthOf(
  trend: Weeks["trend"],
): { ahead: number; growth: number; from: number; most: number } | null {
  if (!isClear(trend) || trend.low <= 0) return null;
  const ahead = Math.min(furthestWeeks, trend.weeks);
  const span = trend.weeks / 2 + ahead;
  return {
    ahead,
    growth: trend.perWeek * span,
    from: trend.low * span,
    most: trend.high * span,
  };
}

/** Growth as a target says it: 100 at most, its lower end no larger. */
export function growthTarget({ growth, from }: { growth: number; from: number }): {
  growth: number;
  growthFrom: number;
} {
  const most = Math.min(100, rounded(growth));
  return { growth: most, growthFrom: Math.min(most, rounded(from)) };
}
