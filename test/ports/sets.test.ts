import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FreeBits } from "../../src/ports/free-bits.ts";
import { PairSet } from "../../src/ports/pair-set.ts";

/** Sizes around the word borders of one, two and three levels. */
const size = fc.oneof(
  fc.integer({ min: 1, max: 70 }),
  fc.constantFrom(1023, 1024, 1025, 2047, 32767, 32768, 32769, 65535),
);

function lowestFrom(free: Set<number>, from: number, size: number): number {
  for (let port = from; port < size; port++) if (free.has(port)) return port;
  return -1;
}

function highestFrom(free: Set<number>, from: number): number {
  for (let port = from; port >= 0; port--) if (free.has(port)) return port;
  return -1;
}

describe("free ports as bits", () => {
  it("finds what a scan over a plain set finds", () => {
    fc.assert(
      fc.property(
        size,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 60 }),
        (size, steps) => {
          const bits = new FreeBits(size);
          const free = new Set(Array.from({ length: size }, (_, port) => port));
          for (const [a, b, take] of steps) {
            // A stretch of ports, so that whole words empty and fill.
            const from = a % size;
            const to = Math.min(size, from + (b % 3 === 0 ? 1 : b % 5000));
            for (let port = from; port < to; port++) {
              if (take && free.delete(port)) bits.take(port);
              else if (!take && !free.has(port)) {
                free.add(port);
                bits.release(port);
              }
            }
            for (const probe of [
              0,
              size - 1,
              from,
              Math.max(0, to - 1),
              b % size,
              Math.min(to, size),
            ]) {
              expect(bits.firstFrom(probe)).toBe(lowestFrom(free, probe, size));
              if (probe < size) {
                expect(bits.lastFrom(probe)).toBe(highestFrom(free, probe));
                expect(bits.isFree(probe)).toBe(free.has(probe));
              }
            }
          }
          bits.reset();
          expect(bits.firstFrom(size - 1)).toBe(size - 1);
          expect(bits.firstFrom(0)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a set of pairs", () => {
  it("holds what a plain set of texts holds, through growth and deletion", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 40 }), (draws, spread) => {
        const pairs = new PairSet();
        const plain = new Set<string>();
        const numbers = draws[Symbol.iterator]();
        const draw = (below: number): number => numbers.next().value % below;
        for (let step = 0; step < 600; step++) {
          const address = draw(spread) * 53_687_091;
          const port = draw(spread) * 52_428;
          const key = `${address} ${port}`;
          expect(pairs.has(address, port)).toBe(plain.has(key));
          if (plain.delete(key)) pairs.delete(address, port);
          else {
            plain.add(key);
            pairs.add(address, port);
          }
        }
        for (let a = 0; a < spread; a++) {
          const [address, port] = [a * 53_687_091, draw(spread) * 52_428];
          expect(pairs.has(address, port)).toBe(plain.has(`${address} ${port}`));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps 20,000 pairs apart, forgets every other one, then all", () => {
    const pairs = new PairSet();
    for (let i = 0; i < 20_000; i++) pairs.add(i % 200, Math.floor(i / 200));
    for (let i = 0; i < 20_000; i += 2) pairs.delete(i % 200, Math.floor(i / 200));
    for (let i = 0; i < 20_000; i++) {
      expect(pairs.has(i % 200, Math.floor(i / 200))).toBe(i % 2 === 1);
    }
    expect(pairs.has(200, 0)).toBe(false);
    pairs.clear();
    expect(pairs.has(1, 0)).toBe(false);
  });
});
