/**
 * Which ports each client address holds: a row of bits for every address that holds any, the rows side by side and used
 * again. A word of 32 ports is looked at at once.
 */
export class AddressBits {
  private words: number;
  private rows = new Int32Array(0);
  /** Ports held in each row; the rows that nobody has, a stack. */
  private held = new Int32Array(0);
  private free = new Int32Array(0);
  private freeCount = 0;
  private used = 0;
  /** The row of an address, −1 = it holds nothing. */
  private rowOf = new Int32Array(64).fill(-1);

  /** `size` is how many ports there are, or without a limit a first guess. */
  constructor(size: number) {
    this.words = Math.max(1, (size + 31) >>> 5);
  }

  /** Ports that the address holds. */
  taken(address: number): number {
    const row = this.row(address);
    return row < 0 ? 0 : this.held[row]!;
  }

  has(address: number, port: number): boolean {
    const row = this.row(address);
    return (
      row >= 0 && port >>> 5 < this.words && (this.word(row, port >>> 5) & (1 << (port & 31))) !== 0
    );
  }

  /** Notes that the address holds a port that it did not hold. */
  take(address: number, port: number): void {
    if (port >>> 5 >= this.words) this.widen(port);
    let row = this.row(address);
    if (row < 0) row = this.openRow(address);
    const at = row * this.words + (port >>> 5);
    this.rows[at] = this.rows[at]! | (1 << (port & 31));
    this.held[row] = this.held[row]! + 1;
  }

  /** Notes that it no longer holds a port. */
  release(address: number, port: number): void {
    const row = this.row(address);
    const at = row * this.words + (port >>> 5);
    this.rows[at] = this.rows[at]! & ~(1 << (port & 31));
    const left = this.held[row]! - 1;
    this.held[row] = left;
    if (left > 0) return;
    this.rowOf[address] = -1;
    this.free[this.freeCount++] = row;
  }

  /** The lowest port ≥ `from` and below `end` that the address does not hold, or −1. */
  firstFree(address: number, from: number, end: number): number {
    if (from >= end) return -1;
    const row = this.row(address);
    if (row < 0) return from;
    let i = from >>> 5;
    let open = ~this.word(row, i) & (-1 << (from & 31));
    while (open === 0) {
      i++;
      if (i << 5 >= end) return -1;
      open = ~this.word(row, i);
    }
    const port = (i << 5) | (31 - Math.clz32(open & -open));
    return port < end ? port : -1;
  }

  /** The highest port ≤ `from` that the address does not hold, or −1. */
  lastFree(address: number, from: number): number {
    const row = this.row(address);
    if (row < 0) return from;
    let i = from >>> 5;
    let open = ~this.word(row, i) & (-1 >>> (31 - (from & 31)));
    while (open === 0) {
      if (i === 0) return -1;
      i--;
      open = ~this.word(row, i);
    }
    return (i << 5) + 31 - Math.clz32(open);
  }

  /** The port that the address does not hold and that `skip` others like it lie below. */
  nthFree(address: number, skip: number): number {
    const row = this.row(address);
    if (row < 0) return skip;
    let left = skip;
    for (let i = 0; ; i++) {
      let open = ~this.word(row, i);
      const count = bitCount(open);
      if (left < count) {
        for (; left > 0; left--) open &= open - 1;
        return (i << 5) | (31 - Math.clz32(open & -open));
      }
      left -= count;
    }
  }

  /** The highest port that anybody holds; −1 where nobody does. */
  highest(): number {
    let highest = -1;
    for (let row = 0; row < this.used; row++) {
      if (this.held[row] === 0) continue;
      let i = this.words - 1;
      while (this.word(row, i) === 0) i--;
      highest = Math.max(highest, (i << 5) + 31 - Math.clz32(this.word(row, i)));
    }
    return highest;
  }

  clear(): void {
    this.rows.fill(0, 0, this.used * this.words);
    this.held.fill(0, 0, this.used);
    this.rowOf.fill(-1);
    this.freeCount = 0;
    this.used = 0;
  }

  private row(address: number): number {
    return address < this.rowOf.length ? this.rowOf[address]! : -1;
  }

  /** Ports beyond the last word are free. */
  private word(row: number, i: number): number {
    return i < this.words ? this.rows[row * this.words + i]! : 0;
  }

  private openRow(address: number): number {
    if (address >= this.rowOf.length) {
      const rowOf = new Int32Array(Math.max(address + 1, this.rowOf.length * 2)).fill(-1);
      rowOf.set(this.rowOf);
      this.rowOf = rowOf;
    }
    if (this.freeCount === 0 && this.used === this.held.length) this.addRows();
    const row = this.freeCount > 0 ? this.free[--this.freeCount]! : this.used++;
    this.rowOf[address] = row;
    return row;
  }

  private addRows(): void {
    const length = Math.max(16, this.used * 2);
    this.rows = copied(this.rows, length * this.words);
    this.held = copied(this.held, length);
    this.free = copied(this.free, length);
  }

  /** Rows as long as this port wants: twice as long at least. */
  private widen(port: number): void {
    const { words, rows } = this;
    const wider = Math.max(words * 2, (port >>> 5) + 1);
    const widened = new Int32Array(this.held.length * wider);
    for (let row = 0; row < this.used; row++)
      widened.set(rows.subarray(row * words, (row + 1) * words), row * wider);
    this.rows = widened;
    this.words = wider;
  }
}

function copied(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const into = new Int32Array(length);
  into.set(from);
  return into;
}

/** How many bits of a word are set. */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
