/** The time-consistent busy hour: the 60 minutes of the day that carry the most PASVs over all days. */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";

const HOUR_MINUTES = 60;

/** Finds it on days with a minute picture. A day of an hour or less is its own busy hour; ties go to the earliest. */
export function findBusyHour(
  days: readonly DaySummary[],
  daySeconds: number,
  warmUpSeconds: number,
): TimeWindow {
  const minutes = Math.ceil(daySeconds / 60);
  const firstMinute = Math.ceil(warmUpSeconds / 60);
  if (minutes - firstMinute <= HOUR_MINUTES)
    return { fromSeconds: warmUpSeconds, toSeconds: daySeconds };
  const pasvs = new Float64Array(minutes);
  for (const day of days) {
    day.minutePasvs!.forEach((count, minute) => {
      pasvs[minute] = pasvs[minute]! + count;
    });
  }
  let inHour = 0;
  for (let minute = firstMinute; minute < firstMinute + HOUR_MINUTES; minute++)
    inHour += pasvs[minute]!;
  let most = inHour;
  let best = firstMinute;
  for (let start = firstMinute + 1; (start + HOUR_MINUTES) * 60 <= daySeconds; start++) {
    inHour += pasvs[start + HOUR_MINUTES - 1]! - pasvs[start - 1]!;
    if (inHour > most) {
      most = inHour;
      best = start;
    }
  }
  return { fromSeconds: best * 60, toSeconds: (best + HOUR_MINUTES) * 60 };
}
