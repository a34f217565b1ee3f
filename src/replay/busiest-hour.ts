/** The 60 minutes of the day in which most data connections are asked for. */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";

const HOUR = 60;

/** Finds them on days with a minute picture; a day of an hour or less is its own, ties go to the earliest. */
export function busiestHour(
  days: readonly DaySummary[],
  daySeconds: number,
  warmUpSeconds: number,
): TimeWindow {
  const minutes = Math.ceil(daySeconds / 60);
  const first = Math.ceil(warmUpSeconds / 60);
  if (minutes - first <= HOUR) return { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  const asked = new Float64Array(minutes);
  for (const { minutePasvs } of days) {
    minutePasvs?.forEach((count, minute) => (asked[minute]! += count));
  }
  let best = first;
  let most = -1;
  for (let start = first; (start + HOUR) * 60 <= daySeconds; start++) {
    const inHour = asked.subarray(start, start + HOUR).reduce((sum, count) => sum + count, 0);
    if (inHour > most) [most, best] = [inHour, start];
  }
  return { fromSeconds: best * 60, toSeconds: (best + HOUR) * 60 };
}
