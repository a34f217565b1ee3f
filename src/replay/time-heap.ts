/** Moments with a number each, smallest moment first; equal moments in the order of their numbers. */
export class TimeHeap {
  private times = new Float64Array(256);
  private codes = new Int32Array(256);
  size = 0;

  /** The smallest moment; Infinity where there is none. */
  get first(): number {
    return this.size === 0 ? Infinity : this.times[0]!;
  }

  push(time: number, code: number): void {
    if (this.size === this.times.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(time, code, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    this.times[at] = time;
    this.codes[at] = code;
  }

  /** Takes the smallest moment away and returns its number; the heap must not be empty. */
  pop(): number {
    const code = this.codes[0]!;
    this.size--;
    const time = this.times[this.size]!;
    const last = this.codes[this.size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (
        child + 1 < this.size &&
        this.isBefore(this.times[child + 1]!, this.codes[child + 1]!, child)
      )
        child++;
      if (this.isBefore(time, last, child)) break;
      this.move(child, at);
      at = child;
    }
    this.times[at] = time;
    this.codes[at] = last;
    return code;
  }

  clear(): void {
    this.size = 0;
  }

  private isBefore(time: number, code: number, slot: number): boolean {
    const other = this.times[slot]!;
    return time < other || (time === other && code < this.codes[slot]!);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from]!;
    this.codes[to] = this.codes[from]!;
  }

  private grow(): void {
    const times = new Float64Array(this.size * 2);
    times.set(this.times);
    this.times = times;
    const codes = new Int32Array(this.size * 2);
    codes.set(this.codes);
    this.codes = codes;
  }
}
