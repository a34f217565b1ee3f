/**
 * The time-consistent hour that is worst for a range: of all windows of 60 minutes the one with most refusals beyond what
 * is allowed. A size meets the target in every hour exactly where no window has any beyond it.
 */
import type { DaySummary, TimeWindow } from "../simulation/types.ts";

const HOUR_MINUTES = 60;

/** PASVs and refusals by minute of the day, of days together. */
export class MinuteSums {
  readonly asked: Float64Array;
  readonly refused: Float64Array;
  private readonly daySeconds: number;
  private readonly firstMinute: number;

  constructor(daySeconds: number, warmUpSeconds: number) {
    const minutes = Math.ceil(daySeconds / 60);
    this.asked = new Float64Array(minutes);
    this.refused = new Float64Array(minutes);
    this.daySeconds = daySeconds;
    this.firstMinute = Math.ceil(warmUpSeconds / 60);
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
  within({ fromSeconds, toSeconds }: TimeWindow): { asked: number; refused: number } {
    const part = (values: Float64Array): number =>
      values
        .subarray(Math.floor(fromSeconds / 60), Math.ceil(toSeconds / 60))
        .reduce((a, b) => a + b, 0);
    return { asked: part(this.asked), refused: part(this.refused) };
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
    const { firstMinute } = this;
    const excess = (minute: number): number =>
      this.refused[minute]! - allowed * this.asked[minute]!;
    const length = Math.min(HOUR_MINUTES, minutes - firstMinute);
    let best: WorstHour | null = null;
    let beyond = 0;
    for (let minute = firstMinute; minute < minutes; minute++) {
      beyond += excess(minute);
      const left = minute - length;
      if (left >= firstMinute) beyond -= excess(left);
      const start = minute - length + 1;
      const fits =
        start >= firstMinute && (start === firstMinute || (minute + 1) * 60 <= this.daySeconds);
      if (fits && (best === null || beyond > best.beyond + 1e-9) && !isTaken(start))
        best = { window: this.windowFrom(start, length), beyond };
    }
    return best;
  }

  private windowFrom(start: number, length: number): TimeWindow {
    const toSeconds = Math.min(this.daySeconds, (start + length) * 60);
    return { fromSeconds: start * 60, toSeconds };
  }
}

export interface WorstHour {
  window: TimeWindow;
  /** Refusals beyond what is allowed, of all days together. */
  beyond: number;
}

/** PASVs and refusals of one day in a window, from its minutes. */
export function dayInWindow(
  day: DaySummary,
  { fromSeconds, toSeconds }: TimeWindow,
): { asked: number; refused: number; drawn: number } {
  let [asked, refused, drawn] = [0, 0, 0];
  for (let minute = fromSeconds / 60; minute * 60 < toSeconds; minute++) {
    asked += day.minutePasvs![minute]!;
    refused += day.minuteExpected![minute]!;
    drawn += day.minuteRefused![minute]!;
  }
  return { asked, refused, drawn };
}
