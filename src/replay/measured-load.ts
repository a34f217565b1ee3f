import { DAY_SECONDS, type JudgedDays } from "./days.ts";
import type { Holds } from "./holds.ts";

/** What the judged part of the days carried. */
export interface MeasuredLoad {
  /** Time-weighted mean of data connections at once; what the log does not cover of its first and last day does not count. */
  mean: number;
  /** The same of each judged day, as far as the log covers it. */
  dayMeans: number[];
}

const HOUR = 3600;
const HOURS = 24;

/** Counts the data connections of a log as they were, from PASV to their end. The judged part is of whole minutes. */
export function measuredLoad(holds: Holds, judged: JudgedDays): MeasuredLoad {
  const counted = new Map(judged.days.map((day, index) => [day, index]));
  const { fromSeconds, toSeconds } = judged;
  const first = Math.floor((holds.pasvSeconds[0] ?? 0) / HOUR) * HOUR;
  let last = first + HOUR;
  // Busy seconds of the judged part by hour of the day, on each day; and how much of it the log covers.
  const busy = judged.days.map(() => new Float64Array(HOURS));
  for (let row = 0; row < holds.count; row++) {
    const [from, to] = [holds.pasvSeconds[row]!, holds.endSeconds[row]!];
    if (to > last) last = to;
    for (let hour = Math.floor(from / HOUR); hour * HOUR < to; hour++) {
      const place = counted.get(Math.floor(hour / HOURS));
      if (place === undefined) continue;
      const midnight = judged.days[place]! * DAY_SECONDS;
      const start = Math.max(from, hour * HOUR, midnight + fromSeconds);
      const end = Math.min(to, (hour + 1) * HOUR, midnight + toSeconds);
      if (end > start) busy[place]![hour % HOURS]! += end - start;
    }
  }
  const until = Math.ceil(last / HOUR) * HOUR;
  const covered = judged.days.map((day) =>
    Float64Array.from({ length: HOURS }, (_, hour) => {
      const begin = day * DAY_SECONDS + Math.max(hour * HOUR, fromSeconds);
      const end = day * DAY_SECONDS + Math.min((hour + 1) * HOUR, toSeconds);
      return Math.max(0, Math.min(end, until) - Math.max(begin, first));
    }),
  );
  const sum = (lists: readonly Float64Array[], hour: number): number =>
    lists.reduce((total, list) => total + list[hour]!, 0);
  const all = (list: Float64Array): number => list.reduce((total, next) => total + next, 0);
  let mean = 0;
  for (let hour = 0; hour < HOURS; hour++) {
    const part = Math.min((hour + 1) * HOUR, toSeconds) - Math.max(hour * HOUR, fromSeconds);
    const seen = sum(covered, hour);
    if (part > 0 && seen > 0) mean += (part * sum(busy, hour)) / seen;
  }
  return {
    mean: mean / (toSeconds - fromSeconds),
    dayMeans: busy.flatMap((list, index) => {
      const seen = all(covered[index]!);
      return seen > 0 ? [all(list) / seen] : [];
    }),
  };
}

/** Most at once on each of these days, in their order: whole days, by the moment at which it began. */
export function dayPeaks(holds: Holds, days: readonly number[]): number[] {
  const counted = new Map(days.map((day, index) => [day, index]));
  const ends = holds.endSeconds.slice().sort();
  const peaks = days.map(() => 0);
  let ended = 0;
  for (let row = 0; row < holds.count; row++) {
    const now = holds.pasvSeconds[row]!;
    while (ended < ends.length && ends[ended]! <= now) ended++;
    const place = counted.get(Math.floor(now / DAY_SECONDS));
    if (place !== undefined) peaks[place] = Math.max(peaks[place]!, row + 1 - ended);
  }
  return peaks;
}
