import { describe, expect, it } from "vitest";
import type { Run } from "../../src/state/keep-answered.ts";
import { steadySince, verdictView, whyTitle } from "../../src/page/verdict/verdict-view.ts";
import type { VerdictView } from "../../src/page/verdict/verdict-view.ts";
import { fixturePlan } from "./fixture.ts";
import { fixtureDocument, fixtureScenario } from "./fixture-scenario.ts";

const outcome = fixturePlan(fixtureScenario(fixtureDocument));
const { headline } = outcome.plan.verdict;
const idle: Run = {
  status: "waiting",
  daysDone: 0,
  daysWanted: 0,
  answer: null,
  failure: null,
};
const answer = { ...outcome, key: "now", language: "en" as const, provisional: false, whole: true };

const rows: [what: string, run: Partial<Run>, expected: Partial<VerdictView>][] = [
  ["before anything", {}, { phase: "computing", headline: "Simulating…", status: null }],
  [
    "the first days",
    { status: "running", daysDone: 40, daysWanted: 400 },
    { phase: "computing", headline: "Simulating… 40 of 400 days." },
  ],
  [
    "a provisional answer",
    {
      status: "running",
      daysDone: 40,
      daysWanted: 400,
      answer: { ...answer, provisional: true, whole: false },
    },
    { phase: "provisional", headline: "Simulating… 40 of 400 days. Likely 96-105 ports." },
  ],
  [
    "the answer",
    { status: "done", answer },
    { phase: "settled", tone: "danger", headline, status: null },
  ],
  [
    "inputs changed",
    { status: "waiting", answer: { ...answer, key: "before" } },
    { phase: "stale", headline, status: null },
  ],
  [
    "a wrong input",
    { status: "held", answer },
    { phase: "stale", headline, status: expect.stringContaining("an input needs a look") },
  ],
  [
    "stopped on the way",
    {
      status: "stopped",
      daysDone: 40,
      daysWanted: 400,
      answer: { ...answer, provisional: true, whole: false },
    },
    { phase: "provisional", headline, status: "Stopped after 40 of 400 days." },
  ],
  [
    "a worker that cannot start",
    { status: "failed", failure: "The worker could not start." },
    { phase: "computing", headline: "No answer yet.", status: "The worker could not start." },
  ],
];

describe("the verdict's card", () => {
  it.each(rows)("shows %s", (_, run, expected) => {
    expect(verdictView({ ...idle, ...run }, "now")).toMatchObject(expected);
  });

  it("says since which day the least number has not changed", () => {
    const looks = (...least: (number | null)[]) =>
      least.map((each, index) => ({ days: (index + 1) * 10, least: each }));
    expect(steadySince(looks())).toBeNull();
    expect(steadySince(looks(100))).toBeNull();
    expect(steadySince(looks(98, 100, 100, 100))).toBe(20);
    expect(steadySince(looks(100, 98, 100))).toBe(30);
  });
});

it("the reasons are headed by the number that the headline names", () => {
  const { plan } = outcome;
  const { recommendation, verdict } = plan;
  const current = { ...plan.current!, usable: recommendation!.ports };
  const named = `Why ${recommendation!.ports}`;
  expect(whyTitle({ ...plan, current: null })).toBe(named);
  expect(whyTitle({ ...plan, current: { ...current, judgement: "tight" } })).toBe(named);
  // "Keep 10" is not explained by the 8 that would be opened elsewhere, nor "Keep 10 for now".
  expect(whyTitle({ ...plan, current: { ...current, judgement: "enough" } })).toBe("Why");
  const short = { ...verdict, state: "short-run" as const };
  expect(whyTitle({ ...plan, verdict: short, current: { ...current, judgement: "tight" } })).toBe(
    "Why",
  );
  expect(whyTitle({ ...plan, recommendation: null, current })).toBe("Why");
});
