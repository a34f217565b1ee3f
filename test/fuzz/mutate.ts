/** A generator of whole numbers below a bound; the same seed gives the same ones (xorshift of 32 bits). */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** What readers stumble over. */
const odd = [
  ...'0|-1|1e999|-0|NaN|null|true|[]|{}|""|__proto__|constructor|\u0000|\ufeff|\u2028|\ud83d'.split(
    "|",
  ),
  ..."9007199254740993|65536|4294967296|1e-9|0x10|2024-02-30|24:00:60|::1|255.255.255.255".split(
    "|",
  ),
  ..."\n|\r\n|\t|,|;|'|\\|%s|${x}|$(x)|<x>|#s=1.|227 Entering Passive Mode (1,2,3,4,255,255)".split(
    "|",
  ),
].map((text) => new TextEncoder().encode(text));

/** Longest input, bytes: readers are quick on it, and a fault is small enough to look at. */
const longest = 20_000;

function splice(bytes: Uint8Array, from: number, removed: number, added: Uint8Array): Uint8Array {
  const joined = [...bytes.subarray(0, from), ...added, ...bytes.subarray(from + removed)];
  return Uint8Array.from(joined.slice(0, longest));
}

/** One small change of an input: bytes or numbers turned, cut, doubled, or put in from others and from a list of what is odd. */
export function mutate(
  bytes: Uint8Array,
  pool: readonly Uint8Array[],
  next: (below: number) => number,
): Uint8Array {
  const from = next(bytes.length + 1);
  const some = 1 + next(1 + Math.min(200, bytes.length - from));
  switch (next(7)) {
    case 0:
      return splice(bytes, from, 1, Uint8Array.of(next(256)));
    case 1:
      return splice(bytes, from, some, new Uint8Array());
    case 2:
      return splice(bytes, from, next(2) * some, odd[next(odd.length)]!);
    case 3:
      return splice(bytes, from, 0, bytes.subarray(from, from + some));
    case 4: {
      const other = pool[next(pool.length)]!;
      const at = next(other.length + 1);
      return splice(bytes, from, some, other.subarray(at, at + some));
    }
    case 5: {
      // A number becomes another one.
      const text = new TextDecoder("latin1").decode(bytes);
      const numbers = [...text.matchAll(/\d+/g)];
      const one = numbers[next(Math.max(1, numbers.length))];
      if (one === undefined) return bytes;
      const other = String(next(2) === 0 ? next(100_000) : 10 ** next(17));
      return splice(bytes, one.index, one[0].length, new TextEncoder().encode(other));
    }
    default:
      return bytes.subarray(0, from);
  }
}
