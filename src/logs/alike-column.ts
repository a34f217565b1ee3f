/** Numbers, one a row, that are all alike in most logs: they take memory from the first different one on. */
export class AlikeColumn<Values extends Float32Array | Uint32Array | Uint8Array> {
  readonly #make: (size: number) => Values;
  /** One value for all rows, or one for each. */
  #values: Values;
  #isAlike = true;

  constructor(make: (size: number) => Values) {
    this.#make = make;
    this.#values = make(1);
  }

  /** The value of a row that was set. */
  at(row: number): number {
    return this.#values[this.#isAlike ? 0 : row]!;
  }

  /** Sets the value of a row: one after the other, from 0 on. */
  set(row: number, value: number): void {
    if (this.#isAlike) {
      const [same = 0] = this.#values;
      if (row === 0) {
        this.#values[0] = value;
        return;
      }
      if (isSame(same, value)) return;
      this.#values = this.#make(Math.max(smallest, 2 * row)).fill(same, 0, row) as Values;
      this.#isAlike = false;
    } else if (row >= this.#values.length) {
      const longer = this.#make(2 * row);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[row] = value;
  }

  /** Puts one value in the place of another, in all rows. */
  replace(value: number, by: number): void {
    const values = this.#values;
    for (let row = 0; row < values.length; row++) if (isSame(values[row]!, value)) values[row] = by;
  }

  /** Keeps these rows, ascending, and forgets the others. */
  keep(rows: Uint32Array): void {
    if (this.#isAlike) return;
    const values = this.#values;
    for (let target = 0; target < rows.length; target++) values[target] = values[rows[target]!]!;
  }
}

/** Rows for which memory is taken at once. */
const smallest = 1024;

const isSame = (one: number, other: number): boolean =>
  one === other || (Number.isNaN(one) && Number.isNaN(other));
