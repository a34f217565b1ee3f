import { exp, log } from "../numbers/log-exp.ts";
import type { DayFactor } from "../scenario/types.ts";
import type { Findings } from "./findings.ts";
import { daysForVariation, daysForWeekdays } from "./day-law.ts";
import { secondsPerDay, weekday } from "./time.ts";
import { growthOf, isClear, weekdayOf } from "./weeks.ts";
import type { Weeks } from "./weeks.ts";
import { dateOf, digits } from "./words.ts";
import { clock, wholePercent } from "../language/numbers.ts";
import { weekWords } from "./words/weeks.ts";

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

/** The day of the week with the most visits on the average, how many times the mean day it carries, and its busiest hour. */
function busiestOf(findings: Findings): { day: number; times: number; hour: number } | null {
  const { first, counts } = findings.days;
  const sums = Array.from({ length: daysPerWeek }, () => ({ visits: 0, days: 0 }));
  for (const [index, visits] of counts.entries()) {
    const sum = sums[weekdayOf(first + index)]!;
    sum.visits += visits;
    sum.days++;
  }
  const mean = counts.reduce((sum, next) => sum + next, 0) / counts.length;
  if (counts.length < daysPerWeek || mean <= 0) return null;
  const means = sums.map(({ visits, days }) => visits / days);
  const day = means.indexOf(Math.max(...means));
  return { day, times: means[day]! / mean, hour: busiestHourOf(findings, day) };
}

const daysPerWeek = 7;
/** Below this a day of the week does not stand out. */
const clearTimes = 1.15;

/** What a person should know of weekdays, weeks and holidays. */
export function weekNotes(findings: Findings): (string | null)[] {
  const words = weekWords();
  const busiest = busiestOf(findings);
  const { trend, quietDays } = findings.weeks;
  const quiet = [...quietDays];
  const shown = quiet.slice(0, 3).map((day) => dateOf(day * secondsPerDay));
  return [
    busiest !== null && busiest.times > clearTimes
      ? words.busiestWeekday({
          // The words begin with Monday.
          day: words.weekdays[(busiest.day + 6) % daysPerWeek] ?? "",
          times: digits(busiest.times, 3),
          from: clock(3600 * busiest.hour),
          to: clock(3600 * (busiest.hour + 1)),
        })
      : null,
    quiet.length > 0
      ? words.quietDays(quiet.length, `${shown.join(", ")}${quiet.length > 3 ? ", …" : ""}`)
      : null,
    trendNote(trend),
  ];
}

function signed(share: number): string {
  return `${share < 0 ? "−" : "+"}${wholePercent(Math.abs(share))}`;
}

/** What the weeks say of growth. */
export function trendNote(trend: Weeks["trend"]): string | null {
  if (trend === null) return null;
  const words = weekWords();
  const { perWeek, low, high } = trend;
  const interval = words.trendInterval(signed(perWeek), signed(low), signed(high));
  if (!isClear(trend)) return words.noTrend(interval);
  const growth = growthOf(trend);
  if (growth === null) return words.falls(interval);
  return words.rises({
    interval,
    growth: wholePercent(growth.growth),
    from: wholePercent(growth.from),
    weeks: growth.ahead,
    most: wholePercent(growth.most),
  });
}

/** Standard error of a variation, as a share of it: 1 / √(2 · degrees of freedom), a quarter more for chance in the counts. */
function variationError(wholeDays: number): number {
  return 1.25 / Math.sqrt(2 * (wholeDays - daysPerWeek));
}

/** One day in so many is meant where a rare day is spoken of, and the standard normal value that it has. */
const rareDay = 1000;
const rareNormal = 3.0902;
const nineteenInTwenty = 1.96;
/** What is known less well than this is said to be. */
const wellKnown = 0.08;

/**
 * How far the load of a rare day may be off, as a share of it, 19 times in 20: by the variation's own error, and by that of
 * the mean of so few days.
 */
function rareDayError(cv: number, wholeDays: number): number {
  const loadOf = (variation: number): number => {
    const variance = log(1 + variation * variation);
    return exp(rareNormal * Math.sqrt(variance) - variance / 2);
  };
  const more = cv * (1 + nineteenInTwenty * variationError(wholeDays));
  const byVariation = loadOf(more) / loadOf(cv) - 1;
  const byMean = (nineteenInTwenty * cv) / Math.sqrt(wholeDays);
  return Math.sqrt(byVariation * byVariation + byMean * byMean);
}

/** What so few days leave open, where it is more than a few per cent. */
function openWords(groups: readonly { dayFactor?: DayFactor }[], wholeDays: number): string {
  const errors = groups.map(({ dayFactor }) => rareDayError(dayFactor?.cv ?? 0, wholeDays));
  const largest = Math.max(0, ...errors);
  return largest > wellKnown ? weekWords().leavesOpen(rareDay, wholePercent(largest)) : "";
}

/** One group's days in words. */
function factorWords({ cv, weekdays, fiveBusiest }: DayFactor, wholeDays: number): string {
  const words = weekWords();
  const weights = weekdays?.map((weight, day) =>
    words.weightOf(words.shortWeekdays[day] ?? "", digits(weight)),
  );
  const parts = [
    weights === undefined ? null : words.timesUsual(weights.join(", ")),
    cv === undefined
      ? null
      : words.daysVary(wholePercent(cv), wholePercent(variationError(wholeDays))),
    fiveBusiest === undefined ? null : words.fiveBusiest(digits(fiveBusiest)),
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** What the log says of how days differ, group by group, or why it says nothing. `wholeDays` = days that were compared. */
export function dayFactorNote(
  wholeDays: number,
  groups: readonly { name?: string; dayFactor?: DayFactor }[],
): string {
  const words = weekWords();
  if (wholeDays < daysForWeekdays) return words.tooShort(wholeDays);
  const later = wholeDays < daysForVariation ? words.variationLater : "";
  const differing = groups.filter(({ dayFactor }) => dayFactor !== undefined);
  if (differing.length === 0) return `${words.nothingClear(wholeDays, later === "")}${later}`;
  const each = differing.map(({ name, dayFactor }) => {
    const own = factorWords(dayFactor!, wholeDays);
    return groups.length === 1 ? own : words.ofGroup(name ?? "", own);
  });
  return `${words.differ(wholeDays, each.join(". "))}${openWords(differing, wholeDays)}${later}`;
}
