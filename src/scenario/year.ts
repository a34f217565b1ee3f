/** A whole year at once: its kinds of days, its five busiest, and scenarios of some days alone. */
import { normalQuantile } from "../numbers/normal.ts";
import { BUSIEST_SHARE, CALENDAR_DAYS, factorOn, isOneOf, type DayKind } from "./day-factor.ts";
import { meanOf } from "./quantity.ts";
import type { Group, Scenario } from "./types.ts";

/** Ranks at which a year is looked at: as many as it has days. */
const RANKS = 365;

/** Days of one kind: each group's factor, and their share of all days. */
export interface DayShare {
  factors: readonly number[];
  share: number;
}

/** The year as kinds of days, whose shares sum to 1: each different pattern of dates, among the five busiest or not, at the middle of each of so many ranks. */
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
  const kinds = kindsBeside(groups, ranks);
  return [...dates.values()].flatMap(({ date, days }) =>
    kinds.map(({ deviation, isBusiest, share }) => ({
      factors: groups.map(({ dayFactor }) => factorOn(dayFactor, { date, deviation, isBusiest })),
      share: (share * days) / CALENDAR_DAYS,
    })),
  );
}

/** What days differ in beside their dates, with the share of each. */
function kindsBeside(
  groups: readonly Pick<Group, "dayFactor">[],
  ranks: number,
): (Omit<DayKind, "date"> & { share: number })[] {
  const count = groups.some(({ dayFactor: { cv = 0 } }) => cv > 0) ? ranks : 1;
  const named = groups.some(({ dayFactor }) => dayFactor.fiveBusiest !== undefined);
  const parts = named
    ? [
        { isBusiest: false, part: 1 - BUSIEST_SHARE },
        { isBusiest: true, part: BUSIEST_SHARE },
      ]
    : [{ isBusiest: false, part: 1 }];
  return parts.flatMap(({ isBusiest, part }) =>
    Array.from({ length: count }, (_, index) => ({
      isBusiest,
      deviation: count === 1 ? 0 : normalQuantile((index + 0.5) / count),
      share: part / count,
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
  let left = BUSIEST_SHARE;
  for (const { factors, share } of busiestFirst) {
    const taken = Math.min(left, share);
    factors.forEach((factor, index) => {
      means[index]! += (factor * taken) / BUSIEST_SHARE;
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
