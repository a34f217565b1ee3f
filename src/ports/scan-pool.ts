import type { PickRule } from "../scenario/types.ts";
import { nextBelow } from "../numbers/random.ts";
import { FreeBits } from "./free-bits.ts";
import type { PortPool } from "./port-pool.ts";

/** Ports that an unlimited pool starts with; it doubles when they are all taken. */
const UNLIMITED_START = 1024;

type ScanRule = Exclude<PickRule, "random-draws" | "shuffle">;

const UP = 0;
const DOWN = 1;
const LOWEST = 2;
const RULES: Record<ScanRule, number> = {
  "scan-up": UP,
  "scan-down": DOWN,
  lowest: LOWEST,
  cursor: 3,
};

/** Goes through the range in order: from a random start up or down, from a global cursor, or from the lowest port. */
export class ScanPool implements PortPool {
  private bits: FreeBits;
  private readonly rule: number;
  private readonly limited: boolean;
  private readonly attempts: number | null;
  private cursor = 0;
  private count = 0;

  /** `size` null = unlimited; `attempts` null = the whole range. */
  constructor(rule: ScanRule, size: number | null, attempts: number | null) {
    this.rule = RULES[rule];
    this.limited = size !== null;
    this.attempts = attempts;
    this.bits = new FreeBits(size ?? UNLIMITED_START);
  }

  take(_address: number, state: Int32Array, at: number): number {
    const port = this.pick(state, at);
    if (port < 0) return this.limited ? -1 : this.grow();
    this.bits.take(port);
    this.count++;
    return port;
  }

  private pick(state: Int32Array, at: number): number {
    const { size } = this.bits;
    if (size === 0) return -1;
    switch (this.rule) {
      case UP:
        return this.upFrom(nextBelow(state, at, size));
      case DOWN:
        return this.downFrom(nextBelow(state, at, size));
      case LOWEST:
        return this.within(0, this.bits.firstFrom(0));
      default:
        return this.fromCursor(size);
    }
  }

  private fromCursor(size: number): number {
    const port = this.upFrom(this.cursor);
    const tried = port < 0 ? (this.attempts ?? size) : distance(this.cursor, port, size) + 1;
    this.cursor = (this.cursor + tried) % size;
    return port;
  }

  private upFrom(start: number): number {
    let port = this.bits.firstFrom(start);
    if (port < 0) port = this.bits.firstFrom(0);
    // Without a limit of tries no distance is needed: it takes a division.
    return this.attempts === null ? port : this.within(distance(start, port, this.bits.size), port);
  }

  private downFrom(start: number): number {
    let port = this.bits.lastFrom(start);
    if (port < 0) port = this.bits.lastFrom(this.bits.size - 1);
    return this.attempts === null ? port : this.within(distance(port, start, this.bits.size), port);
  }

  /** The port, if the number of ports passed over before it leaves a try for it. */
  private within(passed: number, port: number): number {
    if (port < 0) return -1;
    const tries = this.rule === LOWEST ? port : passed;
    return this.attempts === null || tries < this.attempts ? port : -1;
  }

  private grow(): number {
    const port = this.bits.size;
    const larger = new FreeBits(port * 2);
    for (let taken = 0; taken <= port; taken++) larger.take(taken);
    this.bits = larger;
    this.count++;
    return port;
  }

  release(port: number): void {
    this.bits.release(port);
    this.count--;
  }

  taken(): number {
    return this.count;
  }

  /** The scan itself decides where tries run out early, so this is exact only for a full scan: 0 or 1. */
  refusalChance(): number {
    return this.limited && this.count === this.bits.size ? 1 : 0;
  }

  reset(): void {
    this.bits.reset();
    this.count = 0;
    this.cursor = 0;
  }
}

/** Steps upwards from `from` to `to` on a ring of `size`. */
function distance(from: number, to: number, size: number): number {
  return (to - from + size) % size;
}
