import * as zlib from "node:zlib";
import type { Transform } from "node:stream";

/** Unpacks zstd where this Node can (22.15 and newer); null where it cannot. */
export function createZstdDecompressOrNull(): Transform | null {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };
  return createZstdDecompress === undefined ? null : createZstdDecompress();
}
