import { DAY_SECONDS, type JudgedDays } from "./days.ts";
import type { Holds } from "./holds.ts";

/** What the judged part of the days carried. */
export interface MeasuredLoad {
  /** Time-weighted mean of data connections at once. */
  mean: number;
  /** Most at once on each judged day, whole days, in their order. */
  dayPeaks: number[];
}

/** Counts the data connections of a log as they were, from PASV to their end. */
export function measuredLoad(holds: Holds, judged: JudgedDays): MeasuredLoad {
  const counted = new Map(judged.days.map((day, index) => [day, index]));
  let inWindow = 0;
  for (let row = 0; row < holds.count; row++) {
    const [from, to] = [holds.pasvSeconds[row]!, holds.endSeconds[row]!];
    for (let day = Math.floor(from / DAY_SECONDS); day * DAY_SECONDS < to; day++) {
      if (!counted.has(day)) continue;
      const start = day * DAY_SECONDS + judged.fromSeconds;
      const end = day * DAY_SECONDS + judged.toSeconds;
      inWindow += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  const seconds = Math.max(1, judged.days.length) * (judged.toSeconds - judged.fromSeconds);
  return { mean: inWindow / seconds, dayPeaks: dayPeaks(holds, counted) };
}

/** Most at once by the day on which it began. */
function dayPeaks(holds: Holds, counted: ReadonlyMap<number, number>): number[] {
  const ends = holds.endSeconds.slice().sort();
  const peaks = Array.from({ length: counted.size }, () => 0);
  let ended = 0;
  for (let row = 0; row < holds.count; row++) {
    const now = holds.pasvSeconds[row]!;
    while (ended < ends.length && ends[ended]! <= now) ended++;
    const place = counted.get(Math.floor(now / DAY_SECONDS));
    if (place !== undefined) peaks[place] = Math.max(peaks[place]!, row + 1 - ended);
  }
  return peaks;
}
