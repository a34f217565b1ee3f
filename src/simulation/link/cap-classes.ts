/** Flows of one cap make a class; classes are found by their cap, as rows of a table with a hash over its bits. */
import { grown } from "./grow.ts";

const SLOTS = 1 << 12;

export class CapClasses {
  /** Most that a flow of the class may get, bytes a microsecond. */
  caps = new Float64Array(64);
  /** Flows in the class, and their heap: a class without flows does not exist. */
  flows = new Int32Array(64);
  heaps = new Int32Array(64);
  /** 1 where the flows get less than their cap: the water level. */
  short = new Int32Array(64);
  /** Bytes that a flow of the class had got when the class's clock stood at `since`: microseconds, or the level's clock. */
  got = new Float64Array(64);
  since = new Float64Array(64);

  private readonly slots = new Int32Array(SLOTS).fill(-1);
  private inSlot = new Int32Array(64);
  private free = new Int32Array(64);
  private freeCount = 0;
  private used = 0;
  private readonly number = new Float64Array(1);
  private readonly bits = new Int32Array(this.number.buffer);

  clear(): void {
    this.slots.fill(-1);
    this.freeCount = 0;
    this.used = 0;
  }

  /** The cap that `find` and `open` are about; a field, since numbers as arguments may be objects. */
  set cap(cap: number) {
    this.number[0] = cap;
  }

  /** The class of the cap; −1 where no flow has it. */
  find(): number {
    const cap = this.number[0]!;
    let row = this.slots[this.slot()]!;
    while (row !== -1 && this.caps[row] !== cap) row = this.inSlot[row]!;
    return row;
  }

  /** A new class of the cap, without flows. */
  open(): number {
    const row = this.freeCount > 0 ? this.free[--this.freeCount]! : this.used++;
    if (row === this.caps.length) this.grow(row * 2);
    const slot = this.slot();
    this.caps[row] = this.number[0]!;
    this.flows[row] = 0;
    this.heaps[row] = -1;
    this.got[row] = 0;
    this.inSlot[row] = this.slots[slot]!;
    this.slots[slot] = row;
    return row;
  }

  close(row: number): void {
    this.number[0] = this.caps[row]!;
    const slot = this.slot();
    const after = this.inSlot[row]!;
    if (this.slots[slot] === row) {
      this.slots[slot] = after;
    } else {
      let before = this.slots[slot]!;
      while (this.inSlot[before] !== row) before = this.inSlot[before]!;
      this.inSlot[before] = after;
    }
    this.free[this.freeCount++] = row;
  }

  /** Either order of the two halves gives a slot of its own: only the speed depends on it. */
  private slot(): number {
    const mixed = Math.imul(this.bits[0]! ^ Math.imul(this.bits[1]!, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
  }

  private grow(length: number): void {
    this.caps = grown(this.caps, length);
    this.flows = grown(this.flows, length);
    this.heaps = grown(this.heaps, length);
    this.short = grown(this.short, length);
    this.got = grown(this.got, length);
    this.since = grown(this.since, length);
    this.inSlot = grown(this.inSlot, length);
    this.free = grown(this.free, length);
  }
}
