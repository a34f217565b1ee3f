/** A binary heap of rows by key, smallest first, from which any row can be taken out. */
import { grown } from "./grow.ts";

export class RowHeap {
  size = 0;
  private rows = new Int32Array(64);
  private keys = new Float64Array(64);
  /** Where a row stands in `rows`, plus one; 0 = not in the heap. */
  private places = new Int32Array(64);

  clear(): void {
    this.size = 0;
    this.places.fill(0);
  }

  /** The row with the smallest key; −1 where there is none. */
  get first(): number {
    return this.size === 0 ? -1 : this.rows[0]!;
  }

  /** The smallest key; Infinity where there is none. */
  get least(): number {
    return this.size === 0 ? Infinity : this.keys[0]!;
  }

  /** Puts a row in, or gives it another key. */
  set(row: number, key: number): void {
    if (row >= this.places.length)
      this.places = grown(this.places, Math.max(row + 1, 2 * this.places.length));
    let at = this.places[row]! - 1;
    if (at < 0) {
      if (this.size === this.rows.length) this.grow();
      at = this.size++;
    }
    this.place(this.rise(at, key), row, key);
  }

  /** Takes a row out; nothing happens where it is not in. */
  remove(row: number): void {
    const at = (this.places[row] ?? 0) - 1;
    if (at < 0) return;
    this.places[row] = 0;
    const last = --this.size;
    if (at === last) return;
    const moved = this.rows[last]!;
    const key = this.keys[last]!;
    this.place(this.rise(at, key), moved, key);
  }

  /** Makes room for a key from the place `at`, upwards or else downwards; returns the place that is left for it. */
  private rise(at: number, key: number): number {
    let hole = at;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.place(hole, this.rows[parent]!, this.keys[parent]!);
      hole = parent;
    }
    return hole === at ? this.sink(at, key) : hole;
  }

  private sink(at: number, key: number): number {
    let hole = at;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.keys[child + 1]! < this.keys[child]!) child++;
      if (this.keys[child]! >= key) break;
      this.place(hole, this.rows[child]!, this.keys[child]!);
      hole = child;
    }
    return hole;
  }

  private place(at: number, row: number, key: number): void {
    this.rows[at] = row;
    this.keys[at] = key;
    this.places[row] = at + 1;
  }

  private grow(): void {
    this.rows = grown(this.rows, this.size * 2);
    this.keys = grown(this.keys, this.size * 2);
  }
}
