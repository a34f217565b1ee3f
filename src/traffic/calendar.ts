/** Which day of a year a simulated day is: its date and kind are drawn from streams of the day's own, whoever asks. */
import { STREAM_WORDS, nextBelow, nextUniform } from "../numbers/random.ts";
import { BUSIEST_SHARE, CALENDAR_DAYS, daysDiffer, factorOn } from "../scenario/day-factor.ts";
import type { Group } from "../scenario/types.ts";
import { PURPOSE, purposeOnEve, type DayStreams } from "./streams.ts";
import { nextNormal } from "./ziggurat.ts";

/** A group's visits as a multiple of the usual ones: on the day at hand (eve 0), the day before it (1), the day after (−1). */
export type Calendar = (group: number, eve: number) => number;

/** The calendar of the days that the streams are set to; null where every day is alike. The dates of neighbours follow one another. */
export function calendarOf(groups: readonly Group[], streams: DayStreams): Calendar | null {
  if (!daysDiffer(groups)) return null;
  const own = new Int32Array(STREAM_WORDS);
  return (group, eve) => {
    streams.start(own, 0, 0, 0, purposeOnEve(PURPOSE.kindOfDay, eve));
    const isBusiest = nextUniform(own, 0) < BUSIEST_SHARE;
    const deviation = nextNormal(own, 0);
    streams.start(own, 0, 0, 0, PURPOSE.date);
    const date = (nextBelow(own, 0, CALENDAR_DAYS) + CALENDAR_DAYS - eve) % CALENDAR_DAYS;
    return factorOn(groups[group]!.dayFactor, { date, deviation, isBusiest });
  };
}
