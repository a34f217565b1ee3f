/** Where a plan puts its ports, and what it warns of there. */
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { signal, simulateHere, steady, type Steady } from "../answer/in-thread.ts";

const oneIn100 = { refusals: 0.01 };

describe("where the range goes", { timeout: 600_000 }, () => {
  const placed = async (placement: Scenario["placement"], server: Steady["server"] = {}) => {
    const asked = steady({ erlangs: 4, target: oneIn100, server, simulation: { days: 4 } });
    const outcome = await makePlan({ ...asked, placement }, [], { simulate: simulateHere, signal });
    return outcome.plan;
  };

  it("is the wish, with a warning where that crosses ephemeral ports", async () => {
    const plan = await placed({ first: 50_000, avoid: [] });
    expect(plan.recommendation?.first).toBe(50_000);
    expect(plan.warnings.map(({ code }) => code)).toContain("ephemeral-overlap");
  });

  it("is a quiet window without one, and no ephemeral port", async () => {
    const plan = await placed({ avoid: [] });
    expect(plan.warnings.map(({ code }) => code)).not.toContain("ephemeral-overlap");
    expect(plan.recommendation!.last).toBeLessThan(32_768);
  });

  it("moves beside what is to be avoided", async () => {
    const avoid = [{ first: 40_005, last: 40_006, why: "monitoring" }];
    const plan = await placed({ first: 40_000, avoid });
    const { first, last } = plan.recommendation!;
    expect(last < 40_005 || first > 40_006).toBe(true);
    const warning = plan.warnings.find(({ code }) => code === "avoided-port");
    expect(warning?.message).toMatch(/monitoring/);
  });

  it("is one slice for each node, disjoint", async () => {
    const { recommendation } = await placed({ avoid: [] }, { nodes: 3 });
    const { ranges, ports: all, perNode } = recommendation!;
    expect(all).toBe(3 * perNode);
    for (const [index, { first }] of ranges.entries())
      if (index > 0) expect(first).toBeGreaterThan(ranges[index - 1]!.last);
  });

  it("is nowhere where everything is to be avoided, and the plan says that, not that no size is enough", async () => {
    const plan = await placed({ avoid: [{ first: 1024, last: 65_535, why: "in use" }] });
    expect(plan.recommendation).toBeNull();
    expect(plan.limits.map(({ code }) => code)).toEqual(["no-room"]);
    expect(plan.verdict.state).toBe("impossible");
    expect(plan.verdict.headline).toMatch(/ports do not fit between 1024 and 65535/);
  });

  it("of today is judged where it is", async () => {
    const range = { first: 1000, last: 1099 };
    const plan = await placed({ avoid: [] }, { range });
    const warning = plan.warnings.find(({ code }) => code === "privileged-port");
    expect(warning?.message).toMatch(/^Open today: 1000-1099/);
  });
});
