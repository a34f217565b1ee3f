/** Stable sorting of times without comparing closures: buckets first, insertion inside a bucket. */
export class TimeSorter {
  private heads = new Int32Array(1);
  /** After `sort`: the times in ascending order; and where each stood, equal times in the order in which they came. */
  sorted = new Float64Array(1024);
  order = new Int32Array(1024);

  /** Sorts `count` times that lie in [from, to); fills `sorted` and `order`. */
  sort(times: Float64Array, count: number, from: number, to: number): void {
    if (this.order.length < count) {
      this.order = new Int32Array(count * 2);
      this.sorted = new Float64Array(count * 2);
    }
    // As many buckets as times, and one that only rounding can reach.
    const buckets = count + 1;
    if (this.heads.length < buckets) this.heads = new Int32Array(buckets * 2);
    const { heads, order, sorted } = this;
    const scale = count / (to - from);
    const shift = from * scale;
    heads.fill(0, 0, buckets);
    for (let i = 0; i < count; i++) {
      const bucket = (times[i]! * scale - shift) | 0;
      heads[bucket] = (heads[bucket]! + 1) | 0;
    }
    let before = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = heads[bucket]!;
      heads[bucket] = before;
      before = (before + size) | 0;
    }
    for (let i = 0; i < count; i++) {
      const time = times[i]!;
      const bucket = (time * scale - shift) | 0;
      const at = heads[bucket]!;
      heads[bucket] = (at + 1) | 0;
      order[at] = i;
      sorted[at] = time;
    }
    if (!this.finish(count)) this.sortBurst(times, count);
  }

  /** Insertion sort of times that are already nearly in place; false where it is too long a way. */
  private finish(count: number): boolean {
    const { order, sorted } = this;
    let left = 40 * count + 1000;
    let last = -Infinity;
    for (let i = 0; i < count; i++) {
      const time = sorted[i]!;
      if (last <= time) {
        last = time;
        continue;
      }
      const item = order[i]!;
      let j = i - 1;
      while (j >= 0 && sorted[j]! > time) {
        sorted[j + 1] = sorted[j]!;
        order[j + 1] = order[j]!;
        j--;
      }
      sorted[j + 1] = time;
      order[j + 1] = item;
      left -= i - j;
      if (left < 0) return false;
    }
    return true;
  }

  /** A burst inside one bucket: (time, position) is a total order, so any sort gives the same result. */
  private sortBurst(times: Float64Array, count: number): void {
    const { order, sorted } = this;
    order.subarray(0, count).sort((p, q) => times[p]! - times[q]! || p - q);
    for (let i = 0; i < count; i++) sorted[i] = times[order[i]!]!;
  }
}
