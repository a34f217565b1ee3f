const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const monthNumbers = new Map(monthNames.map((name, index) => [name, index + 1]));

export const secondsPerDay = 86400;

/** Seconds since 1970 of a written date and time, without any time zone; null where no such moment exists. */
export function writtenSeconds(
  year: number,
  month: number,
  day: number,
  clock: string,
): number | null {
  const time = /^(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,9}))?$/.exec(clock);
  if (time === null || !(month >= 1 && day >= 1 && year >= 1970 && year <= 9999)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  // A day that the month has not would be one of the next.
  if (!(month <= 12 && midnight < Date.UTC(year, month, 1))) return null;
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3])];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const fraction = time[4] === undefined ? 0 : Number(`0.${time[4]}`);
  return midnight / 1000 + hour * 3600 + minute * 60 + second + fraction;
}

/** The month 1 … 12 of an English three-letter name; 0 where it is none. */
export function monthNumber(name: string): number {
  return monthNumbers.get(name) ?? 0;
}

/** Seconds since 1970 of `2024-05-06` and `08:00:01.123` (or `,123`), the zone as written; null where malformed. */
export function isoSeconds(date: string, clock: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts === null) return null;
  return writtenSeconds(Number(parts[1]), Number(parts[2]), Number(parts[3]), clock);
}

/** true on Saturdays and Sundays. */
export function isWeekend(seconds: number): boolean {
  const day = weekday(seconds);
  return day === 0 || day === 6;
}

/** Day of the week of a moment, 0 = Sunday (1970-01-01 was a Thursday). */
export function weekday(seconds: number): number {
  return (((Math.floor(seconds / secondsPerDay) + 4) % 7) + 7) % 7;
}

/** The year of a moment. */
export function yearOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCFullYear();
}

/** A moment as `2024-05-06 08:00`, for sentences. */
export function writtenMoment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");
}
