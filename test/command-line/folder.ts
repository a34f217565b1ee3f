import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScenarioDocument } from "../../src/scenario/types.ts";

/** A folder for the test files of a process; it is gone when that ends. */
export const folder = mkdtempSync(join(tmpdir(), "planner-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the folder; returns its path. */
export function fileWith(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** A small scenario that simulates in no time. */
export const small: ScenarioDocument = {
  version: 1,
  name: "Two offices",
  server: { software: "vsftpd" },
  groups: [
    {
      clients: 40,
      visits: { pattern: "steady", perClientPerHour: 2 },
      files: 2,
      transferSeconds: 5,
    },
  ],
  target: { refusals: 0.01 },
  simulation: { days: 6, daySeconds: 14_400, seed: 3 },
};
