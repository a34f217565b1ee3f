/**
 * One direction of the link, shared max-min fairly: a flow gets its cap, or the water level where that is less, and the
 * rates add up to the capacity where any gets less. Flows of one cap make a class with one clock, the bytes that each
 * of its flows has got, so that no flow is touched when rates change. Classes under the level end in real time, the
 * others in bytes of the level's clock; a class whose cap the level passes changes sides. Exact for any caps:
 * O(log flows + log classes) for an event and for a change of sides.
 */
import { CapClasses } from "./cap-classes.ts";
import { ExactSum } from "./exact-sum.ts";
import { FlowHeaps } from "./flow-heaps.ts";
import { grown } from "./grow.ts";
import type { LinkUse } from "./link-use.ts";
import { RowHeap } from "./row-heap.ts";

/** A class stays on its side while its cap is over the level by no more than rounding. */
const ROUNDING = 1 + 1e-12;

export class LinkDirection {
  /** The moment that the flows have been followed to, microseconds; not a whole number. */
  now = 0;
  /** When the next flow ends if nothing changes before, microseconds and fractions; Infinity where none flows. */
  nextEnd = Infinity;
  /** What `add` and `recap` give a flow, bytes a microsecond; a field, since numbers as arguments may be objects. */
  cap = 0;
  /** What `add` is to carry, bytes. */
  bytes = 0;

  private readonly use: LinkUse;
  private readonly capacity: number;
  private readonly classes = new CapClasses();
  private readonly flows = new FlowHeaps();
  private classOf = new Int32Array(256);
  /** Classes at their cap by when their first flow ends, and by cap from the largest down. */
  private readonly fullByEnd = new RowHeap();
  private readonly fullByCap = new RowHeap();
  /** Classes at the level by the level's clock at their first end, and by cap from the smallest up. */
  private readonly shortByEnd = new RowHeap();
  private readonly shortByCap = new RowHeap();
  /** Rates of all flows at their cap together, and the number of the others. */
  private readonly fullRate = new ExactSum();
  private shortFlows = 0;
  private level = Infinity;
  /** Bytes that a flow at the level has got since the link became short. */
  private levelClock = 0;
  /** The next end is that of a flow at the level. */
  private shortIsNext = false;

  constructor(use: LinkUse) {
    this.use = use;
    this.capacity = use.capacity;
  }

  begin(): void {
    this.now = 0;
    this.nextEnd = Infinity;
    this.classes.clear();
    this.flows.clear();
    for (const heap of [this.fullByEnd, this.fullByCap, this.shortByEnd, this.shortByCap]) {
      heap.clear();
    }
    this.fullRate.clear();
    this.shortFlows = 0;
    this.level = Infinity;
    this.levelClock = 0;
  }

  /** Follows the flows to `time`, which is not after the next end. */
  advance(time: number): void {
    if (time <= this.now) return;
    if (this.shortFlows > 0) this.levelClock += this.level * (time - this.now);
    this.now = time;
  }

  /** Goes to the next end and takes that flow out; `settle` has to follow. There must be a flow. */
  takeFirst(): number {
    const { fullByEnd, shortByEnd } = this;
    this.advance(this.nextEnd);
    // The clock is set, not summed, where it is known: rounding does not add up.
    if (this.shortIsNext) this.levelClock = shortByEnd.least;
    const flow = this.classes.heaps[this.shortIsNext ? shortByEnd.first : fullByEnd.first]!;
    this.remove(flow);
    return flow;
  }

  /** A flow of `bytes` begins now under `cap`; `settle` has to follow. */
  add(flow: number): void {
    if (flow >= this.classOf.length) {
      this.classOf = grown(this.classOf, Math.max(flow + 1, this.classOf.length * 2));
    }
    const { classes, flows } = this;
    classes.cap = this.cap;
    let row = classes.find();
    if (row === -1) {
      row = classes.open();
      this.enter(row, this.cap > this.level);
    }
    this.classOf[flow] = row;
    flows.reserve(flow);
    flows.keys[flow] = this.gotBy(row) + this.bytes;
    classes.heaps[row] = flows.add(classes.heaps[row]!, flow);
    this.count(row, 1);
    this.orderByEnd(row);
  }

  /** Gives a flow `cap` from now on; `settle` has to follow. */
  recap(flow: number): void {
    const row = this.classOf[flow]!;
    if (this.classes.caps[row] === this.cap) return;
    this.bytes = Math.max(0, this.flows.keys[flow]! - this.gotBy(row));
    this.remove(flow);
    this.add(flow);
  }

  /** Finds the water level after flows came, went or changed. */
  settle(): void {
    const { fullByCap, shortByCap } = this;
    this.findLevel();
    while (-fullByCap.least > this.level * ROUNDING) {
      this.move(fullByCap.first, true);
      this.findLevel();
    }
    while (shortByCap.size > 0 && shortByCap.least <= this.level) {
      this.move(shortByCap.first, false);
      this.findLevel();
    }
    const isShort = this.shortFlows > 0;
    if (!isShort) this.levelClock = 0;
    if (fullByCap.size === 0) this.fullRate.clear();
    const { use } = this;
    use.time = this.now;
    use.advance();
    use.rate = isShort ? this.capacity : this.fullRate.value;
    use.isShort = isShort;
    this.findNextEnd();
  }

  private findNextEnd(): void {
    const fullEnd = this.fullByEnd.least;
    const left = this.shortByEnd.least - this.levelClock;
    const shortEnd = this.shortFlows > 0 ? this.now + left / this.level : Infinity;
    this.shortIsNext = shortEnd < fullEnd;
    this.nextEnd = Math.max(this.now, Math.min(shortEnd, fullEnd));
  }

  private findLevel(): void {
    const left = this.capacity - this.fullRate.value;
    if (this.shortFlows > 0) this.level = left / this.shortFlows;
    // Nobody is short; if there is too little even so, the largest cap has to give way.
    else this.level = this.fullRate.value > this.capacity * ROUNDING ? 0 : Infinity;
  }

  private remove(flow: number): void {
    const { classes } = this;
    const row = this.classOf[flow]!;
    const rest = this.flows.remove(classes.heaps[row]!, flow);
    classes.heaps[row] = rest;
    this.count(row, -1);
    if (rest !== -1) {
      this.orderByEnd(row);
      return;
    }
    this.leave(row);
    classes.close(row);
  }

  /** Notes that a class has `more` flows, or fewer. */
  private count(row: number, more: number): void {
    const { classes } = this;
    classes.flows[row] = classes.flows[row]! + more;
    if (classes.short[row] === 1) this.shortFlows += more;
    else this.fullRate.add(more * classes.caps[row]!);
  }

  /** Bytes that each flow of a class has got by now, from when the class began. */
  private gotBy(row: number): number {
    const { caps, got, since, short } = this.classes;
    return short[row] === 1
      ? got[row]! + (this.levelClock - since[row]!)
      : got[row]! + caps[row]! * (this.now - since[row]!);
  }

  /** Puts a class on a side; its clock goes on from `got`. */
  private enter(row: number, isShort: boolean): void {
    const { classes } = this;
    classes.short[row] = isShort ? 1 : 0;
    classes.since[row] = isShort ? this.levelClock : this.now;
    const cap = classes.caps[row]!;
    const byCap = isShort ? this.shortByCap : this.fullByCap;
    byCap.reserve(row);
    byCap.keys[row] = isShort ? cap : -cap;
    byCap.set(row);
  }

  private leave(row: number): void {
    const isShort = this.classes.short[row] === 1;
    (isShort ? this.shortByCap : this.fullByCap).remove(row);
    (isShort ? this.shortByEnd : this.fullByEnd).remove(row);
  }

  /** Brings a class to the other side. */
  private move(row: number, isShort: boolean): void {
    const { classes } = this;
    const flows = classes.flows[row]!;
    classes.got[row] = this.gotBy(row);
    this.leave(row);
    this.count(row, -flows);
    this.enter(row, isShort);
    this.count(row, flows);
    this.orderByEnd(row);
  }

  /** Orders a class by when its first flow ends. */
  private orderByEnd(row: number): void {
    const { caps, got, heaps, since, short } = this.classes;
    const left = this.flows.keys[heaps[row]!]! - got[row]!;
    const isShort = short[row] === 1;
    const byEnd = isShort ? this.shortByEnd : this.fullByEnd;
    byEnd.reserve(row);
    byEnd.keys[row] = since[row]! + (isShort ? left : left / caps[row]!);
    byEnd.set(row);
  }
}
