/**
 * The time-consistent hour that is worst for a range: of all windows of 60 minutes the one with most refusals beyond what
 * is allowed. A size meets the target in every hour exactly where no window has any beyond it. Days follow one another, so
 * an hour may begin on one and end on the next: it then ends after `daySeconds`.
 */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";

const HOUR_MINUTES = 60;

/** PASVs and refusals by minute of the day, of days together. */
export class MinuteSums {
  readonly asked: Float64Array;
  readonly refused: Float64Array;
  private readonly daySeconds: number;
  private readonly firstMinute: number;
  /** Hours run past midnight: where nothing is left out of a day, and whole minutes make it up. */
  private readonly wraps: boolean;

  constructor(daySeconds: number, warmUpSeconds: number) {
    const minutes = Math.ceil(daySeconds / 60);
    this.asked = new Float64Array(minutes);
    this.refused = new Float64Array(minutes);
    this.daySeconds = daySeconds;
    this.firstMinute = Math.ceil(warmUpSeconds / 60);
    this.wraps = this.firstMinute === 0 && daySeconds % 60 === 0 && minutes > HOUR_MINUTES;
  }

  /** Adds a day that was recorded minute by minute; refusals as drawn, or as they are to be expected. */
  add(day: DaySummary): void {
    const { asked, refused } = this;
    const [pasvs, bad] = [day.minutePasvs!, day.minuteExpected!];
    for (let minute = 0; minute < asked.length; minute++) {
      asked[minute] = asked[minute]! + pasvs[minute]!;
      refused[minute] = refused[minute]! + bad[minute]!;
    }
  }

  /** PASVs and refusals in a window. */
  within(window: TimeWindow): { asked: number; refused: number } {
    let [asked, refused] = [0, 0];
    for (const minute of minutesOf(window, this.asked.length)) {
      asked += this.asked[minute]!;
      refused += this.refused[minute]!;
    }
    return { asked, refused };
  }

  /** Refusals of the whole day per PASV. */
  rate(): number {
    const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
    return total(this.refused) / Math.max(1, total(this.asked));
  }

  /**
   * The window with most refusals beyond `allowed` per PASV; the earliest of those that are alike. Windows whose first
   * minute `isTaken` are left out; null where all are. A day of an hour or less is one window.
   */
  worst(allowed: number, isTaken: (start: number) => boolean = () => false): WorstHour | null {
    const minutes = this.asked.length;
    const { firstMinute, wraps } = this;
    const excess = (minute: number): number =>
      this.refused[minute % minutes]! - allowed * this.asked[minute % minutes]!;
    const length = Math.min(HOUR_MINUTES, minutes - firstMinute);
    const end = wraps ? minutes + length - 1 : minutes;
    let best: WorstHour | null = null;
    let beyond = 0;
    for (let minute = firstMinute; minute < end; minute++) {
      beyond += excess(minute);
      const left = minute - length;
      if (left >= firstMinute) beyond -= excess(left);
      const start = minute - length + 1;
      const ends = wraps || start === firstMinute || (minute + 1) * 60 <= this.daySeconds;
      const fits = start >= firstMinute && ends;
      if (fits && (best === null || beyond > best.beyond + 1e-9) && !isTaken(start))
        best = { window: this.windowFrom(start, length), beyond };
    }
    return best;
  }

  private windowFrom(start: number, length: number): TimeWindow {
    const end = (start + length) * 60;
    const toSeconds = this.wraps ? end : Math.min(this.daySeconds, end);
    return { fromSeconds: start * 60, toSeconds };
  }
}

export interface WorstHour {
  window: TimeWindow;
  /** Refusals beyond what is allowed, of all days together. */
  beyond: number;
}

/** PASVs and refusals of one day in a window, from its minutes; of an hour past midnight both ends are those of that day. */
export function dayInWindow(
  day: DaySummary,
  window: TimeWindow,
): { asked: number; refused: number; drawn: number } {
  let [asked, refused, drawn] = [0, 0, 0];
  for (const minute of minutesOf(window, day.minutePasvs!.length)) {
    asked += day.minutePasvs![minute]!;
    refused += day.minuteExpected![minute]!;
    drawn += day.minuteRefused![minute]!;
  }
  return { asked, refused, drawn };
}

/** true where two moments of a day of `daySeconds` are no more than `seconds` apart, over midnight or not. */
export function areNear(a: number, b: number, seconds: number, daySeconds: number): boolean {
  const apart = Math.abs(a - b);
  return Math.min(apart, daySeconds - apart) <= seconds;
}

/** The longer of the parts that an hour has before midnight and after it, on one day: the hour itself where it does not cross. */
export function partOnOneDay(
  { fromSeconds, toSeconds }: TimeWindow,
  daySeconds: number,
): TimeWindow {
  if (toSeconds <= daySeconds) return { fromSeconds, toSeconds };
  const after = toSeconds - daySeconds;
  return daySeconds - fromSeconds >= after
    ? { fromSeconds, toSeconds: daySeconds }
    : { fromSeconds: 0, toSeconds: after };
}

/** Minutes of a day of so many that a window has, in order of time. */
function minutesOf({ fromSeconds, toSeconds }: TimeWindow, minutes: number): number[] {
  const first = Math.floor(fromSeconds / 60);
  const length = Math.ceil(toSeconds / 60) - first;
  return Array.from({ length }, (_, at) => (first + at) % minutes);
}
