/** Watches one direction of the link: how much of it is used, and for how much of the time it is short. */
import type { TimeWindow } from "../types.ts";

const MICROS = 1e6;

export class LinkUse {
  /** What the link carries, bytes a microsecond; Infinity = it is never the bottleneck. */
  readonly capacity: number;

  private from = 0;
  private to = 0;
  private last = 0;
  private rate = 0;
  private short = false;
  private bytes = 0;
  private shortTime = 0;

  constructor(bitsPerSecond: number | undefined) {
    this.capacity = bitsPerSecond === undefined ? Infinity : bitsPerSecond * (1 / 8 / MICROS);
  }

  /** Begins a day of which the window is watched, from the end of the warm-up at the earliest. */
  begin(warmUpSeconds: number, window: TimeWindow): void {
    this.from = Math.max(window.fromSeconds, warmUpSeconds) * MICROS;
    this.to = window.toSeconds * MICROS;
    this.last = 0;
    this.rate = 0;
    this.short = false;
    this.bytes = 0;
    this.shortTime = 0;
  }

  /** From `time` (microseconds) on `rate` bytes a microsecond flow; `short` = some flow gets less than its client's line gives. */
  change(time: number, rate: number, short: boolean): void {
    this.advance(time);
    this.rate = rate;
    this.short = short;
  }

  /** Writes down the time since the last change. */
  advance(time: number): void {
    const span = Math.min(time, this.to) - Math.max(this.last, this.from);
    this.last = time;
    if (span <= 0) return;
    this.bytes += this.rate * span;
    if (this.short) this.shortTime += span;
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
