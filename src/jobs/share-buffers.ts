/** Days as messages: what many of them have each for itself costs more to send, and to keep, than the numbers in it. */
import type { DaySummary } from "../simulation/types.ts";

/** The short arrays that every day has. */
const counts = ["pasvs", "refused", "expectedRefused"] as const;

/** Puts the short arrays of the days into two buffers that all of them share, in place. The values stay as they are. */
export function shareBuffers(days: readonly DaySummary[]): void {
  let [floats, whole] = [0, 0];
  for (const day of days) {
    for (const name of counts) floats += day[name].length;
    whole += day.peakByGroup.length;
  }
  const [numbers, integers] = [new Float64Array(floats), new Int32Array(whole)];
  [floats, whole] = [0, 0];
  for (const day of days) {
    for (const name of counts) {
      numbers.set(day[name], floats);
      day[name] = numbers.subarray(floats, (floats += day[name].length));
    }
    integers.set(day.peakByGroup, whole);
    day.peakByGroup = integers.subarray(whole, (whole += day.peakByGroup.length));
  }
}

/** Buffers of the summaries, each once, but for those that hold more than is looked at: the message copies that part. */
export function ownedBuffers(summaries: readonly object[]): ArrayBuffer[] {
  const seen = new Map<ArrayBuffer, number>();
  for (const summary of summaries) {
    for (const value of Object.values(summary) as unknown[]) {
      if (!ArrayBuffer.isView(value) || !(value.buffer instanceof ArrayBuffer)) continue;
      seen.set(value.buffer, (seen.get(value.buffer) ?? 0) + value.byteLength);
    }
  }
  return [...seen].flatMap(([buffer, bytes]) => (bytes >= buffer.byteLength ? [buffer] : []));
}
