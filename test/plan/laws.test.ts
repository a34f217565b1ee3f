/** Laws of what is said, over 300 small random loads: least, recommendation, judgement and sentences hold together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictions } from "../../src/plan/contradictions.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "../answer/in-thread.ts";

const load = fc.record({
  erlangs: fc.constantFrom(0.3, 1, 3, 8),
  clients: fc.integer({ min: 1, max: 60 }),
  draws: fc.boolean(),
  attempts: fc.constantFrom(0, 0, 2),
  hold: fc.constantFrom(
    { exponential: 1 },
    { lognormal: { median: 0.6, sigma: 1 } },
    { uniform: [0.5, 1.5] as [number, number] },
  ),
  target: fc.constantFrom(0.2, 0.02, 0.001, 1e-5),
  ports: fc.integer({ min: 1, max: 150 }),
  days: fc.integer({ min: 2, max: 24 }),
  seed: fc.nat(1000),
});

async function planOf({
  erlangs,
  clients,
  draws,
  attempts,
  hold,
  target,
  ports,
  days,
  seed,
}: typeof load extends fc.Arbitrary<infer T> ? T : never): Promise<Plan> {
  const retry = { attempts, delaySeconds: 1, factor: 1, limitSeconds: 5 };
  const asked = steady({
    erlangs,
    clients,
    groups: [{ retry, transferSeconds: hold }],
    ports: draws ? NINE_DRAWS : {},
    server: { range: { first: 40_001, last: 40_000 + ports } },
    target: { refusals: target },
    simulation: { days, daySeconds: 40, seed },
  });
  return (await makePlan(asked, [], { simulate: simulateHere, signal, budget: 4e5 })).plan;
}

const codes = ({ warnings }: Plan): string[] => warnings.map(({ code }) => code);

describe("what is said of any load", { timeout: 600_000 }, () => {
  it("holds together", async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(load, async (given) => {
        const plan = await planOf(given);
        const { recommendation, current, verdict, scenario } = plan;
        seen.set(verdict.state, (seen.get(verdict.state) ?? 0) + 1);
        expect(codes(plan)).not.toContain("internal-contradiction");
        if (recommendation === null || current === null) return;
        const { least, leastInterval, refusals, ports } = recommendation;
        // Shown, or said that it could not be.
        const isShown = leastInterval.high !== null;
        if (isShown) expect(refusals.high).toBeLessThanOrEqual(scenario.target.refusals);
        else {
          expect(codes(plan)).toContain("short-run");
          expect(verdict.sure).toMatch(/cannot show|You asked for/);
        }
        expect(leastInterval.low).toBeLessThanOrEqual(least);
        // More ports than a least that was shown are never too few, nor in doubt.
        if (isShown && current.ports >= least)
          expect(["enough", "oversized"]).toContain(current.judgement);
        if (current.judgement === "oversized") expect(current.ports).toBeGreaterThan(4 * ports);
        if (current.judgement === "too-small") expect(current.ports).toBeLessThan(least);
        // Sentences name the document's figures.
        expect(verdict.why).toContain(`${least} is the least that passes`);
        // Nor does thin evidence ever move anybody to fewer ports.
        if (!isShown && current.judgement === "tight" && current.usable >= ports)
          expect(verdict.headline).toMatch(/^Keep TCP .* for now: /);
        else if (current.judgement !== "enough")
          expect(verdict.headline).toContain(`${ports} port`);
        const text = [verdict.headline, ...verdict.sentences].join(" ");
        expect(text).not.toMatch(
          /10 in 10|fewer than nearly|\b0 more|1 port are|\.\.(?!\.)|NaN|undefined/,
        );
      }),
      { numRuns: 300, seed: 9, endOnFailure: true },
    );
    for (const state of ["enough", "too-small", "oversized", "short-run"])
      expect(seen.get(state), state).toBeGreaterThan(5);
  });
});

describe("a contradiction is said aloud", () => {
  it("where the formula's premises hold and no row agrees, and only there", async () => {
    const row = {
      ports: 8,
      formula: 0.01 as number,
      simulation: { estimate: 0.1, low: 0.09, high: 0.11 },
      agrees: false,
    };
    const formula = { name: "Erlang B", erlangs: 5, ports: 10, refusals: 0.01, why: "" };
    const none = { smallest: null, days: 100, planned: { server: { nodes: 1, ports: {} } } };
    const told = (applies: boolean, beside: (typeof row)[]): number =>
      contradictions(none as never, { ...formula, applies, beside }).length;
    expect([told(true, [row]), told(false, [row]), told(true, [])]).toEqual([1, 0, 0]);
    expect(told(true, [row, { ...row, formula: 0.1 }])).toBe(0);
  });
});
