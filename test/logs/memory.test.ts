import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("measure-memory.ts", import.meta.url));

/** Lines of a log of so many bytes, how many were replayed, and the memory over that of the idle process, MB. */
function measured(
  bytes: number,
  {
    mostTransfers = null,
    clients = 3000,
  }: { mostTransfers?: number | null; clients?: number } = {},
): { lines: number; replayed: number; over: number } {
  const more = mostTransfers === null ? [] : [String(mostTransfers)];
  const { stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, String(bytes), String(clients), ...more],
    { encoding: "utf8" },
  );
  return JSON.parse(stdout) as { lines: number; replayed: number; over: number };
}

/* The log's own days through a server's law, and the fitted scenario, are in these figures. */

it(
  "what is replayed whole takes at most 150 MB over the idle process",
  { timeout: 600_000 },
  () => {
    const { lines, replayed, over } = measured(23e6);
    expect(lines).toBeGreaterThan(240_000);
    expect(replayed).toBe(lines);
    expect(over).toBeLessThanOrEqual(150);
  },
);

it("so do 800,000 transfers, where so many are asked for", { timeout: 600_000 }, () => {
  const { lines, replayed, over } = measured(76e6, { mostTransfers: 1_000_000 });
  expect(lines).toBeGreaterThanOrEqual(800_000);
  expect(replayed).toBe(lines);
  expect(over).toBeLessThanOrEqual(150);
});

it(
  "so does a million of one login, which are replayed whole: no part of its days would stand for all",
  { timeout: 600_000 },
  () => {
    const { lines, replayed, over } = measured(87e6, { clients: 1 });
    expect(lines).toBeGreaterThanOrEqual(950_000);
    expect(replayed).toBe(lines);
    expect(over).toBeLessThanOrEqual(150);
  },
);

it("so does a gigabyte of one login", { timeout: 600_000 }, () => {
  const { lines, over } = measured(1e9, { clients: 1 });
  expect(lines).toBeGreaterThan(10_000_000);
  expect(over).toBeLessThanOrEqual(150);
});

it("so does a gigabyte of xferlog", { timeout: 600_000 }, () => {
  const { lines, over } = measured(1e9);
  expect(lines).toBeGreaterThan(10_000_000);
  expect(over).toBeLessThanOrEqual(150);
});
