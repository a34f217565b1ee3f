/** A set of free ports as bits in three levels, so that the next free one in either direction is found in O(1). */
export class FreeBits {
  private readonly low: Int32Array;
  private readonly middle: Int32Array;
  private readonly high: Int32Array;
  readonly size: number;

  /** All of 0 … size−1 free; size at most 2^20. */
  constructor(size: number) {
    this.size = size;
    this.low = new Int32Array((size >>> 5) + 1);
    this.middle = new Int32Array((size >>> 10) + 1);
    this.high = new Int32Array((size >>> 15) + 1);
    this.reset();
  }

  reset(): void {
    setBits(this.low, this.size);
    setBits(this.middle, (this.size + 31) >>> 5);
    setBits(this.high, (this.size + 1023) >>> 10);
  }

  isFree(port: number): boolean {
    return (this.low[port >>> 5]! & (1 << (port & 31))) !== 0;
  }

  take(port: number): void {
    const i = port >>> 5;
    const word = this.low[i]! & ~(1 << (port & 31));
    this.low[i] = word;
    if (word === 0) this.noteTaken(i);
  }

  /** The word has no free port any more. */
  private noteTaken(i: number): void {
    const j = i >>> 5;
    this.middle[j] = this.middle[j]! & ~(1 << (i & 31));
    if (this.middle[j] !== 0) return;
    this.high[j >>> 5] = this.high[j >>> 5]! & ~(1 << (j & 31));
  }

  release(port: number): void {
    const i = port >>> 5;
    const word = this.low[i]!;
    this.low[i] = word | (1 << (port & 31));
    // Where the word had another free port the levels above know it.
    if (word === 0) this.noteFree(i);
  }

  /** The word has a free port again. */
  private noteFree(i: number): void {
    const j = i >>> 5;
    this.middle[j] = this.middle[j]! | (1 << (i & 31));
    this.high[j >>> 5] = this.high[j >>> 5]! | (1 << (j & 31));
  }

  /** The lowest free port ≥ `from`, or −1. */
  firstFrom(from: number): number {
    if (from >= this.size) return -1;
    const i = from >>> 5;
    const word = this.low[i]! & (-1 << (from & 31));
    return word === 0 ? this.inWordsFrom(i + 1) : (i << 5) | lowestBit(word);
  }

  /** The lowest free port of this word and those above it, or −1. */
  private inWordsFrom(i: number): number {
    let j = i >>> 5;
    if (j < this.middle.length) {
      const words = this.middle[j]! & (-1 << (i & 31));
      if (words !== 0) return this.inWord((j << 5) + lowestBit(words));
    }
    j++;
    for (let k = j >>> 5; k < this.high.length; k++) {
      const blocks = k === j >>> 5 ? this.high[k]! & (-1 << (j & 31)) : this.high[k]!;
      if (blocks !== 0) {
        const block = (k << 5) + lowestBit(blocks);
        return this.inWord((block << 5) + lowestBit(this.middle[block]!));
      }
    }
    return -1;
  }

  private inWord(i: number): number {
    return (i << 5) + lowestBit(this.low[i]!);
  }

  /** The highest free port ≤ `from`, or −1. */
  lastFrom(from: number): number {
    for (let i = from >>> 5; i >= 0; i--) {
      let word = this.low[i]!;
      if (i === from >>> 5) word &= -1 >>> (31 - (from & 31));
      if (word !== 0) return (i << 5) + 31 - Math.clz32(word);
    }
    return -1;
  }
}

/** The first `count` bits set, the rest not. */
function setBits(words: Int32Array, count: number): void {
  const whole = count >>> 5;
  words.fill(-1, 0, whole);
  words.fill(0, whole);
  if ((count & 31) !== 0) words[whole] = (1 << (count & 31)) - 1;
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
