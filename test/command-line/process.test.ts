import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Capacity } from "../../src/plan/capacity.ts";
import type { Comparison, Plan } from "../../src/plan/types.ts";
import { compileCommand } from "../../tools/compile-command.mjs";
import { fileWith, small } from "./folder.ts";

const folder = mkdtempSync(join(tmpdir(), "planner-command-"));
let command = "";
beforeAll(async () => {
  command = await compileCommand(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command, compiled as in the package, as a person does; where it is given an input, it is interrupted once it has read that. */
function plan(words: string[], input?: string) {
  const child = spawn(process.execPath, [command, ...words], {
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout!.on("data", (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr!.on("data", (piece: Buffer) => {
    err += piece.toString();
  });
  child.stdin?.end(input, () => child.kill("SIGINT"));
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

function withoutSeconds(text: string) {
  const document = JSON.parse(text) as Plan;
  expect(document.run.seconds).toBeGreaterThan(0);
  return { ...document, run: { ...document.run, seconds: 0 } };
}

describe("the command itself", { timeout: 600_000 }, () => {
  const file = fileWith("small.json", small);

  it("gives the same plan with one thread and with three, and nothing else", async () => {
    const [one, three] = await Promise.all([
      plan([file, "--json", "--workers", "1"]),
      plan([file, "--json", "--workers", "3"]),
    ]);
    expect([one.status, three.status, one.err, three.err]).toEqual([0, 0, "", ""]);
    expect(withoutSeconds(three.out)).toEqual(withoutSeconds(one.out));
  });

  it("tells a verdict in words that names the range of the document", async () => {
    const { status, out } = await plan([file]);
    expect(status).toBe(0);
    expect(out).toMatch(/\d+-\d+/);
  });

  it("compares two files by day, the same with any number of threads", async () => {
    const more = fileWith("more.json", {
      ...small,
      groups: [{ ...small.groups[0], clients: 400 }],
    });
    const [one, two] = await Promise.all([
      plan([file, more, "--json", "--workers", "1"]),
      plan([file, more, "--json", "--workers", "2"]),
    ]);
    expect([one.status, one.err, two.status]).toEqual([0, "", 0]);
    const { comparisons } = JSON.parse(one.out) as { comparisons: Comparison[] };
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]?.least?.difference.low).toBeGreaterThan(0);
    expect((JSON.parse(two.out) as { comparisons: Comparison[] }).comparisons).toEqual(comparisons);
  });

  it("answers how many clients so many ports carry: more ports, more clients", async () => {
    const [few, many] = await Promise.all(
      ["4", "8"].map((ports) => plan([file, "--capacity", ports, "--json"])),
    );
    const documents = [few, many].map((each) => JSON.parse(each?.out ?? "") as Capacity);
    expect(documents.map(({ ports }) => ports)).toEqual([4, 8]);
    expect(documents[1]!.factor).toBeGreaterThan(1.5 * documents[0]!.factor);
    for (const { refusals } of documents) expect(refusals.high).toBeLessThanOrEqual(0.01);
  });

  it("ends with status 2 where the input is wrong", async () => {
    const { status, out, err } = await plan([fileWith("wrong.json", { ...small, version: 9 })]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/version/);
  });

  it("ends soon and cleanly when it is interrupted", async () => {
    // The run itself would take hours.
    const long = JSON.stringify({
      ...small,
      groups: [{ ...small.groups[0], clients: 200_000 }],
      simulation: { days: 1000 },
    });
    // More than a pipe holds: when the last of it is gone, the command has begun.
    const { status, out, err } = await plan(["-"], long.padEnd(2 ** 20));
    expect([status, out, err]).toEqual([1, "", "Cancelled.\n"]);
  });
});
