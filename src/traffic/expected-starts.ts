/** How many visits a group is expected to begin up to a moment, over days that repeat without a break; and the way back. */
import type { Visits } from "../scenario/types.ts";

const MICROS = 1e6;
const HOUR = 3600 * MICROS;

/** Moments are microseconds from a midnight, before it or after. */
export interface ExpectedStarts {
  /** Expected starts from midnight to a moment; negative before midnight. */
  upTo(moment: number): number;
  /** The moment, a whole microsecond, by which so many are expected. */
  moment(starts: number): number;
}

/** Of all the clients of a Poisson group together; null where none is ever expected. */
export function expectedStarts(
  visits: Extract<Visits, { pattern: "steady" | "daily" }>,
  clients: number,
  daySeconds: number,
): ExpectedStarts | null {
  if (visits.pattern === "daily") return byTheHour(visits, clients, daySeconds);
  const rate = (visits.perClientPerHour * clients) / HOUR;
  if (!(rate > 0)) return null;
  return { upTo: (moment) => moment * rate, moment: (starts) => Math.floor(starts / rate) };
}

function byTheHour(
  { hours, perClientPerDay }: Extract<Visits, { pattern: "daily" }>,
  clients: number,
  daySeconds: number,
): ExpectedStarts | null {
  const total = hours.reduce((sum, weight) => sum + weight, 0);
  const day = daySeconds * MICROS;
  // The part of each hour that the day has: a short day ends within its first hours.
  const lengths = hours.map((_, hour) => Math.max(0, Math.min(HOUR, day - hour * HOUR)));
  const before = new Float64Array(hours.length + 1);
  hours.forEach((weight, hour) => {
    const expected = ((clients * perClientPerDay * weight) / total) * (lengths[hour]! / HOUR);
    before[hour + 1] = before[hour]! + expected;
  });
  const perDay = before[hours.length]!;
  if (!(perDay > 0)) return null;
  return {
    upTo(moment) {
      const days = Math.floor(moment / day);
      const rest = moment - days * day;
      const hour = Math.min(hours.length - 1, Math.floor(rest / HOUR));
      const inHour = before[hour + 1]! - before[hour]!;
      const part = lengths[hour]! > 0 ? Math.min(1, (rest - hour * HOUR) / lengths[hour]!) : 1;
      return days * perDay + before[hour]! + inHour * part;
    },
    moment(starts) {
      const days = Math.floor(starts / perDay);
      const rest = starts - days * perDay;
      let hour = 0;
      while (hour < hours.length - 1 && before[hour + 1]! <= rest) hour++;
      const inHour = before[hour + 1]! - before[hour]!;
      const part = inHour > 0 ? Math.min(1, (rest - before[hour]!) / inHour) : 1;
      return Math.floor(days * day + hour * HOUR + part * lengths[hour]!);
    },
  };
}
