import type { JSX } from "preact";
import { HourBars } from "./lazy-sparks.tsx";
import type { Visits } from "../../scenario/types.ts";

/** When a group is busy: 24 bars, one an hour; decoration beside the fields that say it in words. */
export function DayBars({ visits }: { visits: Visits | undefined }): JSX.Element {
  return (
    <HourBars hours={visits === undefined ? [] : hourWeights(visits)} width={64} height={20} />
  );
}

/** How many visits begin in each hour, in proportion. Values that cannot be drawn give no bars. */
function hourWeights(visits: Visits): number[] {
  if (visits.pattern === "daily")
    return visits.hours.slice(0, 24).map((weight) => Math.max(0, weight) || 0);
  if (visits.pattern !== "scheduled" || !(visits.everySeconds >= 60))
    return new Array<number>(24).fill(1);
  const hours = new Array<number>(24).fill(0);
  for (let at = visits.offsetSeconds ?? 0; at < 86400; at += visits.everySeconds) {
    const hour = Math.floor(at / 3600);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}
