/**
 * The event set: a ring of unsorted buckets for what is near, a small sorted stack for the bucket being emptied, a heap
 * for what is far. Events of equal time come out in the order they went in. Chosen by measurement against heaps and a
 * calendar queue: `npm run benchmark`.
 */
import type { Clock } from "./clock.ts";
import { FarHeap } from "./far-heap.ts";
import { reverse, sortLong } from "./sort-bucket.ts";
import { FRACTION } from "./unset-double.ts";

const BUCKETS = 1 << 16;
const MASK = BUCKETS - 1;
/** Longest stack that insertion keeps sorted cheaply; beyond it the current bucket goes through the heap. */
const LONG_STACK = 48;
/** What lies further ahead than any day is all in this bucket. The largest whole number that every engine keeps as such. */
const LAST_BUCKET = 2 ** 30 - 1;

export class EventQueue implements Clock {
  /** The time that it is, microseconds: that of the event that `pop` found, unless it was set since. */
  time = FRACTION;
  /** The code of that event. */
  code = 0;

  /** `pop` leaves events at this time and later alone, whatever limit is set: a field, since a large number as an argument is an object. */
  end = FRACTION;

  /** The limit that is set, and the bucket that it lies in. */
  private limit = FRACTION;
  private limitBucket = LAST_BUCKET;
  /** When the event that is being added comes; a field as the end is. */
  private due = FRACTION;
  private readonly inverseWidth: number;
  private readonly heads = new Int32Array(BUCKETS).fill(-1);
  private recordTimes = new Float64Array(1024);
  /** Code and next record of each record, side by side. */
  private recordLinks = new Int32Array(2048);
  private freeRecord = -1;
  private usedRecords = 0;
  private inRing = 0;
  private bucket = 0;
  private stackTimes = new Float64Array(256);
  private stackCodes = new Int32Array(256);
  private stackSize = 0;
  private readonly far = new FarHeap();
  /** The bucket of the first event in the heap; the last one where there is none. */
  private farBucket = LAST_BUCKET;

  /** `width` of a bucket in microseconds: two to four mean gaps between events, and day / width at most 2^30. */
  constructor(width: number) {
    this.inverseWidth = 1 / width;
    this.time = 0;
    this.end = Infinity;
  }

  clear(): void {
    this.time = 0;
    this.emptyRing();
    this.freeRecord = -1;
    this.usedRecords = 0;
    this.inRing = 0;
    this.bucket = 0;
    this.stackSize = 0;
    this.far.clear();
    this.farBucket = LAST_BUCKET;
  }

  /** What is left in the ring lies ahead, mostly close by: it is dropped bucket by bucket, not with the whole ring. */
  private emptyRing(): void {
    const { heads, recordLinks } = this;
    for (let bucket = this.bucket; this.inRing > 0; bucket++) {
      const slot = bucket & MASK;
      for (let record = heads[slot]!; record !== -1; record = recordLinks[(record << 1) | 1]!)
        this.inRing--;
      heads[slot] = -1;
    }
  }

  /** Adds an event; `time` is a whole number of microseconds, not before the last event that came out. */
  push(time: number, code: number): void {
    this.due = time;
    this.add(code);
  }

  /** Adds an event `delay` microseconds from now. */
  after(delay: number, code: number): void {
    this.due = this.time + delay;
    this.add(code);
  }

  /** Adds an event at the time that is due. */
  private add(code: number): void {
    const time = this.due;
    const bucket = this.bucketOf(time);
    const ahead = (bucket - this.bucket) | 0;
    if (ahead > 0 && ahead < BUCKETS) {
      const record = this.newRecord();
      const slot = bucket & MASK;
      this.recordTimes[record] = time;
      this.recordLinks[record << 1] = code;
      this.recordLinks[(record << 1) | 1] = this.heads[slot]!;
      this.heads[slot] = record;
      this.inRing = (this.inRing + 1) | 0;
    } else if (ahead > 0 || this.stackSize > LONG_STACK || this.farBucket <= this.bucket) {
      this.far.push(time, code);
      this.noteFar();
    } else {
      this.insert(code);
    }
  }

  /** The bucket of a time of 0 or more. */
  private bucketOf(time: number): number {
    const position = time * this.inverseWidth;
    return position < LAST_BUCKET ? position | 0 : LAST_BUCKET;
  }

  /** Takes out the first event if it comes before `limit`; false where there is none. */
  popBefore(limit: number): boolean {
    this.setLimit(limit);
    return this.pop();
  }

  /** From now on `pop` takes out what comes before this time. */
  setLimit(limit: number): void {
    this.limit = limit < this.end ? limit : this.end;
    this.limitBucket = this.bucketOf(this.limit);
  }

  /** Takes out the first event if it comes before the limit that was set; false where there is none. */
  pop(): boolean {
    if (this.farBucket <= this.bucket && this.heapIsFirst()) return this.popHeap();
    if (this.stackSize === 0 && !this.advance()) return false;
    const top = (this.stackSize - 1) | 0;
    const time = this.stackTimes[top]!;
    if (time >= this.limit) return false;
    this.time = time;
    this.code = this.stackCodes[top]!;
    this.stackSize = top;
    return true;
  }

  /** Events in the heap that are due were pushed after all in the stack: at equal times the stack goes first. */
  private heapIsFirst(): boolean {
    if (this.far.size === 0) return false;
    return this.stackSize === 0 || this.far.time < this.stackTimes[this.stackSize - 1]!;
  }

  private popHeap(): boolean {
    if (this.far.time >= this.limit) return false;
    this.time = this.far.time;
    this.code = this.far.code;
    this.far.pop();
    this.noteFar();
    return true;
  }

  /** Writes down where the far heap's first event belongs: a whole number is quicker to compare than its time. */
  private noteFar(): void {
    this.farBucket = this.bucketOf(this.far.time);
  }

  /** Moves to the next bucket that holds an event, but not past the one of the limit; true where it found one. */
  private advance(): boolean {
    const { heads, limitBucket } = this;
    let { bucket } = this;
    while (bucket < limitBucket) {
      if (this.inRing === 0) return this.jump();
      bucket = (bucket + 1) | 0;
      if (heads[bucket & MASK] !== -1 || this.farBucket <= bucket) {
        this.bucket = bucket;
        this.drain();
        return true;
      }
    }
    this.bucket = bucket;
    return false;
  }

  /** The same where the ring is empty: on to where the heap begins, or to the limit. */
  private jump(): boolean {
    const { far, farBucket, limitBucket } = this;
    // Without an event and without a limit there is nowhere to go.
    if (far.size === 0 && limitBucket === LAST_BUCKET) return false;
    this.bucket = Math.min(farBucket, limitBucket);
    if (far.size === 0 || farBucket > limitBucket) return false;
    this.drain();
    return true;
  }

  /** Brings the current bucket into the stack, latest first. Records come off the ring newest first; the heap's are older. */
  private drain(): void {
    const { heads, recordTimes, recordLinks } = this;
    const slot = this.bucket & MASK;
    const newest = heads[slot]!;
    let length = 0;
    let oldest = newest;
    for (let record = newest; record !== -1; record = recordLinks[(record << 1) | 1]!) {
      if (length === this.stackTimes.length) this.growStack(length);
      this.stackTimes[length] = recordTimes[record]!;
      this.stackCodes[length] = recordLinks[record << 1]!;
      length = (length + 1) | 0;
      oldest = record;
    }
    if (newest !== -1) {
      // The records, a chain as they are, are free again.
      heads[slot] = -1;
      recordLinks[(oldest << 1) | 1] = this.freeRecord;
      this.freeRecord = newest;
      this.inRing = (this.inRing - length) | 0;
    }
    if (this.farBucket <= this.bucket) length = this.drainHeap(length);
    this.stackSize = length;
    if (length > LONG_STACK) sortLong(this.stackTimes, this.stackCodes, length);
    else if (length > 1) this.sortStack();
  }

  /** Brings the heap's events of the current bucket into the stack, above the `below` that are there; returns how many are there then. */
  private drainHeap(below: number): number {
    const { far } = this;
    let length = below;
    while (far.size > 0 && this.farBucket <= this.bucket) {
      this.reserve(length + 1);
      this.stackTimes[length] = far.time;
      this.stackCodes[length] = far.code;
      far.pop();
      this.noteFar();
      length++;
    }
    // The heap gave its events oldest first; the stack wants the oldest on top.
    reverse(this.stackTimes, below, length);
    reverse(this.stackCodes, below, length);
    return length;
  }

  /** Insertion sort to falling time; equal times keep their order (newest lowest). */
  private sortStack(): void {
    const { stackTimes, stackCodes, stackSize } = this;
    for (let i = 1; i < stackSize; i++) {
      const time = stackTimes[i]!;
      const code = stackCodes[i]!;
      let j = i;
      while (j > 0 && stackTimes[j - 1]! < time) {
        stackTimes[j] = stackTimes[j - 1]!;
        stackCodes[j] = stackCodes[j - 1]!;
        j--;
      }
      stackTimes[j] = time;
      stackCodes[j] = code;
    }
  }

  /** Puts an event into the sorted stack, below all of its own time: they were there first. */
  private insert(code: number): void {
    const time = this.due;
    this.reserve(this.stackSize + 1);
    const { stackTimes, stackCodes } = this;
    let at = this.stackSize++;
    while (at > 0 && stackTimes[at - 1]! <= time) {
      stackTimes[at] = stackTimes[at - 1]!;
      stackCodes[at] = stackCodes[at - 1]!;
      at--;
    }
    stackTimes[at] = time;
    stackCodes[at] = code;
  }

  private reserve(length: number): void {
    if (length > this.stackTimes.length) this.growStack(length);
  }

  private growStack(length: number): void {
    const { stackTimes, stackCodes } = this;
    (this.stackTimes = new Float64Array(length * 2)).set(stackTimes);
    (this.stackCodes = new Int32Array(length * 2)).set(stackCodes);
  }

  private newRecord(): number {
    const record = this.freeRecord;
    if (record !== -1) {
      this.freeRecord = this.recordLinks[(record << 1) | 1]!;
      return record;
    }
    if (this.usedRecords === this.recordTimes.length) this.growRecords();
    return this.usedRecords++;
  }

  private growRecords(): void {
    const { recordTimes, recordLinks } = this;
    (this.recordTimes = new Float64Array(this.usedRecords * 2)).set(recordTimes);
    (this.recordLinks = new Int32Array(this.usedRecords * 4)).set(recordLinks);
  }
}
