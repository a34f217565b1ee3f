import { describe, expect, it } from "vitest";
import { normalCdf, normalDensity } from "../../src/numbers/normal.ts";
import { STREAM_WORDS, seedStream } from "../../src/numbers/random.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import type { Quantity } from "../../src/scenario/types.ts";
import { compileLaw, drawCount, drawFrom, isConstant } from "../../src/traffic/draw.ts";
import { nextExponential, nextNormal } from "../../src/traffic/ziggurat.ts";
import {
  chiSquareTail,
  kolmogorovCritical,
  kolmogorovSmirnov,
  momentDeviation,
} from "./statistics.ts";

/** Seeds are fixed, so nothing here is left to luck; 1 in 1,000 seeds would fail by chance. */
const DRAWS = 1_000_000;
/** Kolmogorov's distance that a million true draws pass once in a thousand: 0.00195. */
const CRITICAL = kolmogorovCritical(DRAWS, 1e-3);

function stream(seed: number): Int32Array {
  const state = new Int32Array(STREAM_WORDS);
  seedStream(state, 0, seed, 5, 9);
  return state;
}

function sample(count: number, draw: (state: Int32Array) => number, seed = 1): Float64Array {
  const state = stream(seed);
  return Float64Array.from({ length: count }, () => draw(state));
}

describe("ziggurat", () => {
  it("draws exponential numbers: moments to the fourth, distance below 0.002, the tail", () => {
    const drawn = sample(DRAWS, (state) => nextExponential(state, 0));
    // E x^k = k!, Var x^k = (2k)! − (k!)².
    const moments = [
      [1, 1, 1],
      [2, 2, 20],
      [3, 6, 684],
      [4, 24, 39_744],
    ] as const;
    for (const [power, mean, variance] of moments) {
      expect(Math.abs(momentDeviation(drawn, power, mean, variance))).toBeLessThan(3.3);
    }
    // Beyond the right-most layer at 7.697: a share of e^-7.697, 454 of a million.
    const beyond = drawn.filter((x) => x > 7.69711747013105).length;
    expect(Math.abs(beyond - 454)).toBeLessThan(3.3 * Math.sqrt(454));
    expect(kolmogorovSmirnov(drawn, (x) => -Math.expm1(-x))).toBeLessThan(CRITICAL);
  });

  it("draws normal numbers: moments to the fourth, distance below 0.002, both tails", () => {
    const drawn = sample(DRAWS, (state) => nextNormal(state, 0), 2);
    // E x^k = 0, 1, 0, 3; E x^2k = 1, 3, 15, 105.
    const moments = [
      [1, 0, 1],
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96],
    ] as const;
    for (const [power, mean, variance] of moments) {
      expect(Math.abs(momentDeviation(drawn, power, mean, variance))).toBeLessThan(3.3);
    }
    // Beyond the right-most layer at 3.654: P = 1.2902e-4 on each side.
    for (const side of [-1, 1]) {
      const beyond = drawn.filter((x) => side * x > 3.6541528853610088).length;
      expect(Math.abs(beyond - 129)).toBeLessThan(3.3 * Math.sqrt(129));
    }
    expect(kolmogorovSmirnov(drawn, normalCdf)).toBeLessThan(CRITICAL);
  });

  it("keeps the tail's own law beyond the right-most layer", { timeout: 600_000 }, () => {
    const right = 3.6541528853610088;
    const state = stream(3);
    const tail: number[] = [];
    for (let i = 0; i < 24 * DRAWS; i++) {
      const x = Math.abs(nextNormal(state, 0));
      if (x > right) tail.push(x);
    }
    const whole = normalCdf(-right);
    const drawn = Float64Array.from(tail);
    // E(X | X > r) = φ(r) / P(X > r) = m, and the variance is 1 + r m − m².
    const mean = normalDensity(right) / whole;
    const variance = 1 + right * mean - mean * mean;
    expect(drawn.length).toBeGreaterThan(5500);
    expect(Math.abs(momentDeviation(drawn, 1, mean, variance))).toBeLessThan(3.3);
    const distance = kolmogorovSmirnov(drawn, (x) => 1 - normalCdf(-x) / whole);
    expect(distance).toBeLessThan(kolmogorovCritical(drawn.length, 1e-3));
  });
});

describe("every law of a quantity", () => {
  const z95 = 1.6448536269514722;
  const lognormalCdf = (median: number, sigma: number) => (x: number) =>
    normalCdf(Math.log(x / median) / sigma);
  const paretoCdf = (minimum: number, alpha: number, maximum: number) => (x: number) =>
    (1 - (minimum / x) ** alpha) / (1 - (minimum / maximum) ** alpha);

  const laws: [Quantity, (x: number) => number][] = [
    [{ from: 2e5, to: 4e6 }, lognormalCdf(Math.sqrt(2e5 * 4e6), Math.log(20) / 2 / z95)],
    [{ exponential: 60 }, (x) => -Math.expm1(-x / 60)],
    [{ lognormal: { median: 3, sigma: 0.7 } }, lognormalCdf(3, 0.7)],
    [{ pareto: { minimum: 2, alpha: 1.2, maximum: 50 } }, paretoCdf(2, 1.2, 50)],
    [{ pareto: { minimum: 1, alpha: 3, maximum: 1e6 } }, paretoCdf(1, 3, 1e6)],
    [{ uniform: [3, 11] }, (x) => (x - 3) / 8],
  ];

  it.each(laws)("%j: its distribution and its mean, also scaled", (quantity, cdf) => {
    for (const scale of [1, 1e6]) {
      const law = compileLaw(quantity, scale);
      const drawn = sample(DRAWS / 4, (state) => drawFrom(law, state, 0), 4);
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
      const deviation = (mean - scale * meanOf(quantity)) / Math.sqrt(variance / drawn.length);
      expect(Math.abs(deviation)).toBeLessThan(3.3);
      const distance = kolmogorovSmirnov(drawn, (x) => cdf(x / scale));
      expect(distance).toBeLessThan(kolmogorovCritical(drawn.length, 1e-3));
      expect(isConstant(law)).toBe(false);
    }
  });

  it("puts one draw in twenty below `from` and one in twenty above `to`", () => {
    const law = compileLaw({ from: 10, to: 1000 });
    const drawn = sample(DRAWS / 4, (state) => drawFrom(law, state, 0), 5);
    for (const outside of [drawn.filter((x) => x < 10), drawn.filter((x) => x > 1000)]) {
      expect(Math.abs(outside.length - 12_500)).toBeLessThan(3.3 * Math.sqrt(12_500 * 0.95));
    }
  });

  it("never passes the ends of a truncated Pareto or a uniform law", () => {
    const last = new Int32Array(STREAM_WORDS);
    for (const [minimum, alpha, maximum] of [
      [1, 0.3, 2],
      [1000, 1.2, 1e9],
      [5, 8, 5.001],
    ] as const) {
      const law = compileLaw({ pareto: { minimum, alpha, maximum } });
      // All bits set gives the largest uniform number there is.
      for (const bits of [
        [-1, 0, 0, 0],
        [0, 0, 0, 0],
      ]) {
        last.set(bits);
        const x = drawFrom(law, last, 0);
        expect(x).toBeGreaterThanOrEqual(minimum * (1 - 1e-14));
        expect(x).toBeLessThanOrEqual(maximum * (1 + 1e-14));
      }
      const drawn = sample(100_000, (state) => drawFrom(law, state, 0), 6);
      expect(drawn.every((x) => x >= minimum * (1 - 1e-14) && x <= maximum * (1 + 1e-14))).toBe(
        true,
      );
    }
  });

  it("draws whole numbers from 1 with the geometric law", () => {
    const law = compileLaw({ geometric: 2.5 });
    const counts = new Float64Array(12);
    const drawn = sample(DRAWS / 4, (state) => drawFrom(law, state, 0), 7);
    expect(drawn.every((x) => Number.isInteger(x) && x >= 1)).toBe(true);
    for (const x of drawn) counts[Math.min(11, x - 1)]! += 1;
    const expected = counts.map((_, i) => (DRAWS / 4) * (i === 11 ? 0.6 ** 11 : 0.4 * 0.6 ** i));
    expect(chiSquareTail(counts, expected)).toBeGreaterThan(1e-3);
    expect(drawFrom(compileLaw({ geometric: 1 }), stream(1), 0)).toBe(1);
  });

  it("draws every value of a sample equally often, in order of the stream", () => {
    const values = [3, 1, 4, 1, 5];
    const law = compileLaw({ sample: values }, 10);
    const drawn = sample(100_000, (state) => drawFrom(law, state, 0), 8);
    const counts = [10, 30, 40, 50].map((value) => drawn.filter((x) => x === value).length);
    expect(counts.reduce((a, b) => a + b)).toBe(100_000);
    expect(chiSquareTail(counts, [40_000, 20_000, 20_000, 20_000])).toBeGreaterThan(1e-3);
  });

  it("draws nothing where there is nothing to draw", () => {
    for (const quantity of [7, { from: 7, to: 7 }, { lognormal: { median: 7, sigma: 0 } }]) {
      const law = compileLaw(quantity, 2);
      const state = stream(1);
      expect(isConstant(law)).toBe(true);
      expect(drawFrom(law, state, 0)).toBeCloseTo(14, 12);
      expect(state).toEqual(stream(1));
    }
  });
});

describe("counts", () => {
  it.each<Quantity>([
    0,
    3,
    0.6,
    2.25,
    { exponential: 1.7 },
    { uniform: [0.5, 4] },
    { geometric: 3 },
  ])("%j: whole numbers with the law's mean", (quantity) => {
    const law = compileLaw(quantity);
    const drawn = sample(200_000, (state) => drawCount(law, state, 0), 9);
    expect(drawn.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - meanOf(quantity))).toBeLessThanOrEqual(
      3.3 * Math.sqrt(variance / drawn.length),
    );
    // 0.6 is 0 or 1, never 2: rounded to a neighbour.
    if (typeof quantity === "number") {
      expect(drawn.every((x) => Math.abs(x - quantity) < 1)).toBe(true);
    }
  });
});
