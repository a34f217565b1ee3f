/** A binary heap of rows by key, smallest first, from which any row can be taken out. */
import { grown } from "./grow.ts";

export class RowHeap {
  size = 0;
  /** The key of each row; a column and not an argument, since numbers as arguments may be objects. */
  keys = new Float64Array(64);
  private rows = new Int32Array(64);
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
    return this.size === 0 ? Infinity : this.keys[this.rows[0]!]!;
  }

  /** Makes room for a row: to be called before its key is written. */
  reserve(row: number): void {
    if (row < this.keys.length) return;
    const length = Math.max(row + 1, 2 * this.keys.length);
    this.keys = grown(this.keys, length);
    this.rows = grown(this.rows, length);
    this.places = grown(this.places, length);
  }

  /** Puts a row in, or in its place anew, after its key was written to `keys`. */
  set(row: number): void {
    const place = this.places[row]!;
    this.sift(place === 0 ? this.size++ : place - 1, row);
  }

  /** Takes a row out; nothing happens where it is not in. */
  remove(row: number): void {
    const at = (this.places[row] ?? 0) - 1;
    if (at < 0) return;
    this.places[row] = 0;
    const last = --this.size;
    if (at < last) this.sift(at, this.rows[last]!);
  }

  /** Finds the place of a row from `at`, whose own row is to go, upwards or else downwards. */
  private sift(at: number, row: number): void {
    const { keys, rows } = this;
    const key = keys[row]!;
    let hole = at;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[rows[parent]!]! <= key) break;
      this.place(hole, rows[parent]!);
      hole = parent;
    }
    while (hole >= at) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && keys[rows[child + 1]!]! < keys[rows[child]!]!) child++;
      if (keys[rows[child]!]! >= key) break;
      this.place(hole, rows[child]!);
      hole = child;
    }
    this.place(hole, row);
  }

  private place(at: number, row: number): void {
    this.rows[at] = row;
    this.places[row] = at + 1;
  }
}
