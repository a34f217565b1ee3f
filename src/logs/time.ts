const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const monthNumbers = new Map(monthNames.map((name, index) => [name, index + 1]));
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const secondsPerDay = 86400;

/** Days from 1970-01-01 to a date of the Gregorian calendar (month 1 … 12), counted in 400-year eras. */
export function daysFromDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Seconds since 1970 of a written date and time, without any time zone; null where no such moment exists. */
export function writtenSeconds(
  year: number,
  month: number,
  day: number,
  clock: string,
): number | null {
  const time = /^(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,9}))?$/.exec(clock);
  const days = monthDays[month - 1];
  if (time === null || days === undefined || !Number.isInteger(day)) return null;
  if (day < 1 || day > days || !(year >= 1970 && year <= 9999)) return null;
  if (month === 2 && day === 29 && !isLeap(year)) return null;
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3])];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const fraction = time[4] === undefined ? 0 : Number(`0.${time[4]}`);
  return (
    daysFromDate(year, month, day) * secondsPerDay + hour * 3600 + minute * 60 + second + fraction
  );
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

/** Year, month 1 … 12 and day of the month of a day since 1970. */
function dateOf(day: number): { year: number; month: number; dayOfMonth: number } {
  // The inverse of daysFromDate: eras of 400 years that begin in March.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The year of a moment. */
export function yearOf(seconds: number): number {
  return dateOf(Math.floor(seconds / secondsPerDay)).year;
}

/** A moment as `2024-05-06 08:00`, for sentences. */
export function writtenMoment(seconds: number): string {
  const day = Math.floor(seconds / secondsPerDay);
  const rest = Math.floor((seconds - day * secondsPerDay) / 60);
  const { year, month, dayOfMonth } = dateOf(day);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(dayOfMonth)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
