import { secondsPerDay } from "./time.ts";

/** Visits that begin together at marks of the clock. */
export interface Batch {
  everySeconds: number;
  offsetSeconds: number;
  spreadSeconds: number;
  /** Mean number of visits at a mark that has any. */
  visitsPerMark: number;
  /** Share of all visits that begin within the window, and what it would be by chance; 0 … 1. */
  share: number;
  shareByChance: number;
  /** Where in the period the window lies, s; it may reach past the end of the period. */
  windowFromSeconds: number;
  windowSeconds: number;
}

/** Periods that schedulers offer, s. */
const periods = [300, 600, 900, 1800, 3600, secondsPerDay];
/** Above what chance gives, this share of the visits must lie at the marks. */
const clearExcess = 0.3;
const leastVisits = 30;
const leastMarks = 3;

const positive = (value: number, period: number): number => ((value % period) + period) % period;

/**
 * Variance over mean of the visits per minute, within each hour of the log that has two or more: 1 for a Poisson stream at
 * any hourly rate, more for batches. NaN where no hour has two.
 */
export function dispersionPerMinute(starts: readonly number[]): number {
  const hours = new Map<number, Map<number, number>>();
  for (const start of starts) {
    const minute = Math.floor(start / 60);
    const hour = Math.floor(minute / 60);
    const minutes = hours.get(hour) ?? new Map<number, number>();
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    hours.set(hour, minutes);
  }
  let squares = 0;
  let degrees = 0;
  for (const minutes of hours.values()) {
    let visits = 0;
    let squaredVisits = 0;
    for (const count of minutes.values()) {
      visits += count;
      squaredVisits += count * count;
    }
    if (visits < 2) continue;
    // Pearson's sum over the 60 minutes of the hour: its expectation is 59 whatever the rate.
    squares += (squaredVisits * 60) / visits - visits;
    degrees += 59;
  }
  return degrees === 0 ? Number.NaN : squares / degrees;
}

/** The window of a period that holds most starts: the phase where it begins and the share in it. */
function busiestWindow(
  starts: readonly number[],
  period: number,
  window: number,
): { from: number; share: number } {
  const phases = Float64Array.from(starts, (start) => positive(start, period)).sort();
  const count = phases.length;
  // The ring twice around.
  const at = (index: number): number =>
    index < count ? phases[index]! : phases[index - count]! + period;
  let from = 0;
  let most = 0;
  let last = 0;
  for (let first = 0; first < count; first++) {
    while (last < 2 * count && at(last) < phases[first]! + window) last++;
    if (last - first > most) {
      most = last - first;
      from = phases[first]!;
    }
  }
  return { from, share: most / starts.length };
}

/** The share that a Poisson stream would have in a window of the day, given how its hours are filled. */
function shareByChance(starts: readonly number[], period: number, window: number): number {
  if (period < secondsPerDay) return window / period;
  const perHour = new Map<number, number>();
  for (const start of starts) {
    const hour = Math.floor(positive(start, secondsPerDay) / 3600);
    perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
  }
  return (Math.max(...perHour.values()) / starts.length) * (window / 3600);
}

/** How far a start lies after the window's beginning, s; true members are below the window's length. */
function secondsIntoWindow(start: number, batch: Batch): number {
  return positive(start - batch.windowFromSeconds, batch.everySeconds);
}

/** true where the visit belongs to the batch. */
export function isInBatch(start: number, batch: Batch): boolean {
  return secondsIntoWindow(start, batch) < batch.windowSeconds;
}

function describe(
  starts: readonly number[],
  period: number,
  window: number,
  from: number,
  share: number,
  chance: number,
): Batch {
  const batch: Batch = {
    everySeconds: period,
    offsetSeconds: 0,
    spreadSeconds: 0,
    visitsPerMark: 0,
    share,
    shareByChance: chance,
    windowFromSeconds: from,
    windowSeconds: window,
  };
  const members = starts.filter((start) => isInBatch(start, batch));
  const late = members.map((start) => secondsIntoWindow(start, batch)).sort((a, b) => a - b);
  const low = late[Math.floor(late.length * 0.05)] ?? 0;
  const high = late[Math.ceil(late.length * 0.95) - 1] ?? low;
  const marks = new Set(members.map((start) => Math.floor((start - from) / period)));
  batch.visitsPerMark = members.length / Math.max(1, marks.size);
  batch.offsetSeconds = Math.round(positive(from + low, period)) % period;
  // Nine tenths of a uniform spread lie between its 5 % and 95 % points.
  batch.spreadSeconds = Math.max(1, Math.round((high - low) / 0.9));
  return batch;
}

/**
 * The batch that shows clearly in the starts of visits, or null. Where several periods fit, the longest that still holds nine
 * tenths of the share is taken: visits at :00 and :30 are half-hourly, not five-minutely.
 */
export function findBatch(starts: readonly number[]): Batch | null {
  if (starts.length < leastVisits || !(dispersionPerMinute(starts) > 2)) return null;
  const found: Batch[] = [];
  for (const period of periods) {
    const window = Math.min(120, period / 10);
    const { from, share } = busiestWindow(starts, period, window);
    const chance = shareByChance(starts, period, window);
    if ((share - chance) / (1 - chance) < clearExcess) continue;
    const batch = describe(starts, period, window, from, share, chance);
    const members = starts.filter((start) => isInBatch(start, batch));
    const marks = new Set(members.map((start) => Math.floor((start - from) / period)));
    if (marks.size >= leastMarks) found.push(batch);
  }
  const most = Math.max(0, ...found.map((batch) => batch.share));
  return found.findLast((batch) => batch.share >= 0.9 * most) ?? null;
}
