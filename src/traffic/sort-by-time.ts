/** Stable sorting of times without comparing closures: buckets first, insertion inside a bucket. */
export class TimeSorter {
  private heads = new Int32Array(1);
  private buckets = new Int32Array(1024);
  /** After `sort`: the positions of the times in ascending order; equal times keep their order. */
  order = new Int32Array(1024);

  /** Sorts `count` times that lie in [from, to); fills `order`. */
  sort(times: Float64Array, count: number, from: number, to: number): void {
    if (this.order.length < count) {
      this.order = new Int32Array(count * 2);
      this.buckets = new Int32Array(count * 2);
    }
    const size = Math.max(1, count);
    if (this.heads.length < size + 1) this.heads = new Int32Array(size * 2 + 1);
    const { heads, buckets, order } = this;
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
      order[heads[bucket]!] = i;
      heads[bucket] = heads[bucket]! + 1;
    }
    this.finish(times, count);
  }

  /** Insertion sort over positions that are already nearly in place; crowded buckets go to the engine's stable sort. */
  private finish(times: Float64Array, count: number): void {
    const { order } = this;
    let work = 0;
    const most = 40 * count + 1000;
    for (let i = 1; i < count; i++) {
      const item = order[i]!;
      const time = times[item]!;
      let j = i - 1;
      while (j >= 0 && times[order[j]!]! > time) {
        order[j + 1] = order[j]!;
        j--;
        work++;
      }
      order[j + 1] = item;
      if (work > most) {
        // A burst inside one bucket: (time, position) is a total order, so any sort gives the same result.
        order.subarray(0, count).sort((p, q) => times[p]! - times[q]! || p - q);
        return;
      }
    }
  }
}
