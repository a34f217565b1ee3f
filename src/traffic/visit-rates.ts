/** How often visits begin, from their pattern: rates of Poisson groups, marks of scheduled ones. */
import type { Visits } from "../scenario/types.ts";

const MICROS = 1e6;
const HOUR = 3600 * MICROS;

/** A client's rate: constant, or cumulative expected starts hour by hour. */
export function rateOf(visits: Extract<Visits, { pattern: "steady" | "daily" }>): {
  cumulative: Float64Array | null;
  rate: number;
} {
  if (visits.pattern === "steady")
    return { cumulative: null, rate: visits.perClientPerHour / HOUR };
  const total = visits.hours.reduce((sum, weight) => sum + weight, 0);
  const cumulative = new Float64Array(25);
  visits.hours.forEach((weight, hour) => {
    cumulative[hour + 1] = cumulative[hour]! + (visits.perClientPerDay * weight) / total;
  });
  return { cumulative, rate: 0 };
}

/** The marks of one day, microseconds: the offset plus whole periods, before and after it. */
export function marksOf(
  visits: Extract<Visits, { pattern: "scheduled" }>,
  daySeconds: number,
): number[] {
  const every = visits.everySeconds;
  const marks: number[] = [];
  const first = (visits.offsetSeconds ?? 0) % every;
  for (let k = 0; first + k * every < daySeconds; k++) marks.push((first + k * every) * MICROS);
  return marks;
}

/** Expected visits of one client in a day; 0 for `always`, whose visits follow one another. */
export function startsPerClientDay(visits: Visits, daySeconds: number): number {
  switch (visits.pattern) {
    case "steady":
      return (visits.perClientPerHour * daySeconds) / 3600;
    case "daily":
      return visits.perClientPerDay;
    case "scheduled":
      return marksOf(visits, daySeconds).length;
    case "always":
      return 0;
  }
}
