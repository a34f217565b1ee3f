import * as zlib from "node:zlib";
import { Duplex } from "node:stream";
import type { Unpacker } from "../logs/unpack.ts";

/** Unpacks zstd where this Node can (22.15 and newer); null where it cannot. */
export function unpackZstd(): Unpacker | null {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Duplex };
  return createZstdDecompress === undefined ? null : Duplex.toWeb(createZstdDecompress());
}
