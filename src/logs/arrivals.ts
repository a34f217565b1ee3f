import { isWeekend } from "./time.ts";

/** How often visits begin, hour by hour of the day. */
export interface HourlyArrivals {
  /** Visits per hour in each hour of the day, hour 0 first. */
  perHour: number[];
  /** Sum of the 24: visits per day. */
  perDay: number;
  /** Which days the numbers describe. */
  days: "all days" | "weekdays" | "weekend days";
  /** How many times the other kind of day the described one carries; 1 for all days. */
  timesOtherDays: number;
  /** Hours of the day that the log does not cover at all. */
  uncoveredHours: number;
}

const secondsPerHour = 3600;
/**
 * An hour at the edge of the log counts from its first visit where it holds this many. Else it is left out where the log has that
 * hour of another day too, and counts as a whole one where it has not.
 */
const enoughForPartOfAnHour = 10;
/** Weekdays and weekends are told apart where one carries this many times the other. */
const clearDifference = 1.5;
const leastWeekdays = 4;
const leastWeekendDays = 2;
/** A log may begin and end with hours in which nobody came, which it does not show: of a quiet Sunday half the day. */
const silentHours = 12;

interface Table {
  visits: number[];
  hours: number[];
}

const emptyTable = (): Table => ({
  visits: Array.from({ length: 24 }, () => 0),
  hours: Array.from({ length: 24 }, () => 0),
});

function hourOf(seconds: number): number {
  return ((Math.floor(seconds / secondsPerHour) % 24) + 24) % 24;
}

function increase(list: number[], index: number, by: number): void {
  list[index] = (list[index] ?? 0) + by;
}

/** How much of one hour of the log counts as covered, in hours. */
function coveredPart(hourStart: number, first: number, last: number, visits: number): number {
  if (visits < enoughForPartOfAnHour) return 1;
  const from = Math.max(hourStart, first);
  const to = Math.min(hourStart + secondsPerHour, last);
  return Math.max(0.01, (to - from) / secondsPerHour);
}

/** Visits and covered hours by hour of the day, for weekdays and for weekends. */
function tables(starts: readonly number[], first: number, last: number): [Table, Table] {
  const counts = new Map<number, number>();
  for (const start of starts) {
    const hour = Math.floor(start / secondsPerHour);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  const weekdays = emptyTable();
  const weekend = emptyTable();
  const firstHour = Math.floor(first / secondsPerHour);
  const lastHour = Math.floor(last / secondsPerHour);
  const hasBetween = [...counts.keys()].some((hour) => hour > firstHour && hour < lastHour);
  const isLong = lastHour - firstHour >= 25 && hasBetween;
  for (let hour = firstHour; hour <= lastHour; hour++) {
    const hourStart = hour * secondsPerHour;
    const visits = counts.get(hour) ?? 0;
    const isEdge = hour === firstHour || hour === lastHour;
    if (isEdge && isLong && visits < enoughForPartOfAnHour) continue;
    const table = isWeekend(hourStart) ? weekend : weekdays;
    increase(table.visits, hourOf(hourStart), visits);
    increase(table.hours, hourOf(hourStart), coveredPart(hourStart, first, last, visits));
  }
  return [weekdays, weekend];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);

function perHourOf(...sources: Table[]): number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const visits = total(sources.map((table) => table.visits[hour] ?? 0));
    const hours = total(sources.map((table) => table.hours[hour] ?? 0));
    return hours === 0 ? 0 : visits / hours;
  });
}

/**
 * Visits per hour of the day between the first and the last moment of a log. Hours without a visit count as covered; where
 * weekdays and weekends differ clearly the busier kind of day is described, since that is what a range must carry.
 */
export function hourlyArrivals(
  starts: readonly number[],
  first: number,
  last: number,
): HourlyArrivals {
  const [weekdays, weekend] = tables(starts, first, last);
  const all = perHourOf(weekdays, weekend);
  const uncoveredHours = weekdays.hours.filter(
    (hours, hour) => hours + (weekend.hours[hour] ?? 0) === 0,
  ).length;
  const together: HourlyArrivals = {
    perHour: all,
    perDay: total(all),
    days: "all days",
    timesOtherDays: 1,
    uncoveredHours,
  };
  if (
    total(weekdays.hours) < leastWeekdays * 24 - silentHours ||
    total(weekend.hours) < leastWeekendDays * 24 - silentHours
  ) {
    return together;
  }
  const weekdayHours = perHourOf(weekdays);
  const weekendHours = perHourOf(weekend);
  const [onWeekdays, onWeekends] = [total(weekdayHours), total(weekendHours)];
  if (onWeekdays > clearDifference * onWeekends) {
    const timesOtherDays = onWeekdays / onWeekends;
    return {
      perHour: weekdayHours,
      perDay: onWeekdays,
      days: "weekdays",
      timesOtherDays,
      uncoveredHours,
    };
  }
  if (onWeekends > clearDifference * onWeekdays) {
    const timesOtherDays = onWeekends / onWeekdays;
    return {
      perHour: weekendHours,
      perDay: onWeekends,
      days: "weekend days",
      timesOtherDays,
      uncoveredHours,
    };
  }
  return together;
}
