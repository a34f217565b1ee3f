/** A binary heap in typed arrays, the plain alternative to the engine's event set. Ties come out in any order. */
export class PlainHeap {
  time = 0;
  code = 0;
  readonly #times: Float64Array;
  readonly #codes: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#times = new Float64Array(capacity);
    this.#codes = new Int32Array(capacity);
  }

  push(time: number, code: number): void {
    this.#rise(this.#size++, time, code);
  }

  /** Takes the earliest event out; false where there is none before `limit`. */
  popBefore(limit: number): boolean {
    const times = this.#times;
    const codes = this.#codes;
    if (this.#size === 0 || times[0]! >= limit) return false;
    this.time = times[0]!;
    this.code = codes[0]!;
    const size = --this.#size;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && times[child + 1]! < times[child]!) child++;
      times[hole] = times[child]!;
      codes[hole] = codes[child]!;
      hole = child;
    }
    this.#rise(hole, times[size]!, codes[size]!);
    return true;
  }

  #rise(from: number, time: number, code: number): void {
    const times = this.#times;
    const codes = this.#codes;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (times[parent]! <= time) break;
      times[hole] = times[parent]!;
      codes[hole] = codes[parent]!;
      hole = parent;
    }
    times[hole] = time;
    codes[hole] = code;
  }
}
