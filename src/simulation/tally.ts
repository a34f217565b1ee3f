/** Counts PASVs and refusals of one day: in the window by batch, over the day, by minute, by lowest free index. */
import type { Clock } from "./clock.ts";
import type { DaysRequest } from "./types.ts";

const MICROS = 1e6;
const MINUTE = 60 * MICROS;

export class Tally {
  pasvs = new Float64Array(1);
  refused = new Float64Array(1);
  expectedRefused = new Float64Array(1);
  dayPasvs = 0;
  dayRefused = 0;
  retries = 0;
  lostFiles = 0;
  abandoned = 0;
  bytes = 0;
  visits = 0;
  /** Ports that the unlimited run has used: the highest index given out, plus one. */
  portsNeeded = 0;
  minutePasvs: Int32Array | null = null;
  indexHistogram: Int32Array | null = null;
  /** How many PASVs in the window met so many ports held. */
  heldHistogram: Int32Array | null = null;

  private readonly clock: Clock;
  private batches = 1;
  private width = 0;
  private countedFrom = 0;
  private from = 0;
  private to = 0;
  private perBatch = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  begin(
    request: Pick<DaysRequest, "window" | "batches" | "picture">,
    warmUpSeconds: number,
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
    this.countedFrom = warmUpSeconds * MICROS;
    this.from = Math.max(window.fromSeconds, warmUpSeconds) * MICROS;
    this.to = window.toSeconds * MICROS;
    this.perBatch = batches / Math.max(1, this.to - this.from);
    this.minutePasvs = request.picture ? new Int32Array(minutes) : null;
    this.width = request.picture && ports === null ? 64 : 0;
    this.indexHistogram = this.width > 0 ? new Int32Array(this.width * batches) : null;
    this.heldHistogram = this.width > 0 ? new Int32Array(this.width) : null;
  }

  /** true where what happens now counts for the day. */
  counts(): boolean {
    return this.clock.time >= this.countedFrom;
  }

  /** `weight` data connections asked for now; `refused` of them got nothing, with the chance `expected` beforehand. */
  demand(weight: number, refused: number, expected: number): void {
    const { time } = this.clock;
    if (time < this.countedFrom) return;
    this.dayPasvs += weight;
    this.dayRefused += refused;
    if (this.minutePasvs !== null) this.minutePasvs[Math.floor(time / MINUTE)]! += weight;
    if (time < this.from || time >= this.to) return;
    const batch = this.batchAt(time);
    this.pasvs[batch]! += weight;
    this.refused[batch]! += refused;
    this.expectedRefused[batch]! += expected;
  }

  /** The lowest free index that a PASV was given in the unlimited run, and how many ports it found held. */
  index(index: number, held: number): void {
    const { time } = this.clock;
    if (time >= this.countedFrom && index >= this.portsNeeded) this.portsNeeded = index + 1;
    if (this.width === 0 || time < this.from || time >= this.to) return;
    if (held >= this.width) this.widen(held);
    this.heldHistogram![held] = this.heldHistogram![held]! + 1;
    const at = this.batchAt(time) * this.width + index;
    this.indexHistogram![at] = this.indexHistogram![at]! + 1;
  }

  private batchAt(time: number): number {
    return this.batches === 1 ? 0 : Math.floor((time - this.from) * this.perBatch);
  }

  private widen(index: number): void {
    let width = this.width;
    while (width <= index) width *= 2;
    const wider = new Int32Array(width * this.batches);
    for (let batch = 0; batch < this.batches; batch++) {
      const row = this.indexHistogram!.subarray(batch * this.width, (batch + 1) * this.width);
      wider.set(row, batch * width);
    }
    this.indexHistogram = wider;
    const held = new Int32Array(width);
    held.set(this.heldHistogram!);
    this.heldHistogram = held;
    this.width = width;
  }
}
