/** Where a hash begins (FNV-1a). */
export const hashStart = 0x811c9dc5;

/** A hash carried on over ASCII bytes from `from` to `to`: that of the same text, once `mixBits` ends it. */
export function hashBytes(hash: number, bytes: Uint8Array, from: number, to: number): number {
  let bits = hash;
  for (let index = from; index < to; index++) bits = Math.imul(bits ^ bytes[index]!, 0x01000193);
  return bits;
}

/** 32 bits of a text (FNV-1a over UTF-16 units, then mixed), 0 … 2^32 - 1. */
export function hashText(text: string): number {
  let hash = hashStart;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixBits(hash);
}

/** 32 well-mixed bits of a whole number (the finaliser of MurmurHash3), 0 … 2^32 - 1. */
export function mixBits(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
