/** Bands of the ports held minute by minute, over days: counts by minute and level, so that days only add. */
import type { DaySummary } from "../simulation/types.ts";

export interface MinuteBands {
  median: number[];
  low50: number[];
  high50: number[];
  low90: number[];
  high90: number[];
  low99: number[];
  high99: number[];
  mean: number[];
  oneDay: number[];
}

/** Levels above this share the last count: a picture needs no more. */
const MOST_LEVELS = 4096;

export class MinutePicture {
  private readonly minutes: number;
  private levels = 32;
  private counts: Int32Array;
  private readonly sums: Float64Array;
  private days = 0;

  constructor(daySeconds: number) {
    this.minutes = Math.ceil(daySeconds / 60);
    this.counts = new Int32Array(this.minutes * this.levels);
    this.sums = new Float64Array(this.minutes);
  }

  /** Adds a day that was recorded with its picture. */
  add(day: DaySummary): void {
    const peaks = day.minutePeak!;
    const means = day.minuteMean!;
    const most = Math.min(MOST_LEVELS - 1, day.peak);
    if (most >= this.levels) this.widen(most);
    for (let minute = 0; minute < this.minutes; minute++) {
      const level = Math.min(this.levels - 1, peaks[minute]!);
      const at = minute * this.levels + level;
      this.counts[at] = this.counts[at]! + 1;
      this.sums[minute] = this.sums[minute]! + means[minute]!;
    }
    this.days++;
  }

  private widen(most: number): void {
    let levels = this.levels;
    while (levels <= most) levels *= 2;
    const wider = new Int32Array(this.minutes * levels);
    for (let minute = 0; minute < this.minutes; minute++) {
      const row = this.counts.subarray(minute * this.levels, (minute + 1) * this.levels);
      wider.set(row, minute * levels);
    }
    this.counts = wider;
    this.levels = levels;
  }

  /** Mean ports held, minute by minute. */
  means(): number[] {
    return Array.from(this.sums, (total) => total / Math.max(1, this.days));
  }

  /** The bands so far; `oneDay` is a day to draw as it was. */
  bands(oneDay: DaySummary | undefined): MinuteBands {
    const shares = [0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 0.995];
    const lines = shares.map(() => new Array<number>(this.minutes).fill(0));
    for (let minute = 0; minute < this.minutes; minute++) {
      let seen = 0;
      let next = 0;
      for (let level = 0; level < this.levels && next < shares.length; level++) {
        seen += this.counts[minute * this.levels + level]!;
        while (next < shares.length && seen >= Math.max(1, shares[next]! * this.days)) {
          lines[next]![minute] = level;
          next++;
        }
      }
    }
    const [low99, low90, low50, median, high50, high90, high99] = lines;
    return {
      median: median!,
      low50: low50!,
      high50: high50!,
      low90: low90!,
      high90: high90!,
      low99: low99!,
      high99: high99!,
      mean: this.means(),
      oneDay: Array.from(oneDay?.minutePeak ?? []),
    };
  }
}
