import { describe, expect, it } from "vitest";
import { cureLine } from "../../src/command-line/cure-line.ts";
import { verdictText } from "../../src/command-line/verdict-text.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { askStagger } from "../../src/questions/questions.ts";
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
  const asked: (number | undefined)[] = [];
  const questions: { askStagger: typeof askStagger } = {
    askStagger: async (_plan, { days }) => {
      asked.push(days);
      const now = { seconds: 1, least: { ports: 130, low: 130, high: 130, days: days ?? 20 } };
      return [{ group: 0, name: "Cameras", now, steps: [], sentence: "Spread them." }];
    },
  };
  const groups = held.map((meanAtPeak, index) => ({ name: `Group ${index + 1}`, meanAtPeak }));
  const made = { ...plan, demand: { ...plan.demand, groups } } as Plan;
  return { line: await cureLine(made, bench, terminal, questions), asked };
}

describe("the line of the cure", () => {
  it("asks as the page does, and of a heavy load over ten days at most", async () => {
    expect(await lineOf(planned(), [30, 10])).toEqual({ line: "Spread them.", asked: [undefined] });
    const plan = planned();
    const heavy = { ...plan, run: { ...plan.run, days: 4, events: 4e6 } };
    expect((await lineOf(heavy, [30, 10])).asked).toEqual([10]);
    const heavier = { ...plan, run: { ...plan.run, days: 4, events: 8e6 } };
    expect((await lineOf(heavier, [30, 10])).asked).toEqual([5]);
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
