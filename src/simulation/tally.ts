/** Counts PASVs and refusals of one day: in the window by batch, over the day, by minute, by lowest free index. */
import type { Clock } from "./clock.ts";
import type { DaysRequest } from "./types.ts";
import { FRACTION } from "./unset-double.ts";

const MICROS = 1e6;
const MINUTE = 60 * MICROS;
/** The stretch before the window; batches count from 0. */
const BEFORE = -1;

export class Tally {
  pasvs = new Float64Array(1);
  refused = new Float64Array(1);
  expectedRefused = new Float64Array(1);
  dayPasvs = FRACTION;
  dayRefused = FRACTION;
  retries = 0;
  lostFiles = 0;
  abandoned = 0;
  bytes = FRACTION;
  visits = 0;
  /** Ports that the unlimited run has used: the highest index given out, plus one. */
  portsNeeded = 0;
  minutePasvs: Float32Array | null = null;
  minuteRefused: Float32Array | null = null;
  minuteExpected: Float32Array | null = null;
  indexHistogram: Int32Array | null = null;
  /** How many PASVs in the window met so many ports held, by batch. */
  heldHistogram: Int32Array | null = null;

  private readonly clock: Clock;
  private readonly byChance: boolean;
  /** What happens is not counted yet. */
  private isWarmUp = true;
  private from = FRACTION;
  private to = FRACTION;
  private batches = 1;
  /**
   * The day in stretches: before the window, one for each batch of the window, after it. Sums of the stretch that is
   * going on, which ends at `until`, are kept here and written down when it is over.
   */
  private batch = BEFORE;
  private until = FRACTION;
  private asked = FRACTION;
  private turned = FRACTION;
  private expected = FRACTION;
  private minute = 0;
  private minuteEnd = FRACTION;
  private width = 0;

  /** `byChance`: the chance of a refusal is known beforehand, and told. */
  constructor(clock: Clock, byChance: boolean) {
    this.clock = clock;
    this.byChance = byChance;
  }

  /** Begins a day whose midnight is `midnightSeconds` from now; `countedFromSeconds` and the window are of the day; `minutes` > 0 asks for the minutes. */
  begin(
    request: Pick<DaysRequest, "window" | "batches" | "picture">,
    countedFromSeconds: number,
    midnightSeconds: number,
    minutes: number,
    ports: number | null,
  ): void {
    const { batches, window } = request;
    this.batches = batches;
    this.pasvs = new Float64Array(batches);
    this.refused = new Float64Array(batches);
    this.expectedRefused = new Float64Array(batches);
    this.dayPasvs = 0;
    this.dayRefused = 0;
    this.retries = 0;
    this.lostFiles = 0;
    this.abandoned = 0;
    this.bytes = 0;
    this.visits = 0;
    this.portsNeeded = 0;
    this.isWarmUp = true;
    const from = Math.max(window.fromSeconds, countedFromSeconds);
    this.from = (midnightSeconds + from) * MICROS;
    this.to = Math.max(this.from, (midnightSeconds + window.toSeconds) * MICROS);
    this.batch = BEFORE;
    this.until = this.from;
    this.clearSums();
    this.minute = 0;
    this.minuteEnd = midnightSeconds * MICROS + MINUTE;
    const hasMinutes = minutes > 0;
    this.minutePasvs = hasMinutes ? new Float32Array(minutes) : null;
    this.minuteRefused = hasMinutes ? new Float32Array(minutes) : null;
    this.minuteExpected =
      hasMinutes && this.byChance ? new Float32Array(minutes) : this.minuteRefused;
    this.width = request.picture && ports === null ? 64 : 0;
    this.indexHistogram = this.width > 0 ? new Int32Array(this.width * batches) : null;
    this.heldHistogram = this.width > 0 ? new Int32Array(this.width * batches) : null;
  }

  /** The warm-up is over. */
  beginCounting(): void {
    this.isWarmUp = false;
  }

  /** true where what happens now counts for the day. */
  counts(): boolean {
    return !this.isWarmUp;
  }

  /** `weight` data connections are asked for now. */
  demand(weight: number): void {
    if (this.isWarmUp) return;
    const { time } = this.clock;
    if (time >= this.until) this.moveTo(time);
    this.asked += weight;
    if (this.minutePasvs !== null) this.noteMinute(this.minutePasvs, time, weight);
  }

  /** `weight` of what was just asked for got nothing. */
  refuse(weight: number): void {
    if (this.isWarmUp) return;
    this.turned += weight;
    if (this.minuteRefused !== null) this.minuteRefused[this.minute]! += weight;
  }

  /** The chance beforehand, summed over what was just asked for, that it gets nothing; told where refusals are by chance. */
  expect(chance: number): void {
    if (this.isWarmUp) return;
    this.expected += chance;
    if (this.minuteExpected !== null) this.minuteExpected[this.minute]! += chance;
  }

  /** The day is over: what has not been written down is. */
  finish(): void {
    this.writeDown();
  }

  private noteMinute(minutePasvs: Float32Array, time: number, weight: number): void {
    while (time >= this.minuteEnd) {
      this.minute++;
      this.minuteEnd += MINUTE;
    }
    minutePasvs[this.minute]! += weight;
  }

  /** Goes on to the stretch that `time` lies in. */
  private moveTo(time: number): void {
    this.writeDown();
    while (time >= this.until) {
      this.batch++;
      const isAfter = this.batch >= this.batches;
      const part = (this.batch + 1) / this.batches;
      this.until = isAfter ? Infinity : this.from + (this.to - this.from) * part;
    }
  }

  private writeDown(): void {
    const { batch, asked, turned, expected } = this;
    this.dayPasvs += asked;
    this.dayRefused += turned;
    if (this.isInWindow()) {
      this.pasvs[batch]! += asked;
      this.refused[batch]! += turned;
      this.expectedRefused[batch]! += this.byChance ? expected : turned;
    }
    this.clearSums();
  }

  private isInWindow(): boolean {
    return this.batch !== BEFORE && this.batch < this.batches;
  }

  private clearSums(): void {
    this.asked = 0;
    this.turned = 0;
    this.expected = 0;
  }

  /** Ports up to this one, counted from 0, are held as the warm-up ends. */
  heldAtStart(highest: number): void {
    this.portsNeeded = Math.max(this.portsNeeded, highest + 1);
  }

  /** The lowest free index that the PASV just counted was given in the unlimited run, and how many ports it found held. */
  index(index: number, held: number): void {
    if (index >= this.portsNeeded && this.counts()) this.portsNeeded = index + 1;
    if (this.width === 0 || !this.isInWindow()) return;
    if (held >= this.width) this.widen(held);
    const row = this.batch * this.width;
    this.heldHistogram![row + held] = this.heldHistogram![row + held]! + 1;
    this.indexHistogram![row + index] = this.indexHistogram![row + index]! + 1;
  }

  private widen(index: number): void {
    let width = this.width;
    while (width <= index) width *= 2;
    this.indexHistogram = widened(this.indexHistogram!, this.batches, width);
    this.heldHistogram = widened(this.heldHistogram!, this.batches, width);
    this.width = width;
  }
}

/** The same rows in a table whose rows are `width` long. */
function widened(table: Int32Array, rows: number, width: number): Int32Array {
  const before = table.length / rows;
  const wider = new Int32Array(width * rows);
  for (let row = 0; row < rows; row++)
    wider.set(table.subarray(row * before, (row + 1) * before), row * width);
  return wider;
}
