import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/symptoms/types.ts";
import { run } from "./fake-services.ts";
import { fileWith, small } from "./folder.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const ten = { ...small, server: { ...small.server, range: { first: 50000, last: 50009 } } };
const scenario = fileWith("ten.json", ten);
const reply = "227 Entering Passive Mode (198,51,100,7,195,85).";
const lines = fileWith("lines.txt", `${reply}\nError: Connection timed out\n220 hello\n`);

describe("--explain", () => {
  it("says which case the lines are, without a simulation", async () => {
    const { status, out, err, asked, workers } = await run([scenario, "--explain", lines]);
    expect([status, err, asked, workers.wanted]).toEqual([0, "", [], []]);
    const words = out.replace(/\s+/g, " ");
    expect(words).toMatch(/^A filter drops the data connection/);
    expect(words).toContain("2: Error: Connection timed out");
    expect(words).toContain("number 6 of the 10 in 50000-50009");
    expect(words).toContain("Lines that were not recognised: 1.");
  });

  it("holds the port against --range, with and without a scenario", async () => {
    const elsewhere = ["--range", "40000-40009"];
    const withFile = await run([scenario, "--explain", lines, ...elsewhere]);
    const alone = await run(["--explain", lines, ...elsewhere]);
    for (const { out } of [withFile, alone])
      expect(out).toMatch(/^The port in the reply is not in/);
    const unknown = await run(["--explain", lines]);
    expect(unknown.out).toMatch(/^A filter drops/);
    expect(unknown.out).toContain("--range A-B");
  });

  it("writes the document with --json", async () => {
    const { out } = await run([scenario, "--explain", lines, "--json"]);
    const { answer, findings, unread } = JSON.parse(out) as Explanation;
    expect(answer).toMatchObject({ case: "filter", number: 2 });
    expect([findings.length, unread]).toEqual([2, 1]);
  });

  it("steers no terminal, whatever stands in the lines", async () => {
    const wild = fileWith("wild.txt", `\u001b[2J\u202e500 OOPS: vsf_sysutil_bind\u0007\n`);
    const { out } = await run([scenario, "--explain", wild]);
    expect(out).toContain("500 OOPS: vsf_sysutil_bind");
    expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  });

  it("says what is missing where nothing is recognised", async () => {
    const { status, out } = await run(["--explain", fileWith("none.txt", "hello\n")]);
    expect(status).toBe(0);
    expect(out).toContain("No line was recognised");
  });

  it("names what has no effect beside it, and a file that is not there", async () => {
    const { status, err } = await run(["--explain", "a", "--days", "3", "b.json", "c.json"]);
    expect(status).toBe(2);
    expect(err).toContain("--days has no effect together with --explain.");
    expect(err).toContain("--explain takes one scenario file; 2 were given.");
    const absent = await run(["--explain", fileWith("x", "") + "-absent"]);
    expect(absent.status).toBe(2);
    expect(absent.err).toContain("there is no such file");
  });

  it("reads standard input where it is -", () => {
    const words = ["--import", "tsx", "src/command-line/main.ts", scenario, "--explain", "-"];
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: project,
      input: `${reply}\nconnect ECONNREFUSED 198.51.100.7:50005\n`,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Nothing listens there/);
  }, 600_000);
});
