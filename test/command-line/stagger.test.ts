import { expect, it } from "vitest";
import { staggerText } from "../../src/command-line/stagger-of-file.ts";
import type { StaggerLadder } from "../../src/plan/stagger.ts";
import { run } from "./fake-services.ts";
import { fileWith, small } from "./folder.ts";

const file = fileWith("small.json", small);

it("--stagger prints a sentence and a ladder, window by window", async () => {
  const { status, out, err } = await run([file, "--stagger"]);
  expect([status, err]).toEqual([0, ""]);
  expect(out.split("\n")).toEqual([
    "Spread them.",
    "",
    "start within  least ports",
    "1 s                   130",
    "a minute               45",
    "an hour                 4",
    "",
  ]);
});

it("--stagger writes a document with --json, on the days that were asked for", async () => {
  const { out } = await run([file, "--stagger", "--json", "--days", "3"]);
  const [ladder] = JSON.parse(out) as StaggerLadder[];
  expect(ladder?.steps.at(-1)).toEqual({
    seconds: 3600,
    least: { ports: 4, low: 4, high: 4, days: 3 },
  });
});

it("--stagger names what has no effect beside it", async () => {
  const { status, err } = await run([file, "--stagger", "--servers", "--out", "x"]);
  expect(status).toBe(2);
  expect(err).toContain("--stagger has no effect together with --servers.");
});

it("says so where nothing starts together, and names the ports of each node", () => {
  expect(staggerText([], 1, 80)).toContain("nothing to spread");
  const least = { ports: null, low: 0, high: 0, days: 1 };
  const ladder = { group: 0, name: "Cameras", now: { seconds: 0, least }, steps: [], sentence: "" };
  const text = staggerText([ladder], 2, 80);
  expect(text).toContain("each node");
  expect(text).toMatch(/at once +none/);
});
