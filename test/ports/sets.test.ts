import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FreeBits } from "../../src/ports/free-bits.ts";
import { AddressBits } from "../../src/ports/address-bits.ts";

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

describe("the only free port", () => {
  it("is found from both ends, wherever it becomes free after all were taken", () => {
    fc.assert(
      fc.property(size, fc.nat(), (size, place) => {
        const bits = new FreeBits(size);
        for (let port = 0; port < size; port++) bits.take(port);
        expect([bits.firstFrom(0), bits.lastFrom(size - 1)]).toEqual([-1, -1]);
        const port = place % size;
        bits.release(port);
        expect([bits.firstFrom(0), bits.lastFrom(size - 1)]).toEqual([port, port]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the ports of every address", () => {
  it("are what plain sets hold, and the free ones what a scan over them finds", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 40 }),
        (draws, size, spread) => {
          const bits = new AddressBits(size % 3 === 0 ? 1 : size);
          const plain = new Map<number, Set<number>>();
          const numbers = draws[Symbol.iterator]();
          const draw = (below: number): number => numbers.next().value % below;
          for (let step = 0; step < 200; step++) {
            const address = draw(spread) * 97;
            const port = draw(size);
            const held = plain.get(address) ?? new Set();
            plain.set(address, held);
            expect(bits.has(address, port)).toBe(held.has(port));
            if (held.delete(port)) bits.release(address, port);
            else {
              held.add(port);
              bits.take(address, port);
            }
            expect(bits.taken(address)).toBe(held.size);
            const open = Array.from({ length: size }, (_, at) => at).filter((at) => !held.has(at));
            const from = draw(size);
            expect(bits.firstFree(address, from, size)).toBe(open.find((at) => at >= from) ?? -1);
            expect(bits.lastFree(address, from)).toBe(open.findLast((at) => at <= from) ?? -1);
            const skip = draw(size);
            if (skip < open.length) expect(bits.nthFree(address, skip)).toBe(open[skip]);
            const all = [...plain.values()].flatMap((ports) => [...ports]);
            expect(bits.highest()).toBe(Math.max(-1, ...all));
          }
          bits.clear();
          expect([bits.highest(), bits.taken(0), bits.firstFree(0, 0, 1)]).toEqual([-1, 0, 0]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("keeps 20,000 pairs apart, forgets every other one, then all", () => {
    const bits = new AddressBits(8);
    for (let i = 0; i < 20_000; i++) bits.take(i % 200, Math.floor(i / 200));
    for (let i = 0; i < 20_000; i += 2) bits.release(i % 200, Math.floor(i / 200));
    for (let i = 0; i < 20_000; i++) {
      expect(bits.has(i % 200, Math.floor(i / 200))).toBe(i % 2 === 1);
    }
    expect(bits.has(200, 0)).toBe(false);
    bits.clear();
    expect(bits.has(1, 0)).toBe(false);
  });
});
