import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { describeQuantity } from "../../src/scenario/describe-quantity.ts";
import { quantileOf } from "../../src/scenario/quantile.ts";
import { lognormalBetween, meanOf } from "../../src/scenario/quantity.ts";
import type { Quantity } from "../../src/scenario/types.ts";
import { between, quantityBetween } from "./arbitrary.ts";

/** Mean as the integral of the quantile function, by the midpoint rule on a grid that is finer towards 1. */
function integratedMean(quantity: Quantity): number {
  const steps = 20_000;
  let sum = 0;
  // p = 1 - (1 - t)^3 puts points where a long tail needs them; dp = 3 (1 - t)^2 dt.
  for (let step = 0; step < steps; step++) {
    const left = 1 - (step + 0.5) / steps;
    sum += (quantileOf(quantity, 1 - left ** 3) * 3 * left ** 2) / steps;
  }
  return sum;
}

describe("quantities", () => {
  it.each<[string, Quantity, number]>([
    ["a number", 7, 7],
    ["exponential", { exponential: 5 }, 5],
    ["uniform", { uniform: [2, 4] }, 3],
    ["geometric", { geometric: 4 }, 4],
    ["sample", { sample: [1, 2, 6] }, 3],
    ["log-normal", { lognormal: { median: 300_000, sigma: 1.8 } }, 300_000 * Math.exp(1.62)],
    ["Pareto, alpha 2", { pareto: { minimum: 1, alpha: 2, maximum: 10 } }, 20 / 11],
    ["Pareto, alpha 1", { pareto: { minimum: 1, alpha: 1, maximum: 10 } }, Math.log(10) / 0.9],
    ["Pareto of one value", { pareto: { minimum: 3, alpha: 1.1, maximum: 3 } }, 3],
  ])("have the mean of the textbook: %s", (_, quantity, mean) => {
    expect(meanOf(quantity) / mean).toBeCloseTo(1, 12);
  });

  it("have the mean that their quantiles integrate to, within 0.5 %", () => {
    fc.assert(
      fc.property(quantityBetween(1, 1e6), (quantity) => {
        const mean = meanOf(quantity);
        expect(Math.abs(integratedMean(quantity) - mean) / mean).toBeLessThan(0.005);
      }),
      { numRuns: 60 },
    );
  });

  it("put 5 % below from and 5 % above to", () => {
    fc.assert(
      fc.property(between(1, 1e6), between(1, 1000), (from, ratio) => {
        const quantity = { from, to: from * ratio };
        expect(quantileOf(quantity, 0.05) / quantity.from).toBeCloseTo(1, 9);
        expect(quantileOf(quantity, 0.95) / quantity.to).toBeCloseTo(1, 9);
        expect(quantileOf(quantity, 0.5)).toBeCloseTo(
          lognormalBetween(from, quantity.to).median,
          6,
        );
      }),
    );
  });

  it("invert the distribution of the truncated Pareto law", () => {
    fc.assert(
      fc.property(
        between(0.2, 4),
        between(1.01, 1e4),
        between(0.001, 0.999),
        (alpha, maximum, p) => {
          const x = quantileOf({ pareto: { minimum: 1, alpha, maximum } }, p);
          expect((1 - x ** -alpha) / (1 - maximum ** -alpha)).toBeCloseTo(p, 9);
          expect(x).toBeLessThanOrEqual(maximum);
        },
      ),
    );
  });

  it("give the smallest number of tries that reaches a share of the geometric law", () => {
    fc.assert(
      fc.property(between(1.001, 50), between(0.001, 0.999), (mean, p) => {
        const x = quantileOf({ geometric: mean }, p);
        const reached = (tries: number): number => 1 - (1 - 1 / mean) ** tries;
        expect(reached(x)).toBeGreaterThan(p - 1e-9);
        expect(x === 1 || reached(x - 1) < p + 1e-9).toBe(true);
      }),
    );
  });

  it.each<[Quantity, Parameters<typeof describeQuantity>[1], string]>([
    [{ from: 3e6, to: 80e6 }, "bytes", "3 to 80 MB"],
    [{ from: 200_000, to: 4e6 }, "bytes", "200 kB to 4 MB"],
    [{ from: 2e6, to: 20e6 }, "bitsPerSecond", "2 to 20 Mbit/s"],
    [{ from: 3, to: 6 }, "count", "3 to 6"],
    [0.03, "seconds", "30 ms"],
    [0.0004, "seconds", "0.4 ms"],
    [90, "seconds", "90 s"],
    [600, "seconds", "10 min"],
    [0, "seconds", "0 s"],
    [{ exponential: 5 }, "seconds", "exponential, mean 5 s"],
    [{ uniform: [0, 2e9] }, "bytes", "evenly 0 to 2 GB"],
    [{ sample: [4, 1, 2] }, "count", "one of 3 values, 1 to 4"],
  ])("are described in words: %j in %s", (quantity, unit, words) => {
    expect(describeQuantity(quantity, unit)).toBe(words);
  });
});
