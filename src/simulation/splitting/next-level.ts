/** Where a run that sets its own levels puts the next one. */
import { countFrom, type Particle } from "./particle.ts";
import type { Level, SplittingRequest } from "./types.ts";

/** The share of days that should pass a level, and the least and the most that may where scores fall together. */
const WANTED = 0.25;
const FEWEST = 0.03;
const MOST = 0.7;
const FEWEST_DAYS = 8;
/** Days whose expected refusals differ by less than this (variance over mean squared) need no further level. */
const EVEN_ENOUGH = 2;

/** What the days of a run so far are known to be. */
export interface Reached {
  days: readonly Particle[];
  /** The chance of a day to be one of them. */
  reach: number;
  /** PASVs of a day. */
  asked: number;
  /** The share of its units that the next move should draw anew. */
  share: number;
}

/** The next level, or null where the days at hand tell enough. */
export function nextLevel(
  { days, reach, asked, share }: Reached,
  { rarest, scoredAt }: SplittingRequest,
): Level | null {
  const scores = Float64Array.from(days, ({ score }) => score).sort();
  const above = levelOf(scores);
  if (above === null) return null;
  if (scoredAt !== null) return isEven(scores) ? null : { above, share };
  // What is refused at the size that the level stands for is what days above it ask for beyond that.
  let beyond = 0;
  for (const { indices } of days)
    if (indices !== null) beyond += countFrom(indices, Math.floor(above));
  // One more than was seen: that nothing was refused on so few days says little yet.
  const rate = (reach * (beyond + 1)) / days.length / Math.max(asked, 1e-9);
  return rate < rarest ? null : { above, share };
}

/** The score that about a quarter of the days pass; null where all are alike, or nearly. */
function levelOf(ascending: Float64Array): number | null {
  const count = ascending.length;
  const passing = (score: number): number => count - countUpTo(ascending, score);
  const high = ascending[Math.floor(count * (1 - WANTED)) - 1]!;
  if (passing(high) >= FEWEST * count) return high;
  // Many days have the same score. Just below it there may be a level that is passed by not too many.
  const low = ascending.findLast((score) => score < high);
  if (low !== undefined && passing(low) < MOST * count) return low;
  return passing(high) >= FEWEST_DAYS ? high : null;
}

function countUpTo(ascending: Float64Array, score: number): number {
  let count = 0;
  while (count < ascending.length && ascending[count]! <= score) count++;
  return count;
}

function isEven(scores: Float64Array): boolean {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  return squares * scores.length <= (1 + EVEN_ENOUGH) * sum * sum;
}
