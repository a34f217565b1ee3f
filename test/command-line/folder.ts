import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { ScenarioDocument } from "../../src/scenario/types.ts";

/** A folder for one test file; it is gone when the tests are over. */
export const folder = mkdtempSync(join(tmpdir(), "planner-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
