/** Where a search over rates by splitting goes next. */
import { describe, expect, it } from "vitest";
import { nextNear, onTheWay, rarePrecision } from "../../src/answer/rare/rare-least.ts";
import { estimateRate } from "../../src/answer/ratio.ts";

const known = (rates: Record<number, number>) => ({
  sizes: Object.keys(rates).map(Number),
  at: (ports: number) => ({ estimate: rates[ports]!, low: rates[ports]!, high: rates[ports]! }),
});

describe("the next size of a server that draws at random", () => {
  it("is where a power law through the smallest and the largest size meets the target", () => {
    // A tenth of the rate at ten times the ports, and so on: the first power.
    expect(onTheWay(known({ 10: 1e-2, 100: 1e-3 }), 1e-5) / 10_000).toBeCloseTo(1, 3);
    // The ninth: twice the ports, a 512th of the rate.
    expect(onTheWay(known({ 10: 0.1, 20: 0.1 / 512 }), 0.1 / 512 ** 2) / 40).toBeCloseTo(1, 1);
  });

  it("is twice the only one, and always a number", () => {
    expect(onTheWay(known({ 1: 0.3 }), 1e-6)).toBe(2);
    expect(onTheWay(known({ 4: 0.3, 8: 0 }), 1e-6)).toBe(16);
  });
});

describe("the next levels", () => {
  const rates = (last: { estimate: number; high: number }) => ({
    sizes: [20, 24],
    at: (ports: number) => ({ low: 0, ...(ports === 24 ? last : { estimate: 0.02, high: 0.04 }) }),
  });

  it("are made for the largest size again where it may meet the target", () => {
    expect(nextNear(rates({ estimate: 8e-4, high: 2e-3 }), 1e-3)).toBe(24);
  });

  it("are made for a larger one where it does not", () => {
    expect(nextNear(rates({ estimate: 2e-3, high: 3e-3 }), 1e-3)).toBeGreaterThan(24);
  });

  it("leave smaller sizes open, tried or not, that neither they nor a count showed to miss the target", () => {
    const least = { ports: 37, days: 100 } as Parameters<typeof rarePrecision>[0];
    const rare = {
      sizes: [37, 40],
      at: () => ({ estimate: 2e-4, low: 1e-4, high: 4e-4 }),
      events: 0,
      further: () => Promise.reject(new Error("Nobody asks for more.")),
    };
    expect(rarePrecision(least, rare, 1e-3, 0)).toMatchObject({ low: 1, high: 37 });
    expect(rarePrecision(least, rare, 1e-3, 24)).toMatchObject({ low: 25, high: 37 });
    const missing = {
      ...rare,
      sizes: [31, 37],
      at: () => ({ estimate: 2e-3, low: 2e-3, high: 3e-3 }),
    };
    expect(rarePrecision(least, missing, 1e-3, 24)).toMatchObject({ low: 32, high: 37 });
  });
});

describe("units that are all alike", () => {
  it("leave nothing open", () => {
    const asked = new Float64Array(40).fill(100);
    const refused = new Float64Array(40).fill(1);
    const { estimate, low, high } = estimateRate(asked, refused, 0.95);
    expect([low, high].map((bound) => bound / estimate)).toEqual([1, 1]);
  });
});
