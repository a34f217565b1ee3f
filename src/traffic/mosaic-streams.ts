/**
 * The streams of a day put together from several: each unit of chance (a visit, a client's line, a client that is always
 * there, a node's draws) borrows its stream from one of them. Every day in the list may take over each unit from those
 * before it with a chance of its own, so that the last one gives a neighbour of the day before: most of it is the same.
 */
import { seedStream } from "../numbers/random.ts";
import { DayStreams, mix } from "./streams.ts";

const TWO_32 = 4294967296;
/** Set apart from the days that are simulated whole: a mosaic shares nothing with them. */
const [APART_LOW, APART_HIGH] = [0x452821e6, 0x38d01377];
/** Keys of a day: three for its streams, one for which units it takes over. */
const KEYS = 4;

/** The days that a mosaic is put together from, oldest first; the chance by which each takes over a unit, the first one all. */
export interface Mosaic {
  readonly days: readonly number[];
  readonly shares: readonly number[];
}

export class MosaicStreams extends DayStreams {
  private keys = new Int32Array(16 * KEYS);
  /** A unit is taken over where its hash, as an unsigned number, is below this. */
  private limits = new Float64Array(16);
  private count = 0;

  /** `seed` is a whole number from 0 to 2^53−1, days are numbered from 0 to 2^31−1. */
  setMosaic(seed: number, { days, shares }: Mosaic): void {
    this.count = days.length;
    if (this.limits.length < days.length) {
      this.keys = new Int32Array(2 * days.length * KEYS);
      this.limits = new Float64Array(2 * days.length);
    }
    const { keys, limits } = this;
    const low = mix((seed % TWO_32) ^ APART_LOW);
    const high = mix(low ^ Math.floor(seed / TWO_32) ^ APART_HIGH);
    for (let i = 0; i < days.length; i++) {
      const k2 = mix(high ^ Math.imul(days[i]! + 1, 0x9e3779b1));
      const k0 = mix(low ^ k2);
      const k1 = mix(high + k0);
      keys[i * KEYS] = k0;
      keys[i * KEYS + 1] = k1;
      keys[i * KEYS + 2] = k2;
      keys[i * KEYS + 3] = mix(k1 ^ (k2 + 0x165667b1));
      limits[i] = shares[i]! * TWO_32;
    }
  }

  override start(
    state: Int32Array,
    at: number,
    group: number,
    client: number,
    purpose: number,
  ): void {
    const { keys } = this;
    const unit = mix(
      mix(Math.imul(client + 1, 0x9e3779b1) ^ Math.imul(group + 1, 0x85ebca77)) ^
        Math.imul(purpose + 1, 0xc2b2ae3d),
    );
    const key = this.donorOf(unit) * KEYS;
    const h0 = mix(keys[key]! ^ Math.imul(client + 1, 0x9e3779b1));
    const h1 = mix(h0 ^ keys[key + 1]! ^ Math.imul(group + 1, 0x85ebca77));
    const h2 = mix(h1 ^ keys[key + 2]! ^ Math.imul(purpose + 1, 0xc2b2ae3d));
    seedStream(state, at, h0, h1, h2);
  }

  /** The last day in the list that takes the unit over; the first takes what is left. */
  private donorOf(unit: number): number {
    let donor = this.count - 1;
    while (donor > 0 && mix(unit ^ this.keys[donor * KEYS + 3]!) >>> 0 >= this.limits[donor]!)
      donor--;
    return donor;
  }
}
