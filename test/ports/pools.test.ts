import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STREAM_WORDS, seedStream } from "../../src/numbers/random.ts";
import { openPool } from "../../src/ports/pool.ts";
import type { PortPool } from "../../src/ports/port-pool.ts";
import { refusesByChance } from "../../src/scenario/refuses-by-chance.ts";
import type { PickRule, PortBehaviour } from "../../src/scenario/types.ts";
import { chiSquareTail } from "../traffic/statistics.ts";
import { ANY_PORT, type PickBehaviour, SlowPool } from "./slow-pool.ts";

const PICKS = ["random-draws", "shuffle", "scan-up", "scan-down", "cursor", "lowest"] as const;

function open(behaviour: PickBehaviour, ports: number | null): PortPool {
  return openPool(behaviour as PortBehaviour, ports);
}

function behave(over: Partial<PickBehaviour>): PickBehaviour {
  return { pick: "shuffle", attempts: null, exclusive: "port", lastPortUnused: false, ...over };
}

function stream(seed: number): Int32Array {
  const state = new Int32Array(STREAM_WORDS);
  seedStream(state, 0, seed, 77, 3);
  return state;
}

const behaviours = fc.record({
  pick: fc.constantFrom<PickRule>(...PICKS),
  attempts: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  exclusive: fc.constantFrom<PortBehaviour["exclusive"]>("port", "port-and-address"),
  lastPortUnused: fc.boolean(),
});

const sizes = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 30, max: 70 }),
  fc.constant(null),
);

const operations = fc.array(
  fc.record({ take: fc.boolean(), which: fc.nat(1000), address: fc.nat(3) }),
  { minLength: 20, maxLength: 250 },
);

describe("every pool against a plain one with the same draws", () => {
  it("gives the same ports, the same refusals, the same counts and chances", () => {
    let refusals = 0;
    fc.assert(
      fc.property(behaviours, sizes, operations, fc.nat(), (behaviour, ports, steps, seed) => {
        const pool = open(behaviour, ports);
        const slow = new SlowPool(behaviour, ports);
        const [state, slowState] = [stream(seed), stream(seed)];
        const usable =
          ports === null ? Infinity : Math.max(0, ports - (behaviour.lastPortUnused ? 1 : 0));
        const held: { port: number; address: number }[] = [];
        const got: (number | boolean)[] = [];
        const wanted: (number | boolean)[] = [];
        for (const { take, which, address } of steps) {
          if (!take && held.length > 0) {
            const [gone] = held.splice(which % held.length, 1);
            pool.release(gone!.port, gone!.address);
            slow.release(gone!.port, gone!.address);
          } else {
            if (refusesByChance(behaviour as PortBehaviour)) {
              got.push(Math.round(pool.refusalChance(address) * 1e12));
              wanted.push(Math.round(slow.refusalChance(address) * 1e12));
            }
            const port = pool.take(address, state, 0);
            const expected = slow.take(address, slowState, 0);
            // Of a shuffled pool: any port that this address may be given.
            const mayBe = expected === ANY_PORT && port >= 0 && !slow.isBusy(port, address);
            got.push(mayBe ? ANY_PORT : port, port < usable || port < 0);
            wanted.push(expected, true);
            if (mayBe) slow.hold(port, address);
            if (port >= 0) held.push({ port, address });
            else refusals++;
          }
          for (let other = 0; other < 4; other++) {
            got.push(pool.taken(other));
            wanted.push(slow.taken(other));
          }
          got.push(...state);
          wanted.push(...slowState);
        }
        expect(got).toEqual(wanted);
        pool.reset();
        slow.reset();
        expect(pool.taken(0)).toBe(0);
        const again = slow.take(1, slowState, 0);
        const port = pool.take(1, state, 0);
        if (again !== ANY_PORT) expect(port).toBe(again);
      }),
      { numRuns: 600, seed: 5 },
    );
    expect(refusals).toBeGreaterThan(1000);
  });

  it("hands out the whole range and not a port more when it looks everywhere", () => {
    for (const pick of PICKS.slice(1)) {
      for (const exclusive of ["port", "port-and-address"] as const) {
        const pool = open(behave({ pick, exclusive }), 40);
        const state = stream(9);
        const ports = Array.from({ length: 40 }, () => pool.take(0, state, 0));
        expect(ports.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
        expect(pool.take(0, state, 0)).toBe(-1);
        // Another address finds a port only where a port may serve several.
        expect(pool.take(1, state, 0) >= 0).toBe(exclusive === "port-and-address");
        pool.release(17, 0);
        expect(pool.take(0, state, 0)).toBe(17);
      }
    }
  });

  it("never gives out the last port where the software does not", () => {
    for (const pick of PICKS) {
      const pool = open(
        behave({ pick, lastPortUnused: true, attempts: pick === "lowest" ? null : 500 }),
        4,
      );
      const state = stream(4);
      const ports = Array.from({ length: 6 }, () => pool.take(0, state, 0));
      expect(new Set(ports)).toEqual(new Set([0, 1, 2, -1]));
      expect(open(behave({ pick, lastPortUnused: true }), 1).take(0, state, 0)).toBe(-1);
    }
  });

  it("refuses with free ports where a cursor runs out of tries, and moves on", () => {
    const pool = open(behave({ pick: "cursor", attempts: 5 }), 10);
    const state = stream(1);
    for (let port = 0; port < 10; port++) expect(pool.take(0, state, 0)).toBe(port);
    for (const port of [7, 8, 9]) pool.release(port, 0);
    // It stands at 0: five busy ports, refused; then 5, 6 and the free 7.
    expect(pool.take(0, state, 0)).toBe(-1);
    expect(pool.taken(0)).toBe(7);
    expect(pool.take(0, state, 0)).toBe(7);
  });
});

describe("chance", () => {
  /** Takes until `busy` ports are held, asks many times, gives back what it got each time. */
  function askedAt(pool: PortPool, busy: number, asks: number): Float64Array {
    const state = stream(busy + 1000);
    while (pool.taken(0) < busy) pool.take(0, state, 0);
    const got = new Float64Array(64);
    for (let ask = 0; ask < asks; ask++) {
      const port = pool.take(0, state, 0);
      got[port < 0 ? 63 : port]! += 1;
      if (port >= 0) pool.release(port, 0);
    }
    return got;
  }

  it("refuses nine draws with chance (k/N)^9 and spreads the rest evenly", () => {
    for (const exclusive of ["port", "port-and-address"] as const) {
      for (const [busy, refusal] of [
        [8, (8 / 11) ** 9],
        [9, (9 / 11) ** 9],
        [10, (10 / 11) ** 9],
      ] as const) {
        const pool = open(behave({ pick: "random-draws", attempts: 9, exclusive }), 11);
        const got = askedAt(pool, busy, 100_000);
        const free = [...got.subarray(0, 11)].filter((count) => count > 0);
        expect(free).toHaveLength(11 - busy);
        const share = (1 - refusal) / free.length;
        const expected = [refusal, ...free.map(() => share)].map((chance) => chance * 100_000);
        expect(chiSquareTail([got[63]!, ...free], expected)).toBeGreaterThan(1e-4);
        expect(pool.refusalChance(0)).toBeCloseTo(refusal, 13);
      }
    }
  });

  it("refuses a few distinct tries with chance C(k, tries)/C(N, tries)", () => {
    for (const exclusive of ["port", "port-and-address"] as const) {
      const pool = open(behave({ pick: "shuffle", attempts: 3, exclusive }), 10);
      const refusal = (7 * 6 * 5) / (10 * 9 * 8);
      const got = askedAt(pool, 7, 100_000);
      const free = [...got.subarray(0, 10)].filter((count) => count > 0);
      const expected = [refusal, ...free.map(() => (1 - refusal) / 3)].map((x) => x * 100_000);
      expect(chiSquareTail([got[63]!, ...free], expected)).toBeGreaterThan(1e-4);
      expect(pool.refusalChance(0)).toBeCloseTo(refusal, 13);
    }
  });

  it("shuffles evenly, alone and in pairs", () => {
    for (const exclusive of ["port", "port-and-address"] as const) {
      const pool = open(behave({ exclusive }), 6);
      const state = stream(31);
      const pairs = new Float64Array(36);
      for (let round = 0; round < 60_000; round++) {
        const first = pool.take(0, state, 0);
        const second = pool.take(0, state, 0);
        pairs[first * 6 + second]! += 1;
        pool.release(first, 0);
        pool.release(second, 0);
      }
      const distinct = pairs.filter((_, at) => at % 7 !== 0);
      expect(pairs.filter((_, at) => at % 7 === 0).every((count) => count === 0)).toBe(true);
      expect(chiSquareTail(distinct, new Float64Array(30).fill(2000))).toBeGreaterThan(1e-4);
    }
  });

  it("begins a scan at every port equally often, and favours the port after a run of busy ones", () => {
    for (const pick of ["scan-up", "scan-down"] as const) {
      const state = stream(12);
      const counts = new Float64Array(8);
      for (let round = 0; round < 80_000; round++) {
        const pool = open(behave({ pick }), 8);
        // Holds 0 … 4 by asking until only 5, 6 and 7 are left free.
        const filler = stream(1);
        while (pool.taken(0) < 8) pool.take(0, filler, 0);
        for (const port of [5, 6, 7]) pool.release(port, 0);
        counts[pool.take(0, state, 0)]! += 1;
      }
      const expected = pick === "scan-up" ? [6, 1, 1] : [1, 1, 6];
      expect(counts.subarray(0, 5).every((count) => count === 0)).toBe(true);
      const scaled = expected.map((eighths) => eighths * 10_000);
      expect(chiSquareTail(counts.subarray(5), scaled)).toBeGreaterThan(1e-4);
    }
  });
});
