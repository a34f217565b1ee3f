/** Most numbers that a table side by side has room for: 256 MB. */
const LARGEST_TABLE = 1 << 26;

/** How many of something there are, by number. */
export interface Counts {
  at(index: number): number;
  add(index: number, change: number): void;
  clear(): void;
}

/** Counts for the numbers below `size`: side by side, or where they would fill the memory only those that are not 0. */
export function openCounts(size: number): Counts {
  return size <= LARGEST_TABLE ? new DenseCounts(size) : new SparseCounts();
}

class DenseCounts implements Counts {
  private readonly counts: Int32Array;

  constructor(size: number) {
    this.counts = new Int32Array(size);
  }

  at(index: number): number {
    return this.counts[index]!;
  }

  add(index: number, change: number): void {
    this.counts[index]! += change;
  }

  clear(): void {
    this.counts.fill(0);
  }
}

class SparseCounts implements Counts {
  private readonly counts = new Map<number, number>();

  at(index: number): number {
    return this.counts.get(index) ?? 0;
  }

  add(index: number, change: number): void {
    const count = this.at(index) + change;
    if (count === 0) this.counts.delete(index);
    else this.counts.set(index, count);
  }

  clear(): void {
    this.counts.clear();
  }
}
