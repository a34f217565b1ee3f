/** The formula beside the simulation, size by size: where it applies it agrees, where bursts break it it does not. */
import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import { refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Formula } from "../../src/plan/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady, type Steady } from "../answer/in-thread.ts";

const formulaOf = async (parts: Steady): Promise<Formula> => {
  const asked = steady({ target: { refusals: 0.01 }, simulation: { days: 40 }, ...parts });
  return (await makePlan(asked, [], { simulate: simulateHere, signal })).plan.formula;
};

describe("formula against simulation", { timeout: 600_000 }, () => {
  it.each([
    { name: "Erlang B", ports: {}, exact: (n: number) => erlangB(20, n), nodes: 1 },
    {
      name: "Erlang B on two nodes",
      ports: {},
      exact: (n: number) => erlangB(10, n / 2),
      nodes: 2,
    },
    {
      name: "nine-draw chain",
      ports: NINE_DRAWS,
      exact: (n: number) => refusalsOfDraws(20, n, 9),
      nodes: 1,
    },
  ])("is $name at sizes around the least, nearly always inside", async (known) => {
    const { beside } = await formulaOf({
      erlangs: 20,
      ports: known.ports,
      server: { nodes: known.nodes },
    });
    expect(beside.length).toBeGreaterThanOrEqual(5);
    for (const { ports, formula, simulation, agrees } of beside) {
      expect(formula).toBeCloseTo(known.exact(ports), 12);
      expect(agrees).toBe(simulation.low <= formula && formula <= simulation.high);
    }
    // Each interval misses one time in ten, and neighbours share their days.
    expect(beside.filter(({ agrees }) => agrees).length).toBeGreaterThanOrEqual(beside.length - 2);
    const sizes = beside.map(({ ports }) => ports);
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
  });

  it("shows where a formula must not be trusted", async () => {
    const visits = { pattern: "scheduled" as const, everySeconds: 20, spreadSeconds: 1 };
    const { beside, applies } = await formulaOf({ erlangs: 5, groups: [{ visits }] });
    expect(applies).toBe(false);
    expect(beside.some(({ agrees }) => !agrees)).toBe(true);
  });
});
