import { spawn, spawnSync } from "node:child_process";
import { Duplex } from "node:stream";
import * as zlib from "node:zlib";
import type { Unpacker } from "../logs/unpack.ts";

/** Unpacks zstd: this Node does it (22.15 and newer), or the program `zstd` of the system; null where neither is there. */
export function unpackZstd(): Unpacker | null {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Duplex };
  if (createZstdDecompress !== undefined) return Duplex.toWeb(createZstdDecompress());
  if (spawnSync("zstd", ["--version"]).status !== 0) return null;
  return Duplex.toWeb(unpackByProgram());
}

/** What `zstd -dc` makes of what comes in; it fails where the program says that the input is damaged. */
function unpackByProgram(): Duplex {
  const program = spawn("zstd", ["-d", "-c", "-q"], { stdio: ["pipe", "pipe", "ignore"] });
  const stream = Duplex.from({ writable: program.stdin, readable: program.stdout });
  program.once("exit", (status) => {
    if (status !== 0) stream.destroy(new Error(`zstd -d ended with ${status}`));
  });
  return stream;
}
