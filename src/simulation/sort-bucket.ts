/** What the event queue's stack needs where a bucket holds many events, or the far heap's: rare, so it may allocate. */

/** Sorts `count` events to falling time; equal times keep their order. By position as the second key: a total order. */
export function sortLong(times: Float64Array, codes: Int32Array, count: number): void {
  const oldTimes = times.slice(0, count);
  const oldCodes = codes.slice(0, count);
  const order = Int32Array.from(oldTimes, (_, i) => i);
  order.sort((p, q) => oldTimes[q]! - oldTimes[p]! || p - q);
  order.forEach((from, to) => {
    times[to] = oldTimes[from]!;
    codes[to] = oldCodes[from]!;
  });
}

/** Turns the values from `from` up to, but not at, `to` round. */
export function reverse(values: Float64Array | Int32Array, from: number, to: number): void {
  for (let i = from, j = to - 1; i < j; i++, j--) {
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
}
