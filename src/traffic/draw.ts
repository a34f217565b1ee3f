/** Drawing from the laws of a scenario. A quantity is compiled once; drawing allocates nothing. */
import { exp, log } from "../numbers/log-exp.ts";
import { Z_95 } from "../scenario/quantity.ts";
import type { Quantity } from "../scenario/types.ts";
import { nextBelow, nextUniform } from "../numbers/random.ts";
import { nextExponential, nextNormal } from "./ziggurat.ts";

/** Largest count that a draw can be. */
const MOST = 2 ** 30;

const CONSTANT = 0;
const LOGNORMAL = 1;
const EXPONENTIAL = 2;
const UNIFORM = 3;
const PARETO = 4;
const GEOMETRIC = 5;
const SAMPLE = 6;

/** A quantity ready to be drawn from. The meaning of a, b and c depends on the law. */
export interface Law {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly values: Float64Array;
  /** The whole number that every draw is, as a small integer; −1 where it is not one. */
  readonly whole: number;
}

const none = new Float64Array(0);

function law(kind: number, a: number, b = 0, c = 0, values = none): Law {
  const isWhole = kind === CONSTANT && a >= 0 && a <= MOST && Math.floor(a) === a;
  return { kind, a, b, c, values, whole: isWhole ? a | 0 : -1 };
}

/** Prepares a quantity, multiplied by `scale`, for drawing. The reader has checked its ranges. */
export function compileLaw(quantity: Quantity, scale = 1): Law {
  if (typeof quantity === "number") return law(CONSTANT, quantity * scale);
  if ("from" in quantity) {
    const { from, to } = quantity;
    if (from === to) return law(CONSTANT, from * scale);
    const middle = (log(from * scale) + log(to * scale)) / 2;
    return law(LOGNORMAL, middle, (log(to) - log(from)) / (2 * Z_95));
  }
  if ("exponential" in quantity) return law(EXPONENTIAL, quantity.exponential * scale);
  if ("lognormal" in quantity) {
    const { median, sigma } = quantity.lognormal;
    return sigma === 0 ? law(CONSTANT, median * scale) : law(LOGNORMAL, log(median * scale), sigma);
  }
  if ("pareto" in quantity) {
    const { minimum, alpha, maximum } = quantity.pareto;
    // Truncated at the maximum: u is scaled so that the inverse never passes it.
    const mass = 1 - exp(alpha * (log(minimum) - log(maximum)));
    return law(PARETO, minimum * scale, mass, 1 / alpha);
  }
  if ("uniform" in quantity) {
    const [low, high] = quantity.uniform;
    return law(UNIFORM, low * scale, (high - low) * scale);
  }
  if ("geometric" in quantity) {
    const mean = quantity.geometric;
    return mean <= 1 ? law(CONSTANT, scale) : law(GEOMETRIC, 1 / log(1 - 1 / mean), scale);
  }
  const values = Float64Array.from(quantity.sample, (value) => value * scale);
  return law(SAMPLE, 0, 0, 0, values);
}

/** true where every draw is the same, so that none need be made. */
export function isConstant(of: Law): boolean {
  return of.kind === CONSTANT;
}

/** One draw, from the stream at word `at`. Short, so that it is taken into its callers: what most draws are comes first, and the plus says that the rest are numbers. */
export function drawFrom(of: Law, state: Int32Array, at: number): number {
  if (of.kind === CONSTANT) return of.a;
  if (of.kind === EXPONENTIAL) return of.a * nextExponential(state, at);
  return +drawOther(of, state, at);
}

function drawOther(of: Law, state: Int32Array, at: number): number {
  switch (of.kind) {
    case LOGNORMAL:
      return exp(of.a + of.b * nextNormal(state, at));
    case UNIFORM:
      return of.a + of.b * nextUniform(state, at);
    case PARETO:
      return of.a * exp(-of.c * log(1 - of.b * nextUniform(state, at)));
    case GEOMETRIC:
      return of.b * (1 + Math.floor(log(1 - nextUniform(state, at)) * of.a));
    default:
      return of.values[nextBelow(state, at, of.values.length)]!;
  }
}

/**
 * A whole number with the law's mean, at most 2^30: the fraction is rounded up with its own probability (0.6 = six times
 * in ten 1). A small integer, since a number with a fraction is an object where it is returned.
 */
export function drawCount(of: Law, state: Int32Array, at: number): number {
  return of.whole >= 0 ? of.whole : drawFraction(of, state, at);
}

function drawFraction(of: Law, state: Int32Array, at: number): number {
  const value = Math.min(drawFrom(of, state, at), MOST);
  const whole = Math.floor(value);
  const isMore = value !== whole && nextUniform(state, at) < value - whole;
  return (isMore ? whole + 1 : whole) | 0;
}
