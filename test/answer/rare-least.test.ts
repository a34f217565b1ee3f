/** Where a search over rates by splitting goes next. */
import { describe, expect, it } from "vitest";
import { onTheWay } from "../../src/answer/rare/rare-least.ts";
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

describe("units that are all alike", () => {
  it("leave nothing open", () => {
    const asked = new Float64Array(40).fill(100);
    const refused = new Float64Array(40).fill(1);
    const { estimate, low, high } = estimateRate(asked, refused, 0.95);
    expect([low, high].map((bound) => bound / estimate)).toEqual([1, 1]);
  });
});
