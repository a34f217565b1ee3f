/** Most intervals [start, end) that overlap at one moment; an end at the moment of a start frees first. */
export function mostAtOnce(starts: Float64Array, ends: Float64Array): number {
  const up = starts.slice().sort();
  const down = ends.slice().sort();
  let busy = 0;
  let most = 0;
  let next = 0;
  for (const start of up) {
    while (next < down.length && (down[next] ?? 0) <= start) {
      next++;
      busy--;
    }
    busy++;
    if (busy > most) most = busy;
  }
  return most;
}
