/** Where a raw hash begins (FNV-1a). */
export const hashStart = 0x811c9dc5 | 0;

/** A raw hash carried on over one UTF-16 unit; -2^31 … 2^31 - 1, which costs no memory to hand on. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The raw hash of a text: FNV-1a over its UTF-16 units. */
export function rawHash(text: string): number {
  let hash = hashStart;
  for (let index = 0; index < text.length; index++) hash = hashUnit(hash, text.charCodeAt(index));
  return hash;
}

/** 32 bits of a text: its raw hash, mixed; 0 … 2^32 - 1. */
export function hashText(text: string): number {
  return mixBits(rawHash(text));
}

/** 32 well-mixed bits of a whole number (the finaliser of MurmurHash3), 0 … 2^32 - 1. */
export function mixBits(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
