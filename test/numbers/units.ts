/** Distances in units in the last place, for tests of rounding. */

const doubles = new Float64Array(1);
const bits = new BigInt64Array(doubles.buffer);

function ordinal(x: number): bigint {
  doubles[0] = x;
  const raw = bits[0] as bigint;
  return raw >= 0n ? raw : -(raw & 0x7fffffffffffffffn);
}

/** How many doubles apart a and b are; 0 for NaN and NaN, Infinity where only one is NaN. */
export function unitsApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) === Number.isNaN(b) ? 0 : Infinity;
  const difference = ordinal(a) - ordinal(b);
  return Number(difference < 0n ? -difference : difference);
}

/** A small generator for tests (Park & Miller 1988): numbers in (0, 1), the same every time. */
export function testNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
