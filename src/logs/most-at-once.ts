/** Most intervals [start, end) that overlap at one moment; an end at the moment of a start frees first. Sorts both lists. */
export function mostAtOnce(starts: Float64Array, ends: Float64Array): number {
  starts.sort();
  ends.sort();
  let busy = 0;
  let most = 0;
  let next = 0;
  for (const start of starts) {
    while (next < ends.length && ends[next]! <= start) {
      next++;
      busy--;
    }
    busy++;
    if (busy > most) most = busy;
  }
  return most;
}
