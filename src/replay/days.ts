import type { Holds } from "./holds.ts";

export const DAY_SECONDS = 86_400;
const HOUR_MINUTES = 60;

/** Which days a log's answer is judged on, and which part of them. */
export interface JudgedDays {
  /** Days since 1970 that count, ascending. */
  days: number[];
  /** Seconds of the day. */
  fromSeconds: number;
  toSeconds: number;
  kind: "all days" | "weekdays" | "weekend days";
}

/** Kinds of day are told apart where one carries this many times the load of the other. */
const CLEAR_DIFFERENCE = 1.5;

function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY_SECONDS);
}

/** The busy seconds of each day that the holds begin on. */
function loadByDay(holds: Holds): Map<number, number> {
  const loads = new Map<number, number>();
  for (let row = 0; row < holds.count; row++) {
    const day = dayOf(holds.pasvSeconds[row]!);
    const busy = holds.endSeconds[row]! - holds.pasvSeconds[row]!;
    loads.set(day, (loads.get(day) ?? 0) + busy);
  }
  return loads;
}

/** The days of a log, ascending; less than an hour of one at either end, as a transfer over midnight leaves, is no day. */
function daysOf({ count, pasvSeconds }: Holds, loads: ReadonlyMap<number, number>): number[] {
  const days = [...loads.keys()].sort((a, b) => a - b);
  const [first, last] = [pasvSeconds[0] ?? 0, pasvSeconds[count - 1] ?? 0];
  const hour = HOUR_MINUTES * 60;
  const isWhole = (day: number): boolean =>
    first < (day + 1) * DAY_SECONDS - hour && last >= day * DAY_SECONDS + hour;
  const whole = days.filter(isWhole);
  return whole.length > 0 ? whole : days;
}

/** The busier kind of day: weekdays or weekend days where they differ clearly and there are enough of both, else all. */
export function busierKind(holds: Holds): { days: number[]; kind: JudgedDays["kind"] } {
  const loads = loadByDay(holds);
  const all = daysOf(holds, loads);
  const weekdays = all.filter((day) => !isWeekend(day));
  const weekend = all.filter(isWeekend);
  const mean = (days: readonly number[]): number =>
    days.reduce((sum, day) => sum + loads.get(day)!, 0) / days.length;
  if (weekdays.length < 4 || weekend.length < 2) return { days: all, kind: "all days" };
  const [onWeekdays, onWeekends] = [mean(weekdays), mean(weekend)];
  if (onWeekdays > CLEAR_DIFFERENCE * onWeekends) return { days: weekdays, kind: "weekdays" };
  if (onWeekends > CLEAR_DIFFERENCE * onWeekdays) return { days: weekend, kind: "weekend days" };
  return { days: all, kind: "all days" };
}

/** The 60 minutes of the day with the most PASVs over these days; ties go to the earliest. */
export function busyHourOf(holds: Holds, days: readonly number[]): number {
  const minutes = new Float64Array(DAY_SECONDS / 60);
  const counted = new Set(days);
  for (let row = 0; row < holds.count; row++) {
    const pasv = holds.pasvSeconds[row]!;
    const day = dayOf(pasv);
    if (!counted.has(day)) continue;
    const minute = Math.floor((pasv - day * DAY_SECONDS) / 60);
    minutes[minute] = minutes[minute]! + 1;
  }
  let inHour = 0;
  for (let minute = 0; minute < HOUR_MINUTES; minute++) inHour += minutes[minute]!;
  let [most, best] = [inHour, 0];
  for (let start = 1; start + HOUR_MINUTES <= minutes.length; start++) {
    inHour += minutes[start + HOUR_MINUTES - 1]! - minutes[start - 1]!;
    if (inHour > most) [most, best] = [inHour, start];
  }
  return best * 60;
}

/** The days and the part of them that a target counts: the busiest hour, or the whole day. */
export function judgedDays(holds: Holds, over: "busiest-hour" | "day"): JudgedDays {
  const { days, kind } = busierKind(holds);
  if (over === "day") return { days, kind, fromSeconds: 0, toSeconds: DAY_SECONDS };
  const fromSeconds = busyHourOf(holds, days);
  return { days, kind, fromSeconds, toSeconds: fromSeconds + HOUR_MINUTES * 60 };
}

/** The index of the judged day that a moment counts for; -1 = none. */
export function judgedIndex(judged: JudgedDays): (seconds: number) => number {
  const places = new Map(judged.days.map((day, index) => [day, index]));
  return (seconds) => {
    const day = dayOf(seconds);
    const second = seconds - day * DAY_SECONDS;
    if (second < judged.fromSeconds || second >= judged.toSeconds) return -1;
    return places.get(day) ?? -1;
  };
}
