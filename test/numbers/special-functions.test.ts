import { describe, expect, it } from "vitest";
import { betaQuantile, regularizedBeta } from "../../src/numbers/beta.ts";
import {
  binomialMass,
  clopperPearson,
  clopperPearsonLower,
  clopperPearsonUpper,
} from "../../src/numbers/binomial.ts";
import {
  logGamma,
  poissonAbove,
  poissonMass,
  regularizedGammaP,
  regularizedGammaQ,
} from "../../src/numbers/gamma.ts";
import { normalCdf, normalQuantile } from "../../src/numbers/normal.ts";
import { studentCdf, studentQuantile } from "../../src/numbers/student.ts";
import {
  BETA,
  BETA_QUANTILE,
  GAMMA_PQ,
  LOG_GAMMA,
  NORMAL_CDF,
  NORMAL_QUANTILE,
  STUDENT,
} from "./high-precision.ts";

function expectClose(actual: number, expected: number, relative: number, what: string): void {
  expect(Math.abs(actual / expected - 1), `${what}: ${actual}`).toBeLessThanOrEqual(relative);
}

describe("the normal law", () => {
  it("matches values of high precision", () => {
    for (const [z, p] of NORMAL_CDF) expectClose(normalCdf(z), p, 1e-14, `P(Z <= ${z})`);
    for (const [p, z] of NORMAL_QUANTILE) expectClose(normalQuantile(p), z, 2e-15, `quantile ${p}`);
  });

  it("is its own inverse", () => {
    for (let z = -37; z < 5; z += 0.37) {
      // Above 0 the rounding of p itself moves z by 1e-16 over the density.
      const slack = 1e-14 + (z > 0 ? 2e-16 / (Math.exp((-z * z) / 2) * 0.4) : 0);
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(slack * Math.max(1, -z));
    }
  });

  it("knows its edges", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(NaN)).toBeNaN();
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(NaN)).toBeNaN();
  });
});

describe("gamma functions", () => {
  it("match values of high precision", () => {
    for (const [x, value] of LOG_GAMMA) {
      const error = Math.abs(logGamma(x) - value) / Math.max(1, Math.abs(value));
      expect(error, `log Γ(${x})`).toBeLessThan(1e-14);
    }
    for (const [a, x, p, q] of GAMMA_PQ) {
      expectClose(regularizedGammaP(a, x), p, 1e-13, `P(${a}, ${x})`);
      expectClose(regularizedGammaQ(a, x), q, 1e-13, `Q(${a}, ${x})`);
    }
  });

  it("sums Poisson probabilities", () => {
    for (const mean of [0.3, 7, 80]) {
      let below = 0;
      for (let n = 0; n < 120; n += 1) {
        below += poissonMass(n, mean);
        expect(Math.abs(poissonAbove(n, mean) - (1 - below))).toBeLessThan(2e-14);
      }
    }
    expect(poissonMass(0, 0)).toBe(1);
    expect(poissonMass(2, 0)).toBe(0);
    expect(poissonAbove(-1, 3)).toBe(1);
  });

  it("knows its edges", () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(logGamma(-1)).toBeNaN();
    expect(regularizedGammaP(2, 0)).toBe(0);
    expect(regularizedGammaQ(2, Infinity)).toBe(0);
    expect(regularizedGammaP(0, 1)).toBeNaN();
  });
});

describe("the incomplete beta function", () => {
  it("matches values of high precision, and its inverse does", () => {
    for (const [x, a, b, value] of BETA) {
      expectClose(regularizedBeta(x, a, b), value, 1e-13, `I ${x} ${a} ${b}`);
    }
    for (const [p, a, b, x] of BETA_QUANTILE) {
      expectClose(betaQuantile(p, a, b), x, 1e-12, `quantile ${p} ${a} ${b}`);
    }
  });

  it("mirrors, and its inverse returns", () => {
    for (const a of [0.2, 1, 3.5, 40, 900]) {
      for (const b of [0.5, 2, 17, 3000]) {
        for (const p of [1e-6, 0.025, 0.3, 0.5, 0.9]) {
          const x = betaQuantile(p, a, b);
          expectClose(regularizedBeta(x, a, b), p, 1e-11, `return ${p} ${a} ${b}`);
          if (x < 1e-3 || x > 0.999) continue; // 1 - x would be rounded too coarsely
          const mirrored = 1 - regularizedBeta(1 - x, b, a);
          expect(Math.abs(regularizedBeta(x, a, b) - mirrored)).toBeLessThan(1e-11);
        }
      }
    }
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(betaQuantile(0.5, -1, 3)).toBeNaN();
    expect(regularizedBeta(1.5, 2, 3)).toBeNaN();
  });
});

describe("Student's t", () => {
  it("matches values of high precision", () => {
    for (const [p, df, t] of STUDENT) {
      expectClose(studentQuantile(p, df), t, p > 0.99 ? 2e-10 : 1e-12, `t ${p} ${df}`);
    }
  });

  it("matches printed tables (one-sided 0.95 and 0.99)", () => {
    const printed = [
      [1, 6.314, 31.821],
      [2, 2.92, 6.965],
      [5, 2.015, 3.365],
      [9, 1.833, 2.821],
      [19, 1.729, 2.539],
      [29, 1.699, 2.462],
      [60, 1.671, 2.39],
      [120, 1.658, 2.358],
    ] as const;
    for (const [df, at95, at99] of printed) {
      expect(Math.abs(studentQuantile(0.95, df) - at95)).toBeLessThan(6e-4);
      expect(Math.abs(studentQuantile(0.99, df) - at99)).toBeLessThan(6e-4);
    }
  });

  it("has closed forms for one and two degrees of freedom", () => {
    for (const p of [0.51, 0.6, 0.79, 0.81, 0.9, 0.99]) {
      expectClose(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 1e-12, `one ${p}`);
      const two = ((2 * p - 1) * Math.SQRT2) / Math.sqrt(4 * p * (1 - p));
      expectClose(studentQuantile(p, 2), two, 1e-12, `two ${p}`);
    }
  });

  it("mirrors, returns and tends to the normal law", () => {
    for (const df of [1, 2.5, 9, 1e4, 1e6]) {
      for (const p of [1e-9, 0.01, 0.2, 0.45, 0.62, 0.9]) {
        const t = studentQuantile(p, df);
        expectClose(studentCdf(t, df), p, 1e-12, `return ${p} ${df}`);
        expectClose(studentCdf(-t, df), 1 - p, 1e-12, `mirror ${p} ${df}`);
      }
    }
    expectClose(studentQuantile(0.975, 1e12), normalQuantile(0.975), 1e-11, "limit");
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(1, 3)).toBe(Infinity);
    expect(studentQuantile(0, 3)).toBe(-Infinity);
    expect(studentQuantile(0.9, 0)).toBeNaN();
  });
});

describe("bounds for a proportion", () => {
  it("has closed forms at none and at all", () => {
    for (const trials of [1, 10, 59, 400]) {
      const none = 1 - 0.05 ** (1 / trials);
      expectClose(clopperPearsonUpper(0, trials, 0.95), none, 1e-12, `none of ${trials}`);
      expectClose(clopperPearsonLower(trials, trials, 0.95), 1 - none, 1e-12, `all ${trials}`);
    }
    expect(clopperPearsonLower(0, 10, 0.95)).toBe(0);
    expect(clopperPearsonUpper(10, 10, 0.95)).toBe(1);
    expect(clopperPearsonUpper(0, 0, 0.95)).toBe(1);
    expect(clopperPearsonUpper(3, 2, 0.95)).toBeNaN();
  });

  it("matches printed 95 % intervals", () => {
    // 1 of 10: 0.25 % to 44.5 %; 5 of 10: 18.7 % to 81.3 %; 10 of 100: 4.90 % to 17.62 %.
    for (const [successes, trials, low, high] of [
      [1, 10, 0.0025, 0.445],
      [5, 10, 0.1871, 0.8129],
      [10, 100, 0.049, 0.1762],
    ] as const) {
      const interval = clopperPearson(successes, trials, 0.95);
      expect(Math.abs(interval.low - low)).toBeLessThan(1e-4);
      expect(Math.abs(interval.high - high)).toBeLessThan(1e-4);
    }
  });

  it("leaves exactly the stated chance beyond each bound", () => {
    for (const [successes, trials] of [
      [1, 7],
      [13, 40],
      [2, 300],
    ] as const) {
      const high = clopperPearsonUpper(successes, trials, 0.9);
      const low = clopperPearsonLower(successes, trials, 0.9);
      let atMost = 0;
      let below = 0;
      for (let k = 0; k <= successes; k += 1) {
        atMost += binomialMass(k, trials, high, 1 - high);
        if (k < successes) below += binomialMass(k, trials, low, 1 - low);
      }
      expectClose(atMost, 0.1, 1e-11, `above ${successes} of ${trials}`);
      expectClose(1 - below, 0.1, 1e-11, `below ${successes} of ${trials}`);
    }
  });

  it("sums binomial probabilities to one, with the right mean", () => {
    for (const [n, p] of [
      [1, 0.3],
      [20, 0.01],
      [500, 0.97],
    ] as const) {
      let total = 0;
      let mean = 0;
      for (let k = 0; k <= n; k += 1) {
        const mass = binomialMass(k, n, p, 1 - p);
        total += mass;
        mean += k * mass;
      }
      expectClose(total, 1, 1e-13, `total ${n}`);
      expectClose(mean, n * p, 1e-13, `mean ${n}`);
    }
    expect(binomialMass(3, 3, 1, 0)).toBe(1);
    expect(binomialMass(0, 3, 0, 1)).toBe(1);
    expect(binomialMass(1, 3, 0, 1)).toBe(0);
  });
});
