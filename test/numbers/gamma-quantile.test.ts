import { describe, expect, it } from "vitest";
import { gammaQuantile } from "../../src/numbers/gamma-quantile.ts";
import { regularizedGammaP } from "../../src/numbers/gamma.ts";

describe("the gamma law's quantile", () => {
  it.each([
    // Printed tables of chi-squared: half of its quantile at 2a degrees of freedom.
    [1, 0.95, 5.991465 / 2],
    [0.5, 0.95, 3.841459 / 2],
    [15, 0.95, 43.772972 / 2],
    [15, 0.05, 18.492661 / 2],
    [50, 0.99, 135.806723 / 2],
  ])("at shape %d and %d is that of the tables", (shape, share, value) => {
    expect(gammaQuantile(shape, share) / value).toBeCloseTo(1, 6);
  });

  it("is refused for a shape that no law has, instead of looking for it for ever", () => {
    for (const shape of [0, -1, Infinity, NaN])
      expect(() => gammaQuantile(shape, 0.5)).toThrow(RangeError);
    expect(gammaQuantile(1e15, 0.05) / 1e15).toBeCloseTo(1, 6);
  });

  it("is the distribution's inverse", () => {
    for (const shape of [0.02, 0.3, 1, 7.5, 120, 3000]) {
      for (const share of [0.001, 0.05, 0.5, 0.95, 0.9999]) {
        expect(regularizedGammaP(shape, gammaQuantile(shape, share)) / share).toBeCloseTo(1, 9);
      }
    }
  });
});
