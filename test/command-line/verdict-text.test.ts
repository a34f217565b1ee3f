import { describe, expect, it } from "vitest";
import { frequency, thousands } from "../../src/language/numbers.ts";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import { labelled, wrap } from "../../src/command-line/wrap.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { servers } from "../../src/servers/index.ts";
import { small } from "./folder.ts";
import type { Assumption, ScenarioDocument } from "../../src/scenario/types.ts";
import { madeUpPlan } from "./fake-services.ts";

const document: ScenarioDocument = { ...small, target: { refusals: 0.001, confidence: 0.95 } };
const { scenario } = completeScenario(document, { servers, clients });
const plan = madeUpPlan(scenario, Array.from<Assumption>({ length: 34 }));

describe("a plan in words", () => {
  const text = verdictText(plan, 80);

  it("begins with the range and has every part that says something", () => {
    expect(text.split("\n")[0]).toBe(plan.verdict.headline);
    const oneLine = text.replace(/\s+/g, " ");
    const { sure, why, restsOn, symptom } = plan.verdict;
    for (const part of [sure, why, restsOn, symptom]) expect(oneLine).toContain(part);
    expect(text).not.toMatch(/^Today/m);
    expect(oneLine).toContain("50 sessions at most: users are turned away. (max-sessions)");
    expect(oneLine).toContain("34 defaults were assumed");
  });

  it.each([20, 64, 80, 96, 200])(
    "keeps its lines within 64 to 96 characters at width %i",
    (width) => {
      const longest = Math.max(
        ...verdictText(plan, width)
          .split("\n")
          .map((line) => line.length),
      );
      expect(longest).toBeLessThanOrEqual(Math.min(96, Math.max(64, width)));
    },
  );

  it("shows the curve around the answer, in order, with its marks and never a 0", () => {
    const rows = text.split("\n").filter((line) => line.endsWith(" of 100"));
    const sizes = rows.map((row) => Number(/\b(\d+)\s+(?:1 in|none)/.exec(row)?.[1]));
    expect(sizes).toEqual([96, 112, 117, 120, 128, 132, 136, 140]);
    expect(rows.find((row) => row.startsWith("open"))).toMatch(/\b128\b/);
    expect(rows.find((row) => row.startsWith("least"))).toMatch(/\b117\b/);
    expect(rows.at(-1)).toMatch(/none seen\s+1 in 100,000/);
  });

  it("says which size is kept where today's stays, however far it is from the others", () => {
    const current = { ports: 48, usable: 48, refusals: null, judgement: "enough" } as const;
    const kept = verdictText({ ...plan, current }, 80).split("\n");
    const rows = kept.filter((line) => line.endsWith(" of 100"));
    expect(rows[0]).toMatch(/^keep\s+48\b/);
    expect(rows.some((row) => row.startsWith("open"))).toBe(false);
    const large = { ...current, ports: 140, usable: 140, judgement: "oversized" } as const;
    const told = verdictText({ ...plan, current: large }, 80);
    expect(told).toMatch(/^today\s+140\b/m);
    expect(told).toMatch(/^open\s+128\b/m);
  });

  it("has no colours and no other escapes", () => {
    expect(text).toMatch(/^[\n\x20-\x7E…]*$/);
  });

  it("stands without a recommendation and without a curve", () => {
    const none = { ...plan, recommendation: null, curve: [], limits: [] };
    expect(verdictText(none, 80)).toMatch(plan.verdict.symptom);
  });
});

describe("numbers and lines", () => {
  it.each([
    [0.00025, "1 in 4,000"],
    [0.001, "1 in 1,000"],
    [0.00092, "1 in 1,000"],
    [0.16, "1 in 6"],
    [0.5, "5 in 10"],
    [0.9, "9 in 10"],
    [1.3e-6, "1 in 760,000"],
    [0, "none"],
  ])("%d is %s", (share, words) => {
    expect(frequency(share)).toBe(words);
  });

  it("groups thousands", () => {
    expect(thousands(1_234_567)).toBe("1,234,567");
  });

  it("breaks between words only, and loses none", () => {
    const text = "a bb ccc dddd a-word-too-long-for-any-line eeeee";
    const lines = wrap(text, 9);
    expect(lines.join(" ")).toBe(text);
    expect(lines.filter((line) => line.length > 9)).toEqual(["a-word-too-long-for-any-line"]);
    expect(labelled("Why", "one two", 6, 9)).toBe("Why   one\n      two");
  });
});
