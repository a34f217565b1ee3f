import { describe, expect, it } from "vitest";
import { cureLine } from "../../src/command-line/cure-line.ts";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { findStagger } from "../../src/plan/stagger.ts";
import { caseScenario } from "../cases/stories.ts";
import { madeUpPlan } from "./fake-services.ts";

const terminal = { signal: new AbortController().signal };
const bench = {
  simulate: () => {
    throw new Error("nothing is simulated here");
  },
};

const planned = () => madeUpPlan(caseScenario("26-days-with-a-refusal"), []);

/** The line for a plan whose groups hold so much at the peak, and what was asked. */
async function lineOf(plan: Plan, held: readonly number[]) {
  const asked: { shares: readonly number[] | null; days: number }[] = [];
  const services: { findStagger: typeof findStagger } = {
    findStagger: async (_scenario, shares, { days }) => {
      asked.push({ shares, days });
      const now = { seconds: 1, least: { ports: 130, low: 130, high: 130, days } };
      return [{ group: 0, name: "Cameras", now, steps: [], sentence: "Spread them." }];
    },
  };
  const groups = held.map((meanAtPeak, index) => ({ name: `Group ${index + 1}`, meanAtPeak }));
  const made = { ...plan, demand: { ...plan.demand, groups } } as Plan;
  return { line: await cureLine(made, bench, terminal, services), asked };
}

describe("the line of the cure", () => {
  it("asks with each group's part of the ports, over ten days at most", async () => {
    const { line, asked } = await lineOf(planned(), [30, 10]);
    expect(line).toBe("Spread them.");
    expect(asked).toHaveLength(1);
    expect(asked[0]!.shares).toEqual([0.75, 0.25]);
    expect(asked[0]!.days).toBeLessThanOrEqual(10);
    expect(asked[0]!.days).toBeGreaterThanOrEqual(2);
  });

  it("is not asked for where no port is held, or where a few days cost too much", async () => {
    expect((await lineOf(planned(), [])).asked).toEqual([]);
    const plan = planned();
    const run = { ...plan.run, days: 4, events: 4e9 };
    expect(await lineOf({ ...plan, run }, [30])).toEqual({ line: "", asked: [] });
  });

  it("stands in the verdict in words only where there is one", () => {
    const plan = planned();
    expect(verdictText(plan, 80, "Spread them.")).toMatch(/^Cure +Spread them\.$/m);
    expect(verdictText(plan, 80)).not.toMatch(/^Cure/m);
  });
});
