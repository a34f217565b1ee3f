import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimateRate,
  evidenceOf,
  isEnough,
  logTBounds,
  meanWithInterval,
  pairedDifference,
  portsForFactor,
  relativeHalfWidth,
  shareNeverSeen,
} from "../../src/answer/ratio.ts";

const column = (...values: number[]) => Float64Array.from(values);

/** Standard error of Σ refused / Σ asked by leaving out one unit after the other. */
function jackknifeError(asked: Float64Array, refused: Float64Array): number {
  const units = asked.length;
  const rateWithout = (left: number): number => {
    const kept = (_value: number, index: number) => index !== left;
    const total = (values: Float64Array) => values.filter(kept).reduce((a, b) => a + b, 0);
    return total(refused) / total(asked);
  };
  const rates = Array.from(asked, (_, index) => rateWithout(index));
  const mean = rates.reduce((a, b) => a + b, 0) / units;
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return Math.sqrt(((units - 1) / units) * squares);
}

describe("refusals per PASV over days that differ", () => {
  it("have the log-t bounds of a hand calculation", () => {
    // Rate 9/600; rests −0.5, 1, −0.5; error √(1.5/2 · 3)/600 = 0.0025; t(0.95, 2) = 2.919986 (printed tables: 2.920).
    const rate = logTBounds(column(100, 200, 300), column(1, 4, 4), 0.95);
    expect(rate.estimate).toBe(0.015);
    const factor = Math.exp((2.919986 * 0.0025) / 0.015);
    expect(rate.high / 0.015).toBeCloseTo(factor, 6);
    expect(0.015 / rate.low).toBeCloseTo(factor, 6);
    expect(relativeHalfWidth(rate)).toBeCloseTo(factor - 1, 6);
  });

  it("have the jackknife's error: the same where all days ask alike, near it where they differ", () => {
    // t(0.90, 3) = 1.637744 in printed tables.
    const errorOf = (asked: Float64Array, refused: Float64Array): number => {
      const { estimate, high } = logTBounds(asked, refused, 0.9);
      return (estimate * Math.log(high / estimate)) / 1.637744;
    };
    const alike = column(100, 100, 100, 100);
    const refused = column(1, 2, 3, 6);
    expect(errorOf(alike, refused) / jackknifeError(alike, refused)).toBeCloseTo(1, 5);
    const differing = column(90, 115, 95, 100);
    const ratio = errorOf(differing, refused) / jackknifeError(differing, refused);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
  });

  it("do not change with the order of the days, nor their bounds' ratio with the scale of the counts", () => {
    const days = fc.array(
      fc.record({ asked: fc.integer({ min: 10, max: 500 }), bad: fc.integer({ min: 0, max: 9 }) }),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(days, (given) => {
        const estimate = (list: typeof given, scale = 1) =>
          estimateRate(
            Float64Array.from(list, ({ asked }) => asked * scale),
            Float64Array.from(list, ({ bad }) => bad * scale),
            0.95,
          );
        const rate = estimate(given);
        const turned = estimate(given.toReversed());
        expect(turned.high).toBeCloseTo(rate.high, 10);
        expect(rate.low).toBeLessThanOrEqual(rate.estimate);
        expect(rate.high).toBeGreaterThan(rate.estimate);
        expect(rate.high).toBeLessThanOrEqual(1);
        if (rate.estimate > 0) expect(estimate(given, 7).high).toBeCloseTo(rate.high, 10);
      }),
      { numRuns: 100 },
    );
  });

  it("are unbounded above on one day, since nothing is known of how days differ", () => {
    expect(estimateRate(column(1000), column(3), 0.95)).toEqual({
      estimate: 0.003,
      low: 0,
      high: 1,
    });
  });

  it("are nothing where nobody asked", () => {
    expect(estimateRate(column(0, 0), column(0, 0), 0.95).estimate).toBe(0);
  });
});

describe("evidence", () => {
  it("is the number of bad days where they are rare and alike, and their weight where they differ", () => {
    const asked = new Float64Array(10_000).fill(50);
    const alike = asked.map((_, day) => (day % 250 === 0 ? 7 : 0));
    expect(evidenceOf(asked, alike).badDays / 40).toBeCloseTo(1, 1);
    expect(evidenceOf(asked, alike).largestPart).toBeCloseTo(1 / 40, 3);
    expect(isEnough(evidenceOf(asked, alike))).toBe(true);
    // One of 40 days brings a third of it all: 60^2 / (39 + 21^2) = 7.5 days, (Kish's effective number).
    const uneven = asked.map((_, day) => Number(day % 250 === 0));
    uneven[0] = 21;
    expect(evidenceOf(asked, uneven).badDays / 7.5).toBeCloseTo(1, 1);
    expect(isEnough(evidenceOf(asked, uneven))).toBe(false);
  });

  it("that is small leaves wide bounds: of rare bad days whose weights differ they cover 93 % and more", () => {
    // Ten bad days in 1,000 on average, each of a geometric number of refusals (mean 6) from a fixed generator.
    let state = 12345;
    const uniform = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const asked = new Float64Array(1000).fill(50);
    const truth = (0.01 * 6) / 50;
    let covered = 0;
    let below = 0;
    for (let run = 0; run < 2000; run++) {
      const refused = asked.map(() =>
        uniform() < 0.01 ? 1 + Math.floor(Math.log(uniform()) / Math.log(5 / 6)) : 0,
      );
      const rate = estimateRate(asked, refused, 0.95, 6);
      if (rate.high >= truth) covered++;
      if (rate.low <= truth) below++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(below / 2000).toBeGreaterThan(0.93);
  });
});

describe("nothing refused", () => {
  it.each([
    // 59 days show 5 %: 0.95^59 = 0.0485 is the first power under 0.05.
    [59, 0.95, 0.0495],
    [58, 0.95, 0.0503],
    [10, 0.95, 0.2589],
    [300, 0.95, 0.009936],
    [44, 0.9, 0.051],
  ])("in %i days leaves, %d sure, less than %d of the days", (days, confidence, share) => {
    expect(shareNeverSeen(days, confidence)).toBeCloseTo(share, 4);
    expect((1 - shareNeverSeen(days, confidence)) ** days).toBeCloseTo(1 - confidence, 10);
  });

  it("is bounded by the rule of three on days, times the refusals that come together", () => {
    const asked = new Float64Array(300).fill(50);
    const none = new Float64Array(300);
    const bound = estimateRate(asked, none, 0.95);
    expect(bound).toMatchObject({ estimate: 0, low: 0 });
    // Three refusals in 300 days of 50 PASVs, less a hair.
    expect(bound.high / (3 / (300 * 50))).toBeCloseTo(1, 1);
    expect(estimateRate(asked, none, 0.95, 4).high).toBeCloseTo(4 * bound.high, 12);
    expect(estimateRate(asked, none, 0.95, 0.25).high).toBe(bound.high);
    expect(relativeHalfWidth(bound)).toBe(Infinity);
  });

  it("never claims a bound above every PASV, nor one of 0", () => {
    expect(estimateRate(column(1, 1), column(0, 0), 0.95, 50).high).toBe(1);
    expect(estimateRate(column(1e9), column(0), 0.5).high).toBeGreaterThan(0);
  });
});

describe("differences on the same days", () => {
  it("have the interval of a hand calculation", () => {
    // Rates 0.02 and 0.05; by day −1, 0, +1 and −1, 1, 0 around them: rests of the difference (0, 1, −1)/100 per day.
    const a = { asked: column(100, 100, 100), refused: column(1, 2, 3) };
    const b = { asked: column(100, 100, 100), refused: column(4, 6, 5) };
    const found = pairedDifference(a, b, 0.95);
    expect(found.estimate).toBeCloseTo(0.03, 12);
    // Sample standard deviation 0.01 over √3 days; t(0.975, 2) = 4.302653.
    const reach = (4.302653 * 0.01) / Math.sqrt(3);
    expect(found.high - found.estimate).toBeCloseTo(reach, 7);
    expect(found.estimate - found.low).toBeCloseTo(reach, 7);
  });

  it("shrink to nothing where the days differ by the same amount", () => {
    const a = { asked: column(100, 100, 100), refused: column(1, 5, 9) };
    const b = { asked: column(100, 100, 100), refused: column(3, 7, 11) };
    const found = pairedDifference(a, b, 0.95);
    expect(found.high - found.low).toBeLessThan(1e-12);
    expect(found.estimate).toBeCloseTo(0.02, 12);
  });

  it("say anything is possible on one day", () => {
    const one = { asked: column(10), refused: column(1) };
    expect(pairedDifference(one, one, 0.95)).toMatchObject({ low: -1, high: 1 });
  });

  it("of means have Student's interval", () => {
    // Mean 4, deviation 2, 4 values; t(0.975, 3) = 3.182446.
    const found = meanWithInterval([2, 4, 4, 6], 0.95);
    expect(found.estimate).toBe(4);
    expect(found.high - 4).toBeCloseTo((3.182446 * Math.sqrt(8 / 3)) / 2, 6);
    expect(4 - found.low).toBeCloseTo(found.high - 4, 12);
  });
});

it("a factor in the rate is worth ports by the slope: ten at ln(10)/10 a port", () => {
  expect(portsForFactor(10, -Math.log(10) / 10)).toBeCloseTo(10, 12);
});
