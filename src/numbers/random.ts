/**
 * Random numbers: sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state in four words of an Int32Array, so that
 * millions of streams live side by side without objects, and every engine draws the same bits.
 */

/** Words that one stream takes in a state array. */
export const STREAM_WORDS = 4;

const TWO_32 = 4294967296;

/** The next 32 random bits of the stream at word `at`, as an unsigned integer below 2^32. */
export function nextUint32(state: Int32Array, at: number): number {
  const a = state[at]!;
  const b = state[at + 1]!;
  const c = state[at + 2]!;
  const counter = state[at + 3]!;
  const out = (a + b + counter) | 0;
  state[at] = b ^ (b >>> 9);
  state[at + 1] = (c + (c << 3)) | 0;
  state[at + 2] = (((c << 21) | (c >>> 11)) + out) | 0;
  state[at + 3] = (counter + 1) | 0;
  return out >>> 0;
}

/** The next two words of the stream at word `at`, as signed integers into `pair` at `to`: cheaper than one by one. */
export function nextPair(state: Int32Array, at: number, pair: Int32Array, to: number): void {
  const a = state[at]!;
  const b = state[at + 1]!;
  const c = state[at + 2]!;
  const counter = state[at + 3]!;
  const first = (a + b + counter) | 0;
  const a1 = b ^ (b >>> 9);
  const b1 = (c + (c << 3)) | 0;
  const c1 = (((c << 21) | (c >>> 11)) + first) | 0;
  const second = (a1 + b1 + counter + 1) | 0;
  state[at] = b1 ^ (b1 >>> 9);
  state[at + 1] = (c1 + (c1 << 3)) | 0;
  state[at + 2] = (((c1 << 21) | (c1 >>> 11)) + second) | 0;
  state[at + 3] = (counter + 2) | 0;
  pair[to] = first;
  pair[to + 1] = second;
}

/**
 * Starts a stream at word `to` of `into` that belongs to the stream at word `at`: its four words are the next four of
 * its parent. They are random already, so nothing is thrown away, as `seedStream` must after words that may be alike.
 */
export function forkStream(state: Int32Array, at: number, into: Int32Array, to: number): void {
  let a = state[at]!;
  let b = state[at + 1]!;
  let c = state[at + 2]!;
  let counter = state[at + 3]!;
  for (let word = to; word < to + STREAM_WORDS; word++) {
    const out = (a + b + counter) | 0;
    into[word] = out;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
  }
  state[at] = a;
  state[at + 1] = b;
  state[at + 2] = c;
  state[at + 3] = counter;
}

/** Copies the stream at word `at` to word `to` of `into`: from there on both draw the same. */
export function copyStream(state: Int32Array, at: number, into: Int32Array, to: number): void {
  into[to] = state[at]!;
  into[to + 1] = state[at + 1]!;
  into[to + 2] = state[at + 2]!;
  into[to + 3] = state[at + 3]!;
}

/** A uniform number in [0, 1) with 53 random bits. */
export function nextUniform(state: Int32Array, at: number): number {
  const high = nextUint32(state, at) >>> 5;
  const low = nextUint32(state, at) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

/** A whole number in 0 … count−1, `count` at most 2^31; the bias is below count / 2^32. */
export function nextBelow(state: Int32Array, at: number, count: number): number {
  return ((nextUint32(state, at) * count) / TWO_32) | 0;
}

/** Outputs thrown away after seeding with words that may be alike, as sfc32 wants. */
const ROUNDS = 12;

/** Starts the stream at word `at` from three words; the first outputs are thrown away. */
export function seedStream(
  state: Int32Array,
  at: number,
  w0: number,
  w1: number,
  w2: number,
): void {
  let a = w0 | 0;
  let b = w1 | 0;
  let c = w2 | 0;
  let counter = 1;
  for (let step = 0; step < ROUNDS; step++) {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
  }
  state[at] = a;
  state[at + 1] = b;
  state[at + 2] = c;
  state[at + 3] = counter;
}
