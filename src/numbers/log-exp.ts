/**
 * Logarithm and exponential that give the same bits on every machine.
 *
 * The language lets each engine choose how Math.log, Math.exp and Math.pow round, so a plan made in
 * a browser could differ in its last digit from the same plan made on the command line. These use
 * only + - * /, which IEEE 754 defines exactly. Argument reduction and coefficients are those of
 * fdlibm 5.3 (e_log.c, e_exp.c; Sun Microsystems, freely distributable).
 */

const doubles = new Float64Array(1);
const words = new Int32Array(doubles.buffer);
doubles[0] = 1;
/** Which of the two words holds sign and exponent: 1 on little-endian machines, 0 on the others. */
const HIGH = words[1] === 0 ? 0 : 1;

const LN2_HIGH = 0.6931471803691238; // its last 20 bits are zero: k * LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const ONE_OVER_LN2 = Math.LOG2E; // a constant, not a function: the same double everywhere
const TWO_54 = 18014398509481984;
const SQRT2_FRACTION = 0x6a09e; // top 20 fraction bits of sqrt 2

// e_log.c: Lg1 .. Lg7, minimax for log((1+s)/(1-s)) on |s| <= 0.1716, error below 2^-58.45
const LOG_1 = 0.6666666666666735;
const LOG_2 = 0.3999999999940942;
const LOG_3 = 0.2857142874366239;
const LOG_4 = 0.22222198432149784;
const LOG_5 = 0.1818357216161805;
const LOG_6 = 0.15313837699209373;
const LOG_7 = 0.14798198605116586;

// e_exp.c: P1 .. P5, minimax for x*(exp(x)+1)/(exp(x)-1) on |x| <= 0.34658, error below 2^-59
const EXP_1 = 0.16666666666666602;
const EXP_2 = -0.0027777777777015593;
const EXP_3 = 6.613756321437934e-5;
const EXP_4 = -1.6533902205465252e-6;
const EXP_5 = 4.1381367970572385e-8;

const EXP_OVERFLOWS_ABOVE = 709.782712893384;
const EXP_VANISHES_BELOW = -745.1332191019411;

/** POWERS_OF_TWO[k + 1023] is 2^k exactly, for k from -1023 (subnormal, still exact) to 1023. */
const POWERS_OF_TWO = (() => {
  const powers = new Float64Array(2047);
  for (let k = 0, up = 1; k <= 1023; k += 1, up *= 2) powers[1023 + k] = up;
  for (let k = 0, down = 1; k <= 1023; k += 1, down /= 2) powers[1023 - k] = down;
  return powers;
})();

/** value * 2^k for k from -1100 to 1024, rounded once; value between 0.25 and 4. */
function scaleByPowerOfTwo(value: number, k: number): number {
  if (k > 1023) return value * 2 * (POWERS_OF_TWO[k + 1022] as number);
  if (k >= -1022) return value * (POWERS_OF_TWO[k + 1023] as number);
  return value * (POWERS_OF_TWO[k + 2023] as number) * (POWERS_OF_TWO[23] as number);
}

/**
 * Natural logarithm of x, within 1 unit in the last place; -Infinity at 0, NaN below 0 and for NaN.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    scaled = x * TWO_54;
  }
  doubles[0] = scaled;
  const high = words[HIGH] as number;
  const exponent = (high >> 20) - 1023;
  let mantissa = scaled * (POWERS_OF_TWO[1023 - exponent] as number);
  k += exponent;
  // Bring the mantissa into [sqrt(1/2), sqrt 2): x = 2^k * (1 + f). Multiplying by a power of two
  // keeps it exact and is faster than writing half of a double and reading the whole.
  if ((high & 0xfffff) >= SQRT2_FRACTION) {
    mantissa *= 0.5;
    k += 1;
  }
  const f = mantissa - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (LOG_2 + w * (LOG_4 + w * LOG_6));
  const odd = z * (LOG_1 + w * (LOG_3 + w * (LOG_5 + w * LOG_7)));
  const tail = s * (halfSquare + (even + odd));
  return k * LN2_HIGH - (halfSquare - (tail + k * LN2_LOW) - f);
}

/** e to the x, within 1 unit in the last place; Infinity above 709.78, 0 below -745.13, NaN for NaN. */
export function exp(x: number): number {
  if (!(x <= EXP_OVERFLOWS_ABOVE)) return x > 0 ? Infinity : NaN;
  if (x < EXP_VANISHES_BELOW) return 0;
  const k = Math.floor(ONE_OVER_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (EXP_1 + t * (EXP_2 + t * (EXP_3 + t * (EXP_4 + t * EXP_5))));
  return scaleByPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** log(1 + x) without losing a small x; within 2 units in the last place; NaN below -1. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  const u = 1 + x;
  if (u === 1) return x; // keeps the sign of zero, and x itself is the answer below 2^-53
  if (u === Infinity) return Infinity;
  // What the rounding of 1 + x lost, given back to first order.
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1);
  return log(u) + lost / u;
}

/** exp(x) - 1 without losing a small x; within 2 units in the last place; -1 at -Infinity. */
export function expm1(x: number): number {
  if (!(x <= EXP_OVERFLOWS_ABOVE)) return x > 0 ? Infinity : NaN;
  if (x < -50) return -1;
  if (x > -1e-20 && x < 1e-20) return x; // keeps the sign of zero and subnormals
  const k = Math.floor(ONE_OVER_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (EXP_1 + t * (EXP_2 + t * (EXP_3 + t * (EXP_4 + t * EXP_5))));
  const near = high - (low - (r * c) / (2 - c)); // exp(r) - 1
  if (k === 0) return near;
  if (k > 60) return scaleByPowerOfTwo(1 + near, k);
  const scale = POWERS_OF_TWO[k + 1023] as number;
  return (near + (1 - 1 / scale)) * scale;
}

/** x to a whole power by repeated squaring, exact while the products are. */
function wholePower(x: number, n: number): number {
  let result = 1;
  let base = x;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}

/**
 * x to the power y with relative error up to (2 + |y log x|) * 2^-52 (and 2|y| * 2^-53 for whole y
 * up to 64, done by repeated multiplication); NaN for a finite negative x unless y is whole.
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const whole = Math.floor(y) === y;
  if (whole && y > 0 && y <= 64) return wholePower(x, y);
  if (whole && y < 0 && y >= -64) return 1 / wholePower(x, -y);
  if (y === 0.5 && x >= 0) return Math.sqrt(x);
  if (x === 1) return 1;
  if (x < 0) {
    if (!whole) return x === -Infinity ? power(Infinity, y) : NaN;
    const size = exp(y * log(-x));
    return Math.abs(y % 2) === 1 ? -size : size;
  }
  return exp(y * log(x));
}
