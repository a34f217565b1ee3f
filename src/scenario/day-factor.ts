/**
 * The load of a year: how many visits a group makes on a day, as a multiple of what its visits say. A day is a date, with
 * its weekday and its day of the month; it is one of the five busiest of a year or not; and it lies so many standard
 * deviations off the usual. All that is one for all groups: a busy day is busy for everybody. The variation is log-normal.
 */
import { exp, log } from "../numbers/log-exp.ts";
import type { DayFactor, Group } from "./types.ts";

/** Days that an ordinary year and a week have no common divisor but one: every weekday falls on every date. */
export const CALENDAR_DAYS = 7 * 365;
/** The five busiest days of a year, of all its days (the base of dimensioning in ITU-T E.500 and E.520 beside usual days). */
export const BUSIEST_SHARE = 5 / 365;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface DayKind {
  /** 0 … CALENDAR_DAYS − 1; day 0 is a Monday, the first of January. */
  date: number;
  isBusiest: boolean;
  /** Standard normal. */
  deviation: number;
}

/** true where every day brings the same load. */
export function isEveryDayAlike({ cv = 0, weekdays, monthDays, fiveBusiest }: DayFactor): boolean {
  const alike = weekdays === undefined || weekdays.every((weight) => weight === 1);
  return cv === 0 && alike && monthDays === undefined && fiveBusiest === undefined;
}

/** true where some group's load differs from day to day. */
export function daysDiffer(groups: readonly Pick<Group, "dayFactor">[]): boolean {
  return groups.some(({ dayFactor }) => !isEveryDayAlike(dayFactor));
}

/** Visits on a day as a multiple of those that were given, 0 or more; the variation has mean 1. */
export function factorOn(
  { cv = 0, fiveBusiest, monthDays, weekdays }: DayFactor,
  { date, deviation, isBusiest }: DayKind,
): number {
  const weight = weekdays?.[date % 7] ?? 1;
  if (weight === 0 || (monthDays !== undefined && !isOneOf(monthDays, date))) return 0;
  if (isBusiest && fiveBusiest !== undefined) return fiveBusiest;
  if (cv === 0) return weight;
  const variance = log(1 + cv * cv);
  return weight * exp(Math.sqrt(variance) * deviation - variance / 2);
}

/** Whether a date is one of these days of the month; 29 to 31 are the last day of a month that is shorter. */
export function isOneOf(monthDays: readonly number[], date: number): boolean {
  let day = date % 365;
  for (const length of MONTH_LENGTHS) {
    if (day < length)
      return (
        monthDays.includes(day + 1) || (day + 1 === length && monthDays.some((at) => at > length))
      );
    day -= length;
  }
  return false;
}
