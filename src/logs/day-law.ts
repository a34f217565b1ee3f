import { regularizedBeta } from "../numbers/beta.ts";
import { expm1, log } from "../numbers/log-exp.ts";
import { normalCdf, normalQuantile } from "../numbers/normal.ts";
import { BUSIEST_SHARE } from "../scenario/day-factor.ts";
import type { DayFactor } from "../scenario/types.ts";
import { rounded } from "./laws.ts";
import { isClear, weekdayOf } from "./weeks.ts";
import type { DayCounts, Weeks } from "./weeks.ts";

/** Fewest whole days that show days of the week, each twice or more: three weeks without their first and last day. */
export const daysForWeekdays = 19;
/**
 * Fewest whole days that show how much days vary: four weeks without their first and last day. By then the variation is known
 * within about a fifth, one standard error: 1 / √(2 · (26 - 7)) is 0.16, and chance in the counts adds to it.
 */
export const daysForVariation = 26;
/** Fewest whole days that show the five busiest of a year. */
const daysOfAYear = 360;
const daysPerWeek = 7;
/** Days of the week differ where chance would make them differ so much more rarely than this. */
const rareByChance = 0.01;
/** A variation is one where Pearson's sum lies so many standard errors above what chance gives, and it is no smaller than this. */
const clearErrors = 3;
const leastVariation = 0.03;
const largestVariation = 2;
/** Days of fewer independent visits are left out of the variation, and with fewer comparisons it is not known. */
const enoughForLogarithms = 10;
const fewestComparisons = 8;
const passes = 8;
/** The busiest days are named where they bring so many times what the variation alone brings. */
const clearlyBusier = 1.25;
const heaviestDay = 100;
/** A trend is never taken to have been below this share of the mean. */
const leastLevel = 0.05;

/** What the counts of days are: how they scatter by chance, and what a usual day of the scenario has. */
export interface CountedDays extends DayCounts {
  /** Variance over mean that chance alone gives a count: 1 where each comes by itself. */
  noise: number;
  /** Count of the day that the scenario's visits describe. */
  usual: number;
}

/** One usual day: what was counted, without the trend. */
interface Day {
  weekday: number;
  count: number;
  /** Level of the trend on that day; 1 = the mean of the log. */
  level: number;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, next) => sum + next, 0) / Math.max(1, values.length);

/** Usual days: holidays and gaps say nothing about the others. */
function usualDays({ first, counts }: DayCounts, { trend, quietDays }: Weeks): Day[] {
  const perDay = isClear(trend) ? trend.perWeek / daysPerWeek : 0;
  const middle = (counts.length - 1) / 2;
  return counts.flatMap((count, index) => {
    if (quietDays.has(first + index)) return [];
    const level = Math.max(leastLevel, 1 + perDay * (index - middle));
    return [{ weekday: weekdayOf(first + index), count, level }];
  });
}

/** The chance that independent days of one mean scatter so much more between weekdays than within: the upper tail of F. */
function chanceOf(ratio: number, between: number, within: number): number {
  return regularizedBeta(within / (within + between * ratio), within / 2, between / 2);
}

/**
 * Mean count of each day of the week, Sunday first; null where they do not differ by more than chance. Judged by logarithms
 * (of counts and a half, as some may be 0): days scatter by a factor.
 */
function weekdayMeans(days: readonly Day[], noise: number): number[] | null {
  const groups = alikeDays(days, true);
  const mean = meanOf(days.map(({ count }) => count));
  if (groups.some((group) => group.length < 2) || mean === 0) return null;
  const logarithms = groups.map((group) =>
    group.map(({ count, level }) => log(count / level + 0.5)),
  );
  const middle = meanOf(logarithms.flat());
  let [between, within] = [0, 0];
  for (const group of logarithms) {
    const own = meanOf(group);
    between += group.length * (own - middle) * (own - middle);
    for (const value of group) within += (value - own) * (value - own);
  }
  const freedom = days.length - daysPerWeek;
  const scatter = Math.max(noise / mean, within / freedom);
  const chance = chanceOf(between / (daysPerWeek - 1) / scatter, daysPerWeek - 1, freedom);
  return chance < rareByChance
    ? groups.map((group) => meanOf(group.map(({ count, level }) => count / level)))
    : null;
}

/** Days whose mean is the same: those of one day of the week, or all. */
function alikeDays(days: readonly Day[], byWeekday: boolean): Day[][] {
  if (!byWeekday) return [[...days]];
  return Array.from({ length: daysPerWeek }, (_, weekday) =>
    days.filter((day) => day.weekday === weekday),
  );
}

/** Pearson's sum over its expectation by chance alone, in standard errors of chance. */
function errorsAboveChance(groups: readonly Day[][], noise: number): number {
  let [pearson, freedom] = [0, 0];
  for (const group of groups) {
    const mean = meanOf(group.map(({ count, level }) => count / level));
    if (mean === 0) continue;
    for (const { count, level } of group) {
      const miss = count - mean * level;
      pearson += (miss * miss) / (noise * mean * level);
    }
    freedom += group.length - 1;
  }
  return (pearson - freedom) / Math.sqrt(2 * freedom);
}

/**
 * Standard deviation over mean of the days beyond what chance gives, of the log-normal law that scenarios have: from the
 * scatter of the logarithms, since the largest of a few days says little. 0 where chance explains it.
 */
function variationOf(days: readonly Day[], byWeekday: boolean, noise: number): number {
  const groups = alikeDays(days, byWeekday);
  if (errorsAboveChance(groups, noise) < clearErrors) return 0;
  const scatters = groups.flatMap((group) => {
    const filled = group.filter(({ count }) => count > 0);
    if (meanOf(group.map(({ count }) => count)) < enoughForLogarithms * noise) return [];
    const logarithms = filled.map(({ count, level }) => log(count / level));
    const mean = meanOf(logarithms);
    return {
      squares: logarithms.reduce((sum, value) => sum + (value - mean) * (value - mean), 0),
      chance: meanOf(filled.map(({ count }) => noise / count)),
      freedom: filled.length - 1,
    };
  });
  if (scatters.reduce((sum, { freedom }) => sum + freedom, 0) < fewestComparisons) return 0;
  // Days of the week with few visits say less: each counts by what chance leaves of it.
  let variance = 1;
  for (let pass = 0; pass < passes; pass++) {
    let [sum, weights] = [0, 0];
    for (const { squares, chance, freedom } of scatters) {
      const weight = 1 / ((variance + chance) * (variance + chance));
      sum += weight * (squares - freedom * chance);
      weights += weight * freedom;
    }
    variance = Math.max(0, sum / weights);
  }
  const cv = Math.sqrt(expm1(variance));
  return cv < leastVariation ? 0 : Math.min(largestVariation, cv);
}

/** The five busiest days a year, each by how much it is over its day of the week, and the other days. */
function partBusiest(
  days: readonly Day[],
  means: readonly number[],
): { busiest: Day[]; times: number; others: Day[] } {
  const times = ({ weekday, count, level }: Day): number =>
    means[weekday] === 0 ? 0 : count / level / means[weekday]!;
  const busiestFirst = [...days].sort((a, b) => times(b) - times(a));
  const five = Math.round(BUSIEST_SHARE * days.length);
  const busiest = busiestFirst.slice(0, five);
  return { busiest, times: meanOf(busiest.map(times)), others: busiestFirst.slice(five) };
}

/** What a log-normal variation alone brings on the five busiest days of a year: its mean above that quantile. */
function busiestByVariation(cv: number): number {
  const sigma = Math.sqrt(log(1 + cv * cv));
  return normalCdf(sigma - normalQuantile(1 - BUSIEST_SHARE)) / BUSIEST_SHARE;
}

/** How days differ, from their counts; empty where the log is too short, or chance explains the differences. */
export function dayFactorOf(counted: CountedDays, weeks: Weeks): DayFactor {
  const { counts, noise, usual } = counted;
  const days = usualDays(counted, weeks);
  if (counts.length < daysForWeekdays || usual <= 0) return {};
  const differing = weekdayMeans(days, noise);
  const all = meanOf(days.map(({ count, level }) => count / level));
  const means = differing ?? Array.from({ length: daysPerWeek }, () => all);
  const asFactor = (count: number): number => Math.min(heaviestDay, rounded(count / usual));
  const factor: DayFactor = {};
  // Monday first.
  if (differing !== null) factor.weekdays = [...means.slice(1), means[0]!].map(asFactor);
  if (counts.length < daysForVariation) return factor;
  let cv = variationOf(days, differing !== null, noise);
  if (days.length >= daysOfAYear) {
    const { busiest, times, others } = partBusiest(days, means);
    if (times > clearlyBusier * busiestByVariation(cv)) {
      factor.fiveBusiest = asFactor(meanOf(busiest.map(({ count, level }) => count / level)));
      cv = variationOf(others, differing !== null, noise);
    }
  }
  if (cv > 0) factor.cv = rounded(cv);
  return factor;
}
