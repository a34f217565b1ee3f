/** A 4-ary heap of events in order of (time, sequence): for what lies far ahead, and for crowded moments. */
export class FarHeap {
  private times = new Float64Array(256);
  private codes = new Int32Array(256);
  private sequences = new Float64Array(256);
  private pushed = 0;
  size = 0;

  push(time: number, code: number): void {
    if (this.size === this.times.length) this.grow();
    const sequence = this.pushed++;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      // A later push never passes an earlier one of the same time: first come, first out.
      if (this.times[parent]! <= time) break;
      this.move(parent, at);
      at = parent;
    }
    this.place(at, time, code, sequence);
  }

  /** Time of the first event; Infinity where there is none. */
  get time(): number {
    return this.size === 0 ? Infinity : this.times[0]!;
  }

  get code(): number {
    return this.codes[0]!;
  }

  /** Drops the first event. */
  pop(): void {
    const last = --this.size;
    const time = this.times[last]!;
    const code = this.codes[last]!;
    const sequence = this.sequences[last]!;
    let at = 0;
    for (;;) {
      const first = at * 4 + 1;
      if (first >= last) break;
      let least = first;
      const end = Math.min(first + 4, last);
      for (let child = first + 1; child < end; child++) {
        if (this.before(child, this.times[least]!, this.sequences[least]!)) least = child;
      }
      if (!this.before(least, time, sequence)) break;
      this.move(least, at);
      at = least;
    }
    this.place(at, time, code, sequence);
  }

  clear(): void {
    this.size = 0;
    this.pushed = 0;
  }

  private before(at: number, time: number, sequence: number): boolean {
    const other = this.times[at]!;
    return other < time || (other === time && this.sequences[at]! < sequence);
  }

  private move(from: number, to: number): void {
    this.place(to, this.times[from]!, this.codes[from]!, this.sequences[from]!);
  }

  private place(at: number, time: number, code: number, sequence: number): void {
    this.times[at] = time;
    this.codes[at] = code;
    this.sequences[at] = sequence;
  }

  private grow(): void {
    const length = this.size * 2;
    const { times, codes, sequences } = this;
    (this.times = new Float64Array(length)).set(times);
    (this.codes = new Int32Array(length)).set(codes);
    (this.sequences = new Float64Array(length)).set(sequences);
  }
}
