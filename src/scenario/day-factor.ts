/**
 * The load of a year: how many visits a group makes on a day, as a multiple of what its visits say. A day is a date, with
 * its weekday and its day of the month, and a rank: the share of the year's days that are quieter. One rank holds for all
 * groups, so that a busy day is busy for everybody; the five busiest days of a year are those of the highest ranks (the
 * base of dimensioning in ITU-T E.500 and E.520 beside the usual days).
 */
import { gammaQuantile } from "../numbers/gamma-quantile.ts";
import { meanOf } from "./quantity.ts";
import type { DayFactor, Group, Scenario } from "./types.ts";

/** Days that an ordinary year and a week have no common divisor but one: every weekday falls on every date. */
export const CALENDAR_DAYS = 7 * 365;
/** Ranks from here on are the five busiest days of a year. */
const BUSIEST_FROM = 360 / 365;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar and its rank, 0 … 1. */
export interface DayKind {
  /** 0 … CALENDAR_DAYS − 1; day 0 is a Monday, the first of January. */
  date: number;
  rank: number;
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

/** Visits on a day as a multiple of those that were given, 0 or more. */
export function factorOn(dayFactor: DayFactor, { date, rank }: DayKind): number {
  const { cv = 0, weekdays, monthDays, fiveBusiest } = dayFactor;
  const weight = weekdays?.[date % 7] ?? 1;
  if (weight === 0 || (monthDays !== undefined && !isOneOf(monthDays, date))) return 0;
  if (fiveBusiest !== undefined && rank >= BUSIEST_FROM) return fiveBusiest;
  if (cv === 0) return weight;
  const among = fiveBusiest === undefined ? rank : rank / BUSIEST_FROM;
  const shape = 1 / (cv * cv);
  return (weight * gammaQuantile(shape, inside(among))) / shape;
}

/** A quantile is asked for strictly between 0 and 1. */
function inside(share: number): number {
  return Math.min(1 - 1e-12, Math.max(1e-12, share));
}

/** Whether a date is one of these days of the month; 29 to 31 are the last day of a month that is shorter. */
function isOneOf(monthDays: readonly number[], date: number): boolean {
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

/** Ranks at which a year is looked at: as many as it has days. */
const RANKS = 365;

/** Days of one kind: each group's factor, and their share of all days. */
export interface DayShare {
  factors: readonly number[];
  share: number;
}

/** The year as kinds of days, whose shares sum to 1: each different pattern of dates at the middle of each of so many ranks. */
export function kindsOfDays(
  groups: readonly Pick<Group, "dayFactor">[],
  ranks = RANKS,
): DayShare[] {
  const dates = new Map<string, { date: number; days: number }>();
  for (let date = 0; date < CALENDAR_DAYS; date++) {
    const key = groups
      .map(({ dayFactor: { weekdays, monthDays } }) => [
        weekdays?.[date % 7],
        monthDays === undefined || isOneOf(monthDays, date),
      ])
      .join();
    const known = dates.get(key);
    if (known === undefined) dates.set(key, { date, days: 1 });
    else known.days++;
  }
  return [...dates.values()].flatMap(({ date, days }) =>
    Array.from({ length: ranks }, (_, index) => ({
      factors: groups.map(({ dayFactor }) =>
        factorOn(dayFactor, { date, rank: (index + 0.5) / ranks }),
      ),
      share: days / CALENDAR_DAYS / ranks,
    })),
  );
}

/** Mean factor of each group over the five busiest days of a year, by the data connections that all groups ask for. */
export function busiestFactors(groups: readonly Group[]): number[] {
  const weights = groups.map((group) => group.clients * connectionsOf(group));
  const load = ({ factors }: DayShare): number =>
    factors.reduce((sum, factor, index) => sum + factor * weights[index]!, 0);
  const busiestFirst = kindsOfDays(groups).toSorted((a, b) => load(b) - load(a));
  const means = groups.map(() => 0);
  let left = 1 - BUSIEST_FROM;
  for (const { factors, share } of busiestFirst) {
    const taken = Math.min(left, share);
    factors.forEach((factor, index) => {
      means[index]! += (factor * taken) / (1 - BUSIEST_FROM);
    });
    left -= taken;
    if (left <= 0) break;
  }
  return means;
}

/** Data connections of one client in a day, by its visits alone; a client that is always there counts as one. */
function connectionsOf({ visits, files, listings }: Group): number {
  const each = meanOf(files) + meanOf(listings);
  if (visits.pattern === "steady") return 24 * visits.perClientPerHour * each;
  if (visits.pattern === "daily") return visits.perClientPerDay * each;
  return visits.pattern === "scheduled" ? (86_400 / visits.everySeconds) * each : each;
}

/** All factors together on the five busiest days: the load of such a day as a multiple of the load that was given. */
export function busiestLoad(groups: readonly Group[]): number {
  const weights = groups.map((group) => group.clients * connectionsOf(group));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const busiest = busiestFactors(groups).reduce(
    (sum, factor, index) => sum + factor * weights[index]!,
    0,
  );
  return all === 0 ? 1 : busiest / all;
}

/** The scenario on the five busiest days alone, at their mean load, every day alike; its target is the one for such days. */
export function onBusiestDays(scenario: Scenario): Scenario {
  const factors = busiestFactors(scenario.groups);
  const { fiveBusiest, ...target } = scenario.target;
  const groups = scenario.groups.flatMap((group, index) =>
    factors[index] === 0 ? [] : [{ ...group, ...times(group, factors[index]!), dayFactor: {} }],
  );
  return { ...scenario, groups, target: { ...target, refusals: fiveBusiest ?? target.refusals } };
}

/** One usual day for all: every day as the visits of each group say. */
export function onUsualDay(scenario: Scenario): Scenario {
  return { ...scenario, groups: scenario.groups.map((group) => ({ ...group, dayFactor: {} })) };
}

/** The usual days: those of the scenario without the five that are said to be busier. */
export function onUsualDays(scenario: Scenario): Scenario {
  const groups = scenario.groups.map((group) => {
    const { fiveBusiest: _busiest, ...dayFactor } = group.dayFactor;
    return { ...group, dayFactor };
  });
  return { ...scenario, groups };
}

/** A group with so many times its visits: more of them where they come at random, else more clients, at least one. */
function times(group: Group, factor: number): Pick<Group, "clients" | "addresses" | "visits"> {
  const { addresses, clients, visits } = group;
  if (visits.pattern === "steady") {
    const perClientPerHour = visits.perClientPerHour * factor;
    return { clients, addresses, visits: { ...visits, perClientPerHour } };
  }
  if (visits.pattern === "daily") {
    const perClientPerDay = visits.perClientPerDay * factor;
    return { clients, addresses, visits: { ...visits, perClientPerDay } };
  }
  const more = Math.max(1, Math.ceil(clients * factor - 1e-9));
  return {
    clients: more,
    addresses: Math.max(1, Math.min(more, Math.ceil(addresses * factor - 1e-9))),
    visits,
  };
}

/** The scenario with so many times its load on every day: more visits where they come at random, else more clients. */
export function withLoad(scenario: Scenario, factor: number): Scenario {
  const groups = scenario.groups.map((group) => {
    const { clients, addresses, visits } = times(group, factor);
    return { ...group, clients, addresses, visits };
  });
  return { ...scenario, groups };
}
