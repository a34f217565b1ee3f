import { exp, log } from "../numbers/log-exp.ts";
import type { DayFactor } from "../scenario/types.ts";
import type { Findings } from "./findings.ts";
import { daysForVariation, daysForWeekdays } from "./day-law.ts";
import { secondsPerDay, weekday, weekdayName, writtenMoment } from "./time.ts";
import { growthOf, isClear, weekdayOf } from "./weeks.ts";
import type { Weeks } from "./weeks.ts";
import { counted, thousands } from "../language/numbers.ts";
import { percent } from "./words.ts";

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
  const busiest = busiestOf(findings);
  const { trend, quietDays } = findings.weeks;
  const quiet = [...quietDays];
  const shown = quiet.slice(0, 3).map((day) => writtenMoment(day * secondsPerDay).slice(0, 10));
  // 1970-01-01 was a Thursday, so day 3 of that year began the first week.
  const nameOf = (day: number): string => weekdayName((day + 3) * secondsPerDay);
  return [
    busiest !== null && busiest.times > clearTimes
      ? `The busiest day of the week is ${nameOf(busiest.day)}, with ${busiest.times.toPrecision(3)} times the visits of the mean day; most of them begin between ${clock(busiest.hour)} and ${clock(busiest.hour + 1)}.`
      : null,
    quiet.length > 0
      ? `${counted(quiet.length, "day")} had under a fifth of the usual visits (${shown.join(", ")}${quiet.length > 3 ? ", …" : ""}): holidays, or gaps in the log.`
      : null,
    trendNote(trend),
  ];
}

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

function signed(share: number): string {
  return `${share < 0 ? "-" : "+"}${percent(Math.abs(share))}`;
}

/** What the weeks say of growth. */
export function trendNote(trend: Weeks["trend"]): string | null {
  if (trend === null) return null;
  const { perWeek, low, high } = trend;
  const interval = `${signed(perWeek)} a week, 95 % interval ${signed(low)} to ${signed(high)}`;
  if (!isClear(trend)) {
    return `Over the weeks no trend shows (${interval}): no growth is set.`;
  }
  const growth = growthOf(trend);
  if (growth === null) return `Visits fall over the weeks (${interval}): no growth is set.`;
  return `Visits rise over the weeks (${interval}): the scenario has a growth of ${percent(growth.growth)}, at least ${percent(growth.from)}, which carries it ${counted(growth.ahead, "week")} beyond the log (up to ${percent(growth.most)}).`;
}

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

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
  return largest > wellKnown
    ? ` So few days leave the load of the busiest day in ${thousands(rareDay)} open by ${percent(largest)} either way: do not trust the fit's ports to be nearer than that.`
    : "";
}

/** One group's days in words. */
function factorWords({ cv, weekdays, fiveBusiest }: DayFactor, wholeDays: number): string {
  const parts = [
    weekdays === undefined
      ? null
      : `${weekdays.map((weight, day) => `${dayNames[day]!.slice(0, 3)} ${Number(weight.toPrecision(2))}`).join(", ")} times a usual day`,
    cv === undefined
      ? null
      : `days vary by ${percent(cv)} beyond chance (known within about ${percent(variationError(wholeDays))} of that)`,
    fiveBusiest === undefined
      ? null
      : `the five busiest days of a year bring ${fiveBusiest.toPrecision(2)} times`,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

/** What the log says of how days differ, group by group, or why it says nothing. `wholeDays` = days that were compared. */
export function dayFactorNote(
  wholeDays: number,
  groups: readonly { name?: string; dayFactor?: DayFactor }[],
): string {
  if (wholeDays < daysForWeekdays) {
    return `How days differ is not fitted: days of the week take three weeks, until each was there twice, and variation and growth four, until they are known within about a fifth; this log has ${counted(wholeDays, "whole day")}. Every day is taken to be alike, without growth unless you set one.`;
  }
  const later =
    wholeDays < daysForVariation
      ? " Variation from day to day and growth take four weeks, until they are known within about a fifth: none is set."
      : "";
  const differing = groups.filter(({ dayFactor }) => dayFactor !== undefined);
  if (differing.length === 0) {
    const what = later === "" ? "neither a day of the week nor a variation" : "no day of the week";
    return `Over ${thousands(wholeDays)} whole days ${what} stands out of chance: every day is taken to be alike.${later}`;
  }
  const words = differing.map(({ name, dayFactor }) =>
    groups.length === 1
      ? factorWords(dayFactor!, wholeDays)
      : `${name}: ${factorWords(dayFactor!, wholeDays)}`,
  );
  return `How days differ, from ${thousands(wholeDays)} whole days: ${words.join(". ")}.${openWords(differing, wholeDays)}${later}`;
}
