import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  STREAM_WORDS,
  nextBelow,
  nextUint32,
  nextUniform,
  seedStream,
} from "../../src/numbers/random.ts";
import { chiSquareTail } from "../traffic/statistics.ts";

const WORD = 0xffffffffn;

/** sfc32 as its author describes it, on unsigned whole numbers without any tricks. */
class PlainGenerator {
  private a: bigint;
  private b: bigint;
  private c: bigint;
  private counter: bigint;

  constructor(a: number, b: number, c: number, counter: number) {
    this.a = BigInt(a >>> 0);
    this.b = BigInt(b >>> 0);
    this.c = BigInt(c >>> 0);
    this.counter = BigInt(counter >>> 0);
  }

  next(): number {
    const out = (this.a + this.b + this.counter) & WORD;
    this.counter = (this.counter + 1n) & WORD;
    this.a = this.b ^ (this.b >> 9n);
    this.b = (this.c * 9n) & WORD;
    const rotated = ((this.c << 21n) | (this.c >> 11n)) & WORD;
    this.c = (rotated + out) & WORD;
    return Number(out);
  }
}

/**
 * The first 40 outputs of PractRand 0.94's sfc32 seeded with the three words below (it throws 15 away), as printed in
 * the test DotyHumphreySmallFastCounting32Test of Apache Commons RNG.
 */
const PUBLISHED_SEED = [0xbb3c4104, 0x02294965, 0xda1ce2a9] as const;
const PUBLISHED = [
  0x89b5c414, 0x7ee57639, 0xdbe18f7b, 0x94aa0162, 0xa22bff0a, 0x21c91fb8, 0x2c6fd6fe, 0xcda90d13,
  0x019684ca, 0xe5b400c0, 0x459d8590, 0x3aec0a1e, 0x254dac77, 0xbe10ae80, 0x9ac27819, 0xd17d10c6,
  0x71a69026, 0x4bb2bdda, 0x70853646, 0xda28f272, 0x879200d9, 0x8c2f8b5b, 0x8a87cb78, 0x27ffdced,
  0x988a2b7b, 0xf220ef9b, 0x13b8984f, 0x345d1732, 0x8f5bc6fc, 0x092b09ff, 0x046bd2b0, 0xa5a99fc5,
  0x19400604, 0xb76e7394, 0x037addd5, 0xe916ed79, 0x94f10dc6, 0xf2ecb45e, 0x69834355, 0xb814aeb2,
];

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe("sfc32", () => {
  it("gives the author's own numbers", () => {
    const state = Int32Array.of(...PUBLISHED_SEED, 1);
    for (let step = 0; step < 15; step++) nextUint32(state, 0);
    expect(PUBLISHED.map(() => nextUint32(state, 0))).toEqual(PUBLISHED);
  });

  it("is seeded with three words, a counter of 1 and twelve outputs thrown away", () => {
    const state = new Int32Array(STREAM_WORDS);
    seedStream(state, 0, ...PUBLISHED_SEED);
    for (let step = 12; step < 15; step++) nextUint32(state, 0);
    expect(PUBLISHED.map(() => nextUint32(state, 0))).toEqual(PUBLISHED);
  });

  it("equals a plain version on unsigned whole numbers from any state", () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, counter) => {
        const plain = new PlainGenerator(a, b, c, counter);
        const state = Int32Array.of(7, 7, 7, 7, a, b, c, counter, 9, 9, 9, 9);
        for (let step = 0; step < 50; step++) expect(nextUint32(state, 4)).toBe(plain.next());
        // The neighbours in the array are other streams.
        expect([...state.subarray(0, 4), ...state.subarray(8)]).toEqual([7, 7, 7, 7, 9, 9, 9, 9]);
      }),
    );
  });
});

describe("numbers made of the bits", () => {
  it("makes a uniform number of 27 and 26 bits, below 1", () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const state = Int32Array.of(a, b, c, 1);
        const plain = new PlainGenerator(a, b, c, 1);
        const high = BigInt(plain.next()) >> 5n;
        const low = BigInt(plain.next()) >> 6n;
        const uniform = nextUniform(state, 0);
        expect(uniform).toBe(Number((high << 26n) + low) / 2 ** 53);
        expect(uniform).toBeLessThan(1);
      }),
    );
  });

  it("never reaches the count, not even with all bits set", () => {
    for (const count of [1, 2, 3, 1000, 65535, 2 ** 20, 2 ** 31 - 1]) {
      // a + b + counter = 2^32 - 1: the largest output there is.
      expect(nextBelow(Int32Array.of(-1, 0, 0, 0), 0, count)).toBe(count - 1);
      expect(nextBelow(Int32Array.of(0, 0, 0, 0), 0, count)).toBe(0);
    }
  });

  it("draws every port of a range equally often", () => {
    const state = new Int32Array(STREAM_WORDS);
    seedStream(state, 0, 1, 2, 3);
    for (const count of [2, 7, 100, 1000]) {
      const seen = new Float64Array(count);
      for (let i = 0; i < 200_000; i++) seen[nextBelow(state, 0, count)]! += 1;
      expect(chiSquareTail(seen, new Float64Array(count).fill(200_000 / count))).toBeGreaterThan(
        1e-4,
      );
    }
  });
});
