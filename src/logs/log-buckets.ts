/** Buckets in each doubling: neighbours lie 2.2 to 3.1 % apart, so a quantile is right within 1.6 %. */
const perDoubling = 32;
/** Exponents from 2^-20 (a microsecond) to 2^50. */
const lowestExponent = -20;
const doublings = 71;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Where the sign, the exponent and the first bits of the mantissa of a number lie. */
const highWord = (() => {
  float[0] = 1;
  return words[0] === 0 ? 1 : 0;
})();

/** Values ≥ 0 by their size: counts in buckets of equal ratio, which add up exactly over files. */
export class LogBuckets {
  /** Values below a microsecond or a byte. */
  zeros = 0;
  readonly #counts = new Float64Array(doublings * perDoubling);

  add(value: number): void {
    const bucket = bucketOf(value);
    if (bucket < 0) this.zeros++;
    else this.#counts[bucket] = this.#counts[bucket]! + 1;
  }

  /** Bucket and count of those that hold anything, ascending. */
  get filled(): [bucket: number, count: number][] {
    const filled: [number, number][] = [];
    for (const [bucket, count] of this.#counts.entries())
      if (count > 0) filled.push([bucket, count]);
    return filled;
  }
}

/** The bucket of a value; below 0 = none, too small. */
function bucketOf(value: number): number {
  float[0] = value;
  const high = words[highWord]!;
  const exponent = (high >>> 20) - 1023;
  if (!(value > 0) || exponent < lowestExponent) return -1;
  const bucket = (exponent - lowestExponent) * perDoubling + ((high >>> 15) & 31);
  return Math.min(bucket, doublings * perDoubling - 1);
}

/** The middle of a bucket. */
export function valueOf(bucket: number): number {
  const doubling = Math.floor(bucket / perDoubling);
  const part = bucket - doubling * perDoubling;
  return powerOfTwo(doubling + lowestExponent) * (1 + (part + 0.5) / perDoubling);
}

function powerOfTwo(exponent: number): number {
  float[0] = 0;
  words[highWord] = (exponent + 1023) << 20;
  const [value = 0] = float;
  return value;
}

/** Number of buckets there are. */
export const bucketCount = doublings * perDoubling;
