import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { defaultMostTransfers } from "../../src/logs/fit.ts";

const script = fileURLToPath(new URL("measure-memory.ts", import.meta.url));

/** Lines of a log of so many bytes, and the memory over that of the idle process, MB. */
function measured(bytes: number): { lines: number; over: number } {
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", script, String(bytes)], {
    encoding: "utf8",
  });
  return JSON.parse(stdout) as { lines: number; over: number };
}

it(
  "the largest log that is replayed whole takes at most 150 MB over the idle process",
  {
    timeout: 600_000,
  },
  () => {
    const { lines, over } = measured(23e6);
    expect(lines).toBeGreaterThan(240_000);
    expect(lines).toBeLessThanOrEqual(defaultMostTransfers);
    expect(over).toBeLessThanOrEqual(150);
  },
);

it("a gigabyte of xferlog takes at most 150 MB over the idle process", { timeout: 600_000 }, () => {
  const { lines, over } = measured(1e9);
  expect(lines).toBeGreaterThan(10_000_000);
  expect(over).toBeLessThanOrEqual(150);
});
