/** Watches how many ports are held: time-weighted mean and variance, the peak and who makes it, minute by minute. */
import type { Clock } from "./clock.ts";
import type { TimeWindow } from "./types.ts";
import { FRACTION } from "./unset-double.ts";

const MICROS = 1e6;
const MINUTE = 60 * MICROS;

export class Occupancy {
  held = 0;
  peak = 0;
  peakTime = FRACTION;
  readonly byGroup: Int32Array;
  readonly peakByGroup: Int32Array;
  /** By minute of the day; the first entry is what lies before it. */
  minutePeak: Int32Array | null = null;
  minuteArea: Float64Array | null = null;

  private readonly clock: Clock;
  private last = FRACTION;
  /** Ports × time, and ports² × time, while time is counted and in the window; what else is counted, what else is in the window. */
  private area = FRACTION;
  private squares = FRACTION;
  private otherArea = FRACTION;
  private otherWindowArea = FRACTION;
  private otherWindowSquares = FRACTION;
  private countedFrom = FRACTION;
  private windowFrom = FRACTION;
  private windowTo = FRACTION;
  /** From here to there time is counted and in the window. */
  private evenFrom = FRACTION;
  private evenTo = FRACTION;
  /** Until then it is neither. */
  private idleTo = FRACTION;
  private minute = 0;
  private minuteEnd = FRACTION;

  constructor(clock: Clock, groups: number) {
    this.clock = clock;
    this.byGroup = new Int32Array(groups);
    this.peakByGroup = new Int32Array(groups);
  }

  /**
   * Begins a day whose midnight is `midnightSeconds` from now. It counts from `countedFromSeconds` of the day on;
   * `minutes` > 0 asks for the minute picture.
   */
  begin(
    countedFromSeconds: number,
    window: TimeWindow,
    midnightSeconds: number,
    minutes: number,
  ): void {
    this.held = 0;
    this.peak = 0;
    this.countedFrom = (midnightSeconds + countedFromSeconds) * MICROS;
    this.peakTime = this.countedFrom;
    this.byGroup.fill(0);
    this.peakByGroup.fill(0);
    this.last = 0;
    this.area = 0;
    this.squares = 0;
    this.otherArea = 0;
    this.otherWindowArea = 0;
    this.otherWindowSquares = 0;
    this.windowFrom = (midnightSeconds + window.fromSeconds) * MICROS;
    this.windowTo = (midnightSeconds + window.toSeconds) * MICROS;
    this.evenFrom = Math.max(this.countedFrom, this.windowFrom);
    this.evenTo = this.windowTo;
    this.idleTo = Math.min(this.countedFrom, this.windowFrom);
    this.minute = 0;
    this.minuteEnd = midnightSeconds * MICROS;
    this.minutePeak = minutes > 0 ? new Int32Array(minutes + 1) : null;
    this.minuteArea = minutes > 0 ? new Float64Array(minutes + 1) : null;
  }

  /** A port is taken. */
  take(group: number): void {
    this.advance();
    const { time } = this.clock;
    const held = ++this.held;
    this.byGroup[group]! += 1;
    if (held > this.peak && time >= this.countedFrom) this.notePeak(held, time);
    if (this.minutePeak !== null && held > this.minutePeak[this.minute]!) {
      this.minutePeak[this.minute] = held;
    }
  }

  /** A port is free again. */
  release(group: number): void {
    this.advance();
    this.held--;
    this.byGroup[group]! -= 1;
  }

  /** A port of a group is lost: still taken, but nobody's. */
  lose(group: number): void {
    this.byGroup[group]! -= 1;
  }

  /** A lost port is free again. */
  releaseLost(): void {
    this.advance();
    this.held--;
  }

  private notePeak(held: number, time: number): void {
    this.peak = held;
    this.peakTime = time;
    this.peakByGroup.set(this.byGroup);
  }

  /** Writes down the time since the last change. */
  advance(): void {
    const { held, last } = this;
    const { time } = this.clock;
    if (this.minutePeak !== null) this.advanceMinutes(time);
    this.last = time;
    // Nearly always: nothing begins or ends between the last change and this one.
    if (last >= this.evenFrom && time <= this.evenTo) {
      const area = held * (time - last);
      this.area += area;
      this.squares += held * area;
      return;
    }
    if (time > this.idleTo) this.advanceUneven(last, time);
  }

  /** The same where the warm-up or the window may begin or end in between. */
  private advanceUneven(last: number, time: number): void {
    const { held } = this;
    if (time > this.countedFrom) {
      if (last < this.countedFrom && held > this.peak) this.notePeak(held, this.countedFrom);
      this.otherArea += held * (time - Math.max(last, this.countedFrom));
    }
    if (time > this.windowFrom && last < this.windowTo) {
      const span = Math.min(time, this.windowTo) - Math.max(last, this.windowFrom);
      this.otherWindowArea += held * span;
      this.otherWindowSquares += held * held * span;
    }
  }

  private advanceMinutes(time: number): void {
    const peaks = this.minutePeak!;
    const areas = this.minuteArea!;
    let from = this.last;
    while (time >= this.minuteEnd) {
      areas[this.minute] = areas[this.minute]! + this.held * (this.minuteEnd - from);
      from = this.minuteEnd;
      this.minuteEnd += MINUTE;
      if (this.minute + 1 < peaks.length) {
        this.minute++;
        peaks[this.minute] = this.held;
      }
    }
    areas[this.minute] = areas[this.minute]! + this.held * (time - from);
  }

  /** Mean ports held from the end of the warm-up to `end` (microseconds). */
  meanTo(end: number): number {
    return end > this.countedFrom ? (this.area + this.otherArea) / (end - this.countedFrom) : 0;
  }

  /** Mean and variance of ports held in the window. */
  inWindow(): { mean: number; variance: number } {
    const span = this.windowTo - this.windowFrom;
    if (span <= 0) return { mean: 0, variance: 0 };
    const mean = (this.area + this.otherWindowArea) / span;
    const square = (this.squares + this.otherWindowSquares) / span;
    return { mean, variance: Math.max(0, square - mean * mean) };
  }
}
