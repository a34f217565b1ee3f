import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "./rounds.ts";

const source = fileURLToPath(new URL("mm200.cpp", import.meta.url));

/** The compiled C++ reference, or null where there is no g++. */
export interface Reference {
  /** Runs it for so many arrivals. */
  run(arrivals: number): Run & { refused: number };
  /** Removes what was compiled. */
  remove(): void;
}

/** Compiles the reference with g++ -O3 for this machine. */
export function compileReference(): Reference | null {
  const folder = mkdtempSync(join(tmpdir(), "planner-benchmark-"));
  const program = join(folder, "mm200");
  const compiled = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, source], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (compiled.status !== 0) {
    remove();
    return null;
  }
  let seed = 0;
  return {
    run(arrivals) {
      seed += 1;
      const { stdout } = spawnSync(program, [String(arrivals), String(seed)], { encoding: "utf8" });
      const [events, refused, seconds] = stdout.trim().split(" ").map(Number);
      return { work: events ?? 0, refused: refused ?? 0, seconds: seconds ?? 0 };
    },
    remove,
  };
}
