/** Any scenario gives a plan document that holds what the contract says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "../answer/in-thread.ts";
import { scenarioDocument } from "../scenario/arbitrary.ts";

const catalogues = { servers, clients };
/** Events of a plan: what it holds does not depend on how long it is looked for. */
const BUDGET = 1e6;

async function planOf(document: ScenarioDocument): Promise<Plan> {
  const { scenario, assumptions } = completeScenario(document, catalogues);
  const options = { simulate: simulateHere, signal, budget: BUDGET };
  return (await makePlan(scenario, assumptions, options)).plan;
}

/** Paths of what JSON would not keep: NaN, infinities, undefined. */
function lostInJson(value: unknown, path = "plan"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (value === undefined || typeof value === "function") return [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => lostInJson(inner, `${path}.${key}`));
}

/** The fields of the contract, and after them the document's own extensions. */
const FIELDS: Record<string, string> = {
  plan: "version model scenario recommendation band current margin demand curve formula leak timelines limits warnings assumptions rules verdict run",
  recommendation:
    "ports first last perNode least leastPerNode refusals daysWithRefusal ranges leastInterval",
  demand: "mean peak groups busyMean busiestHourSeconds peakSeconds",
  peak: "median p95 p99 max",
  curve: "ports refusals counted daysWithRefusal days",
  formula: "name erlangs ports refusals applies why",
  run: "days events seconds daysWanted",
  current: "ports refusals judgement",
  estimate: "estimate low high",
};

function expectFields(value: object | null | undefined, kind: keyof typeof FIELDS): void {
  if (value === null || value === undefined) return;
  const missing = FIELDS[kind]!.split(" ").filter((field) => !(field in value));
  expect(missing, String(kind)).toEqual([]);
}

function expectContract(plan: Plan): void {
  expectFields(plan, "plan");
  expect(Object.keys(plan).toSorted()).toEqual(FIELDS.plan!.split(" ").toSorted());
  for (const kind of ["recommendation", "demand", "formula", "run", "current"] as const)
    expectFields(plan[kind], kind);
  expectFields(plan.demand.peak, "peak");
  for (const point of plan.curve) expectFields(point, "curve");
  expect(lostInJson(plan)).toEqual([]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
}

function expectOrdered({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  for (const share of [estimate, low, high]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect(low).toBeLessThanOrEqual(estimate + 1e-12);
  expect(estimate).toBeLessThanOrEqual(high + 1e-12);
}

function expectSense(plan: Plan): void {
  const { recommendation, scenario, demand, curve, limits, warnings, verdict, current } = plan;
  if (recommendation === null) {
    const nothingAsked = verdict.state === "no-demand" && demand.peak.max === 0;
    const said = limits.some(({ code }) => ["impossible", "no-room"].includes(code));
    // A cap keeps out all who would ask: that is the limit, and no port is wanted.
    const keptOut =
      verdict.state === "ports-not-the-limit" &&
      demand.peak.max === 0 &&
      limits.some(({ code }) => code.startsWith("max-sessions"));
    expect(nothingAsked || keptOut || said, verdict.headline).toBe(true);
  } else {
    const { ports, first, last, perNode, least, leastPerNode, ranges, leastInterval } =
      recommendation;
    expect(ports).toBe(perNode * scenario.server.nodes);
    expect(ports % scenario.server.nodes).toBe(0);
    expect(first).toBeLessThanOrEqual(last);
    expect(first).toBeGreaterThanOrEqual(1024);
    expect(last).toBeLessThanOrEqual(65_535);
    expect(ranges).toHaveLength(scenario.server.nodes);
    for (const range of ranges) expect(range.last - range.first + 1).toBe(perNode);
    expect([ranges[0]!.first, ranges.at(-1)!.last]).toEqual([first, last]);
    expect(least).toBe(leastPerNode * scenario.server.nodes);
    expect(leastPerNode).toBeLessThanOrEqual(perNode);
    expect(leastInterval.low).toBeLessThanOrEqual(least);
    if (leastInterval.high !== null) expect(leastInterval.high).toBeGreaterThanOrEqual(least);
    else expect(warnings.map(({ code }) => code)).toContain("short-run");
    expectOrdered(recommendation.refusals);
    expectOrdered(recommendation.daysWithRefusal);
    for (const avoided of scenario.placement.avoid)
      for (const range of ranges)
        expect(range.last < avoided.first || range.first > avoided.last).toBe(true);
  }
  if (current?.refusals) expectOrdered(current.refusals);
  const piles = limits.some(({ code }) => code === "no-steady-state");
  if (current) expect(current.refusals === null).toBe(piles || current.usable === 0);
  expect(current === null).toBe(scenario.server.range === undefined);
  const sizes = curve.map(({ ports }) => ports);
  // One unit throughout: the curve meets the target at the least, and the size to open is on it, too.
  if (recommendation !== null && !warnings.some(({ code }) => code === "short-run")) {
    const atLeast = curve.find(({ ports }) => ports === recommendation.least);
    expect(atLeast?.refusals.high ?? 0).toBeLessThanOrEqual(scenario.target.refusals);
    expect(sizes).toContain(recommendation.least);
    expect(sizes).toContain(recommendation.ports);
  }
  expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
  for (const { refusals, daysWithRefusal, days } of curve) {
    expectOrdered(refusals);
    if (daysWithRefusal !== null) expect(daysWithRefusal).toBeLessThanOrEqual(days);
  }
  const { median, p95, p99, max } = demand.peak;
  expect([median, p95, p99, max]).toEqual([median, p95, p99, max].toSorted((a, b) => a - b));
  for (const { code, message } of [...limits, ...warnings]) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message).toMatch(/^\S[\s\S]*[.?!]$/);
    expect(message).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(verdict.headline).toMatch(/\.$/);
  for (const sentence of verdict.sentences)
    expect(sentence).not.toMatch(/NaN|undefined|Infinity|\[object|\b0 ?%|\bsafe\b|guarantee/i);
  expect(plan.run.days).toBeLessThanOrEqual(plan.run.daysWanted);
}

/** Two days of it; most shares of passive connections that are drawn are next to nothing, and here one in three is. */
function withDemand(drawn: ScenarioDocument): ScenarioDocument {
  const groups = drawn.groups.map((group) =>
    (group.passive ?? 1) < 0.01 && group.clients % 3 > 0 ? { ...group, passive: 1 } : group,
  );
  return { ...drawn, groups, simulation: { ...drawn.simulation, days: 2 } };
}

describe("the plan of any scenario", () => {
  it("is the contract's document, and makes sense", { timeout: 600_000 }, async () => {
    let recommended = 0;
    await fc.assert(
      fc.asyncProperty(scenarioDocument, async (drawn) => {
        const document = withDemand(drawn);
        expect(checkScenario(document, catalogues)).toMatchObject({ ok: true });
        const plan = await planOf(document);
        expectContract(plan);
        expectSense(plan);
        if (plan.recommendation) recommended++;
      }),
      { numRuns: 25, seed: 20_261, endOnFailure: true },
    );
    // Not only the poor cases.
    expect(recommended).toBeGreaterThan(12);
  });
});
