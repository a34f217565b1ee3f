import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p, power } from "../../src/numbers/log-exp.ts";
import { EXP, EXPM1, LOG, LOG1P, POWER } from "./high-precision.ts";
import { testNumbers, unitsApart } from "./units.ts";

const EDGES = [
  0,
  -0,
  5e-324,
  2.2250738585072009e-308,
  2.2250738585072014e-308,
  1e-20,
  Number.EPSILON / 2,
  0.5,
  0.7071067811865475,
  0.7071067811865477,
  1 - Number.EPSILON / 2,
  1,
  1 + Number.EPSILON,
  Math.SQRT2,
  709.782712893384,
  709.7827128933841,
  745.1332191019411,
  745.1332191019412,
  1e300,
  Number.MAX_VALUE,
  Infinity,
  NaN,
].flatMap((x) => [x, -x]);

/** The largest distance between two functions over edges and random arguments. */
function worst(
  ours: (x: number) => number,
  engine: (x: number) => number,
  argument: (u: number, v: number) => number,
): number {
  const next = testNumbers(12345);
  let most = 0;
  for (const x of EDGES) most = Math.max(most, unitsApart(ours(x), engine(x)));
  for (let i = 0; i < 100_000; i += 1) {
    const x = argument(next(), next());
    most = Math.max(most, unitsApart(ours(x), engine(x)));
  }
  return most;
}

const signed = (u: number): number => (u < 0.5 ? -1 : 1);

describe("log and exp", () => {
  // Both are below one unit from the truth, so whole distances of at most 1 (1.5 allowed, 2 not).
  it("are at most one unit from the engine's over the whole range", () => {
    expect(worst(log, Math.log, (u) => 10 ** ((u - 0.5) * 640))).toBeLessThan(1.5);
    expect(worst(log, Math.log, (u) => 0.4 + 1.4 * u)).toBeLessThan(1.5);
    expect(worst(log, Math.log, (u, v) => 1 + signed(u) * 10 ** (-16 * v))).toBeLessThan(1.5);
    expect(worst(log, Math.log, (u) => u * 2.3e-308)).toBeLessThan(1.5);
    expect(worst(exp, Math.exp, (u) => (u - 0.5) * 1500)).toBeLessThan(1.5);
    expect(worst(exp, Math.exp, (u) => -708 - 38 * u)).toBeLessThan(1.5);
    expect(worst(exp, Math.exp, (u, v) => signed(u) * 10 ** (-18 * v))).toBeLessThan(1.5);
  });

  it("and their companions near zero are at most two units from the engine's", () => {
    const near = (u: number, v: number): number => signed(u) * 10 ** (-20 * v);
    expect(worst(log1p, Math.log1p, near)).toBeLessThanOrEqual(2);
    expect(worst(log1p, Math.log1p, (u) => 20 * u - 0.999)).toBeLessThanOrEqual(2);
    expect(worst(log1p, Math.log1p, (u) => 10 ** (300 * u))).toBeLessThanOrEqual(2);
    expect(worst(expm1, Math.expm1, near)).toBeLessThanOrEqual(2);
    expect(worst(expm1, Math.expm1, (u) => (u - 0.5) * 6)).toBeLessThanOrEqual(2);
    expect(worst(expm1, Math.expm1, (u) => (u - 0.5) * 1500)).toBeLessThanOrEqual(2);
  });

  it("match values of high precision", () => {
    for (const [x, value] of LOG) expect(unitsApart(log(x), value), `log ${x}`).toBeLessThan(2);
    for (const [x, value] of EXP) expect(unitsApart(exp(x), value), `exp ${x}`).toBeLessThan(2);
    for (const [x, value] of LOG1P) {
      expect(unitsApart(log1p(x), value), `log1p ${x}`).toBeLessThanOrEqual(2);
    }
    for (const [x, value] of EXPM1) {
      expect(unitsApart(expm1(x), value), `expm1 ${x}`).toBeLessThanOrEqual(2);
    }
  });

  it("keep the sign of zero", () => {
    expect(Object.is(log1p(-0), -0)).toBe(true);
    expect(Object.is(expm1(-0), -0)).toBe(true);
    expect(log(-0)).toBe(-Infinity);
    expect(exp(-0)).toBe(1);
  });
});

describe("power", () => {
  it("stays within its stated error of values of high precision", () => {
    for (const [x, y, value] of POWER) {
      const stated = (2 + Math.max(Math.abs(y * Math.log(x)), Math.abs(y))) * 2 ** -52;
      expect(Math.abs(power(x, y) / value - 1), `${x}^${y}`).toBeLessThanOrEqual(stated);
    }
  });

  it("is exact for small whole powers of whole numbers", () => {
    for (let base = -6; base <= 6; base += 1) {
      let product = 1;
      for (let n = 0; n <= 20; n += 1) {
        expect(power(base, n)).toBe(product);
        product *= base;
      }
    }
    expect(power(2, -30)).toBe(1 / 1073741824);
  });

  it("treats edges as the language does", () => {
    const values = [0, 1, 0.5, 2, -2, 3, -3, 0.3, 65, -65, 1e300, -1e300, Infinity, -Infinity, NaN];
    for (const x of values) {
      for (const y of [0, 1, -1, 2, 3, 0.5, -0.5, 101, NaN]) {
        const engine = x ** y;
        const same = Object.is(power(x, y), engine) || (engine === 0 && power(x, y) === 0);
        const near = Math.abs(power(x, y) / engine - 1) < 1e-12;
        expect(same || near, `${x}^${y}: ${power(x, y)} for ${engine}`).toBe(true);
      }
    }
  });
});
