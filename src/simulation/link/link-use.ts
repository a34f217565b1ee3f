/** Watches one direction of the link: how much of it is used, and for how much of the time it is short. */
import { PAYLOAD_SHARE } from "../transfer-time.ts";
import type { TimeWindow } from "../types.ts";

const MICROS = 1e6;

export class LinkUse {
  /** What the link carries of files, bytes a microsecond; Infinity = it is never the bottleneck. */
  readonly capacity: number;

  /** The time that it is, microseconds, and what flows then, bytes a microsecond: fields, since numbers as arguments may be objects. */
  time = 0;
  rate = 0;
  /** Some flow gets less than its client's line gives. */
  isShort = false;

  private from = 0;
  private to = 0;
  private last = 0;
  private bytes = 0;
  private shortTime = 0;

  constructor(bitsPerSecond: number | undefined) {
    this.capacity =
      bitsPerSecond === undefined ? Infinity : bitsPerSecond * (PAYLOAD_SHARE / 8 / MICROS);
  }

  /** Begins a day, `midnightSeconds` from now, of which the window is watched, from where it counts at the earliest. */
  begin(countedFromSeconds: number, window: TimeWindow, midnightSeconds: number): void {
    const from = Math.max(window.fromSeconds, countedFromSeconds);
    this.from = (midnightSeconds + from) * MICROS;
    this.to = (midnightSeconds + window.toSeconds) * MICROS;
    this.time = 0;
    this.last = 0;
    this.rate = 0;
    this.isShort = false;
    this.bytes = 0;
    this.shortTime = 0;
  }

  /** Writes down the time from the last call to `time`: to be called before anything changes. */
  advance(): void {
    const { time } = this;
    const span = Math.min(time, this.to) - Math.max(this.last, this.from);
    this.last = time;
    if (span <= 0) return;
    this.bytes += this.rate * span;
    if (this.isShort) this.shortTime += span;
  }

  /** Share of the window in which the link was short, 0 … 1. */
  get busy(): number {
    return this.shortTime / Math.max(1, this.to - this.from);
  }

  /** Bytes that flowed in the window over those that could have, 0 … 1. */
  get meanUse(): number {
    return this.bytes / (this.capacity * Math.max(1, this.to - this.from));
  }
}
