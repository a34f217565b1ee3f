import { log } from "../numbers/log-exp.ts";
import { secondsPerDay } from "./time.ts";

/** A client that comes by the clock. */
export interface Schedule {
  everySeconds: number;
  /** When in the period it begins, s: the middle of the arc that holds nine tenths of its visits, and the arc's length. */
  phaseSeconds: number;
  arcSeconds: number;
  /** Silence that tells its visits apart, s. */
  gapSeconds: number;
}

const minute = 60;
const hour = 3600;
/** Periods that cron and the schedulers of clients offer, s. */
const periods: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * hour),
  secondsPerDay,
  7 * secondsPerDay,
];

/** Fewest visits that show a period of a day or more, and a shorter one: six visits at :55 may be chance of a working day. */
const fewestVisits = 4;
const fewestWithinDays = 8;
/** Share of the visits that must lie on the arc, and of the periods that must have one. */
const shareOnArc = 0.9;
const shareOfPeriods = 0.7;
/** The arc is at most this share of the period, and this long: a working day is no mark of the clock. */
const widestArc = 0.25;
const longestArcSeconds = 1800;
/** Natural logarithm of the largest chance at which independent visits may look like this. */
const rareByChance = -9;

/** First moments of bursts: a start after a silence longer than the gap. They are written into `room`, and stay there until the next call. */
function burstStarts(
  starts: Float64Array,
  ends: Float64Array,
  gap: number,
  room: Float64Array,
): Float64Array {
  let found = 0;
  let busyUntil = -Infinity;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    if (start - busyUntil > gap) room[found++] = start;
    busyUntil = Math.max(busyUntil, ends[index]!);
  }
  return room.subarray(0, found);
}

/** The shortest arc of the ring that holds this many of the phases, ascending: where it begins, and its length. */
function shortestArc(
  ring: Float64Array,
  period: number,
  wanted: number,
): { from: number; length: number } {
  const best = { from: 0, length: Infinity };
  for (let first = 0; first < ring.length; first++) {
    const last = first + wanted - 1;
    const end = last < ring.length ? ring[last]! : ring[last - ring.length]! + period;
    const length = end - ring[first]!;
    if (length < best.length) {
      best.from = ring[first]!;
      best.length = length;
    }
  }
  return best;
}

function fits(bursts: Float64Array, period: number): { from: number; length: number } | null {
  const count = bursts.length;
  if (count < (period < secondsPerDay ? fewestWithinDays : fewestVisits)) return null;
  const span = (bursts[count - 1]! - bursts[0]!) / period;
  if (span < fewestVisits - 1.5 || count > 1.5 * (span + 1) || count < 0.6 * span) return null;
  const wanted = Math.ceil(shareOnArc * count);
  const phases = bursts.map((start) => start % period).sort();
  const arc = shortestArc(phases, period, wanted);
  if (arc.length > Math.min(widestArc * period, longestArcSeconds)) return null;
  const chance = log(count) + (wanted - 1) * log(Math.max(arc.length, 1) / period);
  if (chance > rareByChance) return null;
  const marks = new Set<number>();
  let onArc = 0;
  for (const start of bursts) {
    const late = start - arc.from;
    if (late - Math.floor(late / period) * period > arc.length) continue;
    onArc++;
    marks.add(Math.floor(late / period));
  }
  return marks.size >= shareOfPeriods * (span + 0.5) && onArc <= 1.25 * marks.size ? arc : null;
}

/** The clock that one client keeps, from the starts and ends of its data connections in ascending order of start; null = none. */
export function scheduleOf(
  starts: Float64Array,
  ends: Float64Array,
  gapSeconds: number,
): Schedule | null {
  if (starts.length < fewestVisits) return null;
  const room = new Float64Array(starts.length);
  for (const period of periods) {
    const gap = Math.min(gapSeconds, period / 4);
    const arc = fits(burstStarts(starts, ends, gap, room), period);
    if (arc === null) continue;
    return {
      everySeconds: period,
      phaseSeconds: (arc.from + arc.length / 2) % period,
      arcSeconds: arc.length,
      gapSeconds: gap,
    };
  }
  return null;
}
