import { describe, expect, it } from "vitest";
import { STREAM_WORDS, nextUint32, nextUniform } from "../../src/numbers/random.ts";
import { DayStreams, PURPOSE } from "../../src/traffic/streams.ts";
import { chiSquareTail, correlation } from "./statistics.ts";

interface Name {
  seed: number;
  day: number;
  group: number;
  client: number;
  purpose: number;
}

const streams = new DayStreams();

function open(name: Name): Int32Array {
  const state = new Int32Array(STREAM_WORDS);
  streams.setDay(name.seed, name.day);
  streams.start(state, 0, name.group, name.client, name.purpose);
  return state;
}

const ORIGIN: Name = { seed: 1, day: 0, group: 0, client: 0, purpose: PURPOSE.visits };
/** What a neighbour of a stream differs in, by 1 or by a power of two. */
const STEPS: Partial<Name>[] = [
  { seed: 2 },
  { seed: 1 + 2 ** 32 },
  { day: 1 },
  { day: 2 ** 20 },
  { group: 1 },
  { client: 1 },
  { client: 2 ** 16 },
  { purpose: PURPOSE.line },
  { purpose: PURPOSE.scheduled },
];

describe("random streams", () => {
  it("are the same for the same name, in any order of asking", () => {
    const name: Name = {
      seed: 2 ** 53 - 1,
      day: 2 ** 31 - 1,
      group: 63,
      client: 9_999_999,
      purpose: 8,
    };
    const first = open(name);
    open(ORIGIN);
    expect(open(name)).toEqual(first);
  });

  it("start in 240,000 different states for every mixture of seed, day, group, client and purpose", () => {
    const states = new Set<string>();
    let asked = 0;
    for (const seed of [0, 1, 2, 3, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1, 12_345]) {
      for (let day = 0; day < 10; day++) {
        streams.setDay(seed, day);
        for (let group = 0; group < 6; group++) {
          for (let client = 0; client < 100; client++) {
            for (const purpose of [1, 2, 3, 4, 8]) {
              const state = new Int32Array(STREAM_WORDS);
              streams.start(state, 0, group, client * 97, purpose);
              states.add(state.join());
              asked++;
            }
          }
        }
      }
    }
    expect(asked).toBe(240_000);
    expect(states.size).toBe(asked);
  });

  it.each(STEPS)("do not follow their neighbour at %j", (step) => {
    const draw = (name: Name): Float64Array => {
      const state = open(name);
      return Float64Array.from({ length: 100_000 }, () => nextUniform(state, 0));
    };
    const [a, b] = [draw(ORIGIN), draw({ ...ORIGIN, ...step })];
    // Standard error of a correlation of independent numbers: 1/√n.
    expect(Math.abs(correlation(a, b))).toBeLessThan(3.9 / Math.sqrt(100_000));
    const shifted = Float64Array.from(a.subarray(1));
    expect(Math.abs(correlation(shifted, b.slice(1)))).toBeLessThan(3.9 / Math.sqrt(100_000));
    expect(Math.abs(correlation(shifted, b.slice(0, -1)))).toBeLessThan(3.9 / Math.sqrt(100_000));
  });

  it.each(["seed", "day", "group", "client", "purpose"] as const)(
    "begin with numbers that are even and uncorrelated along %s",
    (field) => {
      const count = 20_000;
      const firsts = Float64Array.from({ length: count }, (_, value) =>
        nextUniform(open({ ...ORIGIN, [field]: value }), 0),
      );
      const boxes = new Float64Array(100);
      for (const x of firsts) boxes[Math.floor(x * 100)]! += 1;
      expect(chiSquareTail(boxes, new Float64Array(100).fill(count / 100))).toBeGreaterThan(1e-4);
      const neighbours = correlation(firsts.slice(1), firsts.slice(0, -1));
      expect(Math.abs(neighbours)).toBeLessThan(3.9 / Math.sqrt(count));
    },
  );

  it("change half of the first 64 bits when one bit of the name changes", () => {
    const bits = (name: Name): number[] => {
      const state = open(name);
      return [nextUint32(state, 0), nextUint32(state, 0)];
    };
    const ones = (word: number): number => word.toString(2).replaceAll("0", "").length;
    for (const field of ["seed", "day", "group", "client"] as const) {
      let flipped = 0;
      const tries = 16 * 100;
      for (let start = 0; start < 100; start++) {
        const before = bits({ ...ORIGIN, [field]: start });
        for (let bit = 0; bit < 16; bit++) {
          const after = bits({ ...ORIGIN, [field]: start ^ (1 << bit) });
          flipped += ones((before[0]! ^ after[0]!) >>> 0) + ones((before[1]! ^ after[1]!) >>> 0);
        }
      }
      // 64 fair coins a try; tries share their start, so five standard errors.
      expect(Math.abs(flipped / tries - 32)).toBeLessThan((5 * 4) / Math.sqrt(tries / 16));
    }
  });
});
