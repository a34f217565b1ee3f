import type { Unpacker } from "./unpack.ts";
import { readingWords } from "./words/reading.ts";
import type { FileOf } from "./words/reading.en.ts";

/** How a file is packed, and in which letters it is written, from its first bytes. */
export interface Packing {
  kind: "plain" | "gzip" | "zstd" | "xz" | "bzip2" | "zip" | "7z";
}

const marks: readonly { kind: Packing["kind"]; bytes: readonly number[] }[] = [
  { kind: "gzip", bytes: [0x1f, 0x8b] },
  { kind: "zstd", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: "xz", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: "bzip2", bytes: [0x42, 0x5a, 0x68] },
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "7z", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
];

/** What the first bytes say of the packing, whatever the file's name. */
export function packingOf(begin: Uint8Array): Packing["kind"] {
  const found = marks.find(({ bytes }) => bytes.every((byte, index) => begin[index] === byte));
  return found?.kind ?? "plain";
}

/** The letters of a text: a byte order mark, or a zero in every second byte, betrays UTF-16. */
export function encodingOf(begin: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le";
  if (begin[0] === 0xfe && begin[1] === 0xff) return "utf-16be";
  const looked = Math.min(begin.length - (begin.length % 2), 200);
  if (looked < 8) return "utf-8";
  let [evenZeros, oddZeros] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (begin[at] === 0) evenZeros++;
    if (begin[at + 1] === 0) oddZeros++;
  }
  const pairs = looked / 2;
  if (oddZeros > 0.9 * pairs && evenZeros < 0.1 * pairs) return "utf-16le";
  if (evenZeros > 0.9 * pairs && oddZeros < 0.1 * pairs) return "utf-16be";
  return "utf-8";
}

const unpackers: Record<Exclude<Packing["kind"], "plain">, string> = {
  gzip: "gunzip -c",
  zstd: "zstd -dc",
  xz: "xz -dc",
  bzip2: "bzip2 -dc",
  zip: "unzip -p",
  "7z": "7z x -so",
};

/** The sentence for a packing that this engine cannot undo. */
export function cannotUnpack(kind: Exclude<Packing["kind"], "plain">): string {
  return readingWords().cannotUnpack(kind, unpackers[kind]);
}

/** What undoes a packing; null where this engine cannot. */
export function unpackerOf(kind: Exclude<Packing["kind"], "plain">): Unpacker | null {
  if (kind !== "gzip" && kind !== "zstd") return null;
  try {
    // Newer engines know zstd; those that do not throw a TypeError.
    return new DecompressionStream(kind as CompressionFormat);
  } catch {
    return null;
  }
}

/** The sentence for a packed file whose end is missing. */
export function cutShort({ kind, file, lines }: CutFile): string {
  return readingWords().cutShort(kind, file, lines, unpackers[kind]);
}

/** A packed file of which only the beginning could be read. */
export interface CutFile {
  kind: Exclude<Packing["kind"], "plain">;
  /** Which of several files; null where there is but one. */
  file: FileOf | null;
  lines: number;
}
