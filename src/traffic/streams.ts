/**
 * A random stream belongs to (seed, day, group, client, purpose) and never to the worker that draws from it: the same
 * day has the same traffic everywhere, at every size of the range, and whatever the other groups do.
 */
import { seedStream } from "../numbers/random.ts";

/** What a stream is for; streams of different purposes share nothing. */
export const PURPOSE = {
  visits: 1,
  line: 2,
  ports: 3,
  always: 4,
  date: 5,
  kindOfDay: 6,
  scheduled: 8,
} as const;

/** Purposes of one day, the marks of the shortest period included, stay below this. */
const PURPOSES_PER_DAY = 1 << 24;

/** A purpose on one of the days before the counted one: eve 1 is the day before it; 0 that day, −1 the one after. */
export function purposeOnEve(purpose: number, eve: number): number {
  return purpose + eve * PURPOSES_PER_DAY;
}

const TWO_32 = 4294967296;

/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. */
export function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The streams of one simulated day: knows the seed and the day, makes the stream of any client and purpose. */
export class DayStreams {
  private k0 = 0;
  private k1 = 0;
  private k2 = 0;

  /** `seed` is a whole number from 0 to 2^53−1, `day` from 0 to 2^31−1. */
  setDay(seed: number, day: number): void {
    const low = (seed % TWO_32) | 0;
    const high = Math.floor(seed / TWO_32) | 0;
    this.k0 = mix(low ^ 0x243f6a88);
    this.k1 = mix(this.k0 ^ high ^ 0x13198a2e);
    this.k2 = mix(this.k1 ^ Math.imul(day + 1, 0x9e3779b1));
    this.k0 = mix(this.k0 ^ this.k2);
    this.k1 = mix(this.k1 + this.k0);
  }

  /** Starts the stream of (group, client, purpose) at word `at` of `state`. */
  start(state: Int32Array, at: number, group: number, client: number, purpose: number): void {
    const h0 = mix(this.k0 ^ Math.imul(client + 1, 0x9e3779b1));
    const h1 = mix(h0 ^ this.k1 ^ Math.imul(group + 1, 0x85ebca77));
    const h2 = mix(h1 ^ this.k2 ^ Math.imul(purpose + 1, 0xc2b2ae3d));
    seedStream(state, at, h0, h1, h2);
  }
}
