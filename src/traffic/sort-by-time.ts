/** Stable sorting of times without comparing closures: buckets first, insertion inside a bucket. */
export class TimeSorter {
  private heads = new Int32Array(1);
  private buckets = new Int32Array(1024);
  /** After `sort`: the times in ascending order; and where each stood, equal times in the order in which they came. */
  sorted = new Float64Array(1024);
  order = new Int32Array(1024);

  /** Sorts `count` times that lie in [from, to); fills `sorted` and `order`. */
  sort(times: Float64Array, count: number, from: number, to: number): void {
    if (this.order.length < count) {
      this.order = new Int32Array(count * 2);
      this.sorted = new Float64Array(count * 2);
      this.buckets = new Int32Array(count * 2);
    }
    const size = Math.max(1, count);
    if (this.heads.length < size + 1) this.heads = new Int32Array(size * 2 + 1);
    const { heads, buckets, order, sorted } = this;
    heads.fill(0, 0, size + 1);
    const scale = size / (to - from);
    for (let i = 0; i < count; i++) {
      const bucket = Math.min(size - 1, Math.floor((times[i]! - from) * scale));
      buckets[i] = bucket;
      heads[bucket + 1] = heads[bucket + 1]! + 1;
    }
    for (let bucket = 1; bucket <= size; bucket++) {
      heads[bucket] = heads[bucket]! + heads[bucket - 1]!;
    }
    for (let i = 0; i < count; i++) {
      const bucket = buckets[i]!;
      const at = heads[bucket]!;
      heads[bucket] = at + 1;
      order[at] = i;
      sorted[at] = times[i]!;
    }
    if (!this.finish(count)) this.sortBurst(times, count);
  }

  /** Insertion sort of times that are already nearly in place; false where it is too long a way. */
  private finish(count: number): boolean {
    const { order, sorted } = this;
    let left = 40 * count + 1000;
    for (let i = 1; i < count; i++) {
      const time = sorted[i]!;
      if (sorted[i - 1]! <= time) continue;
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
