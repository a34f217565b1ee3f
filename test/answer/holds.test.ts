/** How much more load a range bears: against Erlang B, and where another hour becomes the worst as the load grows. */
import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import { findHolds } from "../../src/answer/holds.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { scenario } from "../simulation/scenario.ts";
import { signal, simulateHere, steady } from "./in-thread.ts";

const FINENESS = 1.06;
const budget = { days: 400, events: 4e5 };

function holdsOf(asked: Scenario, ports: number, worstFrom = 0): ReturnType<typeof findHolds> {
  const { warmUpSeconds, daySeconds } = asked.simulation;
  const fromSeconds = Math.max(warmUpSeconds, worstFrom);
  const worst = { fromSeconds, toSeconds: Math.min(daySeconds, worstFrom + 3600) };
  return findHolds(asked, ports, worst, { simulate: simulateHere, signal, ...budget });
}

/** The multiple of `erlangs` at which Erlang B refuses `target` on `ports`. */
function exactFactor(erlangs: number, ports: number, target: number): number {
  let [low, high] = [1, 4];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (erlangB(erlangs * middle, ports) <= target) low = middle;
    else high = middle;
  }
  return low;
}

describe("the margin of a range", () => {
  it("is Erlang B's, to its fineness and the noise of some thousand refusals", async () => {
    for (const erlangs of [6, 8, 10]) {
      const exact = exactFactor(erlangs, 20, 0.01);
      const found = await holdsOf(steady({ erlangs, target: { refusals: 0.01 } }), 20);
      expect(found!.atLeast).toBe(false);
      expect(found!.factor).toBeGreaterThan(exact / FINENESS / 1.03);
      expect(found!.factor).toBeLessThan(exact * 1.03);
    }
  });

  it("is four times at least where even that is carried", async () => {
    const found = await holdsOf(steady({ erlangs: 2, target: { refusals: 0.01 } }), 20);
    expect(found).toEqual({ factor: 4, atLeast: true });
  });

  /** People between noon and one, and machines that all come at two in the night and stay ten minutes. */
  function peopleAndMachines(erlangs: number, machines: number): Scenario {
    const hours = Array.from({ length: 24 }, (_, hour) => Number(hour === 12));
    const people = { pattern: "daily" as const, perClientPerDay: erlangs * 6, hours };
    const nightly = { pattern: "scheduled" as const, everySeconds: 86_400, offsetSeconds: 7200 };
    const made = scenario({
      groups: [
        { clients: 10, visits: people, transferSeconds: { exponential: 60 } },
        { clients: machines, visits: nightly, transferSeconds: 600 },
      ],
      simulation: { days: 400, leadInSeconds: 1800 },
    });
    return { ...made, target: { ...made.target, over: "busiest-hour", refusals: 0.01 } };
  }

  it("is that of the hour which fails first, whichever was the worst before", async () => {
    // 10 erlangs at noon on 30 ports: Erlang B bears some more than twice that. 20 machines bear exactly 1.5 times.
    const noon = 12 * 3600;
    const machines = await holdsOf(peopleAndMachines(10, 20), 30, noon);
    expect(machines!.factor).toBeLessThanOrEqual(1.5 * 1.03);
    expect(machines!.factor).toBeGreaterThan(1.5 / FINENESS / 1.03);
    // 10 machines bear three times: here the people are what fails first.
    const people = await holdsOf(peopleAndMachines(10, 10), 30, 7200);
    const exact = exactFactor(10, 30, 0.01);
    expect(people!.factor).toBeLessThan(exact * 1.06);
    expect(people!.factor).toBeGreaterThan(exact / FINENESS / 1.06);
  });
});
