/** Which day of a year a simulated day is: its date and kind are drawn from a stream of the day's own, whoever asks. */
import { STREAM_WORDS, nextBelow, nextUniform } from "../numbers/random.ts";
import {
  BUSIEST_SHARE,
  CALENDAR_DAYS,
  daysDiffer,
  factorOn,
  type DayKind,
} from "../scenario/day-factor.ts";
import type { DayFactor, Group } from "../scenario/types.ts";
import { nextNormal } from "./ziggurat.ts";
import { PURPOSE, purposeOnEve, type DayStreams } from "./streams.ts";

/** The factors of a simulated day and of its neighbours; the dates of neighbours follow one another. */
export class Calendar {
  private readonly dayFactors: readonly DayFactor[];
  private readonly streams: DayStreams;
  private readonly own = new Int32Array(STREAM_WORDS);
  private readonly known = new Map<number, readonly number[]>();

  constructor(groups: readonly Group[], streams: DayStreams) {
    this.dayFactors = groups.map(({ dayFactor }) => dayFactor);
    this.streams = streams;
  }

  /** Goes on to the day that the streams are set to. */
  begin(): void {
    this.known.clear();
  }

  /** A group's visits as a multiple of the usual ones: on the day itself (eve 0), the day before it (1), the day after (−1). */
  factor(group: number, eve: number): number {
    let factors = this.known.get(eve);
    if (factors === undefined) {
      const kind = this.kindOf(eve);
      factors = this.dayFactors.map((dayFactor) => factorOn(dayFactor, kind));
      this.known.set(eve, factors);
    }
    return factors[group]!;
  }

  private kindOf(eve: number): DayKind {
    const { own, streams } = this;
    streams.start(own, 0, 0, 0, purposeOnEve(PURPOSE.kindOfDay, eve));
    const isBusiest = nextUniform(own, 0) < BUSIEST_SHARE;
    const deviation = nextNormal(own, 0);
    streams.start(own, 0, 0, 0, PURPOSE.date);
    const date = nextBelow(own, 0, CALENDAR_DAYS) - eve;
    return { date: (date + CALENDAR_DAYS) % CALENDAR_DAYS, isBusiest, deviation };
  }
}

/** The calendar of these groups; null where every day is alike. */
export function calendarOf(groups: readonly Group[], streams: DayStreams): Calendar | null {
  return daysDiffer(groups) ? new Calendar(groups, streams) : null;
}
