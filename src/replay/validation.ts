/** The fit of a log's first part held against the rest of it. */
import type { DaySummary } from "../simulation/types.ts";
import { busierKind } from "./days.ts";
import { holdsFrom, type Holds } from "./holds.ts";
import { dayPeaks } from "./measured-load.ts";

/** What the first part predicts for the peak of a day, and what the other days showed. */
export interface Prediction {
  /** Nine in ten simulated days have a peak from `low` to `high`. */
  low: number;
  high: number;
  /** Peaks of the days that were not fitted, in their order, and how many lie inside. */
  seen: number[];
  inside: number;
  /** false where fewer days lie inside than nine in ten would leave by chance (1 in 20). */
  isTrusted: boolean;
}

/** Fewest days inside, of so many, that chance leaves nineteen times in twenty where nine in ten are to lie inside. */
function fewestInside(days: number): number {
  const share = 0.9;
  let chance = 1;
  for (let day = 0; day < days; day++) chance *= share;
  // From all inside downwards: binomial chances, each from the one before.
  let above = chance;
  let inside = days;
  while (inside > 0 && above < 0.95) {
    chance *= (inside * (1 - share)) / ((days - inside + 1) * share);
    above += chance;
    inside--;
  }
  return inside;
}

/** Holds simulated days of the first part's fit against the days after it. */
export function predict(
  days: readonly DaySummary[],
  holds: Holds,
  splitSeconds: number,
): Prediction | null {
  const rest = holdsFrom(holds, splitSeconds);
  if (rest.count === 0 || days.length === 0) return null;
  const seen = dayPeaks(rest, busierKind(rest).days);
  const peaks = days.map(({ peak }) => peak).sort((a, b) => a - b);
  const low = peaks[Math.floor(0.05 * peaks.length)]!;
  const high = peaks[Math.ceil(0.95 * peaks.length) - 1]!;
  const inside = seen.filter((peak) => peak >= low && peak <= high).length;
  return { low, high, seen, inside, isTrusted: inside >= fewestInside(seen.length) };
}
