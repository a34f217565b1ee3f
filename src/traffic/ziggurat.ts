/**
 * Exponential and normal draws by the ziggurat (Marsaglia & Tsang 2000), with a separate word for the layer and 53 bits
 * for the abscissa (Doornik 2005). Tables come from our own log and exp, so that every engine draws the same bits.
 */
import { exp, log } from "../numbers/log-exp.ts";
import { nextPair, nextUniform } from "../numbers/random.ts";

const LAYERS = 256;
const SCALE = 1 / 9007199254740992;

/** Right-most abscissa and area of a layer, 256 layers (Marsaglia & Tsang 2000; Doornik 2005 for the normal). */
const EXPONENTIAL_R = 7.69711747013105;
const EXPONENTIAL_V = 3.949659822581572e-3;
const NORMAL_R = 3.6541528853610088;
const NORMAL_V = 0.00492867323399;

function layers(
  right: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
) {
  const x = new Float64Array(LAYERS + 1);
  const y = new Float64Array(LAYERS + 1);
  x[0] = area / density(right);
  x[1] = right;
  for (let i = 2; i < LAYERS; i++) x[i] = inverse(area / x[i - 1]! + density(x[i - 1]!));
  x[LAYERS] = 0;
  for (let i = 0; i <= LAYERS; i++) y[i] = density(x[i]!);
  return { x, y };
}

const exponential = layers(
  EXPONENTIAL_R,
  EXPONENTIAL_V,
  (x) => exp(-x),
  (y) => -log(y),
);
const normal = layers(
  NORMAL_R,
  NORMAL_V,
  (x) => exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * log(y)),
);
const ex = exponential.x;
const ey = exponential.y;
const nx = normal.x;
const ny = normal.y;
/** With a buffer of its own, an array of this file is at a fixed place: the engine reads it without looking it up. */
const pair = new Int32Array(new ArrayBuffer(8));

/**
 * An exponential number of mean 1. Short, so that it is taken into its callers: a number returned is an object. The plus
 * tells the engine that the rare case is a number too, so that the usual one need not be an object for its sake.
 */
export function nextExponential(state: Int32Array, at: number): number {
  nextPair(state, at, pair, 0);
  const low = pair[1]!;
  const layer = low & 255;
  const x = ((pair[0]! >>> 0) * 2097152 + (low >>> 11)) * SCALE * ex[layer]!;
  return x < ex[layer + 1]! ? x : +exponentialAtEdge(state, at, layer, x);
}

/** The rare case (one draw in ninety): at the edge of a layer, or beyond the right-most one. */
function exponentialAtEdge(state: Int32Array, at: number, layer: number, x: number): number {
  // Beyond the right-most layer the law starts afresh: it has no memory.
  if (layer === 0) return EXPONENTIAL_R + nextExponential(state, at);
  const y = ey[layer]! + nextUniform(state, at) * (ey[layer + 1]! - ey[layer]!);
  return y < exp(-x) ? x : nextExponential(state, at);
}

/** A normal number of mean 0 and standard deviation 1. */
export function nextNormal(state: Int32Array, at: number): number {
  nextPair(state, at, pair, 0);
  const low = pair[1]!;
  const layer = low & 255;
  const x = ((pair[0]! >>> 0) * 2097152 + (low >>> 11)) * SCALE * nx[layer]!;
  const size = x < nx[layer + 1]! ? x : +normalAtEdge(state, at, layer, x);
  return low & 256 ? -size : size;
}

/** The size of a normal number that falls at the edge of a layer, or beyond the right-most one. */
function normalAtEdge(state: Int32Array, at: number, layer: number, x: number): number {
  if (layer === 0) return nextTail(state, at);
  const y = ny[layer]! + nextUniform(state, at) * (ny[layer + 1]! - ny[layer]!);
  return y < exp(-0.5 * x * x) ? x : Math.abs(nextNormal(state, at));
}

/** A normal number given that it exceeds the right-most abscissa (Marsaglia 1964). */
function nextTail(state: Int32Array, at: number): number {
  for (;;) {
    const x = nextExponential(state, at) / NORMAL_R;
    if (2 * nextExponential(state, at) > x * x) return NORMAL_R + x;
  }
}
