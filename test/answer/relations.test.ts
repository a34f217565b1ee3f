/** What must hold between answers, whatever the load: of two groups that come at different hours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeast } from "../../src/answer/find-least.ts";
import { grownScenario } from "../../src/answer/growth.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { leadInSecondsFor } from "../../src/scenario/lead-in.ts";
import type { Group, Scenario, Target } from "../../src/scenario/types.ts";
import { scenario } from "../simulation/scenario.ts";
import type { SimulateDays } from "../../src/simulation/types.ts";
import { signal, simulateHere } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

const HOUR = 3600;

/** Clients that list all day, every quarter of an hour. */
const pollers = (clients: number, seconds: number): Partial<Group> => ({
  name: "pollers",
  clients,
  visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 900 },
  transferSeconds: seconds,
});

/** Clients that copy a file once a night. */
const backups = (
  clients: number,
  hour: number,
  spread: number,
  longest: number,
): Partial<Group> => ({
  name: "backups",
  clients,
  visits: {
    pattern: "scheduled",
    everySeconds: 86_400,
    offsetSeconds: hour * HOUR,
    spreadSeconds: spread,
  },
  transferSeconds: { uniform: [longest / 6, longest] },
});

function asked(groups: Partial<Group>[], target: Partial<Target> = {}): Scenario {
  const made = scenario({ groups, simulation: { days: 40 } });
  const leadInSeconds = leadInSecondsFor(made.groups, made.server, 86_400);
  return {
    ...made,
    simulation: { ...made.simulation, leadInSeconds },
    target: { ...made.target, over: "busiest-hour", ...target },
  };
}

const simulateAndSplit = (given: Scenario): SimulateDays =>
  Object.assign(simulateHere(given), { split: splitHere(given) });

const leastOf = async (given: Scenario): Promise<number> =>
  (await findLeast(given, { simulate: simulateHere, signal, days: 20 })).ports!;

const loads = fc.record({
  poll: fc.record({
    clients: fc.integer({ min: 5, max: 150 }),
    seconds: fc.constantFrom(0.2, 5, 40),
  }),
  night: fc.record({
    clients: fc.integer({ min: 4, max: 40 }),
    hour: fc.constantFrom(0, 2, 13, 23),
    spread: fc.constantFrom(60, 1800, 2 * HOUR),
    longest: fc.constantFrom(600, HOUR, 3 * HOUR),
  }),
});

/** What the noise of 20 days may move a least by. */
const NOISE = 1;

describe("two groups at different hours", { timeout: 600_000 }, () => {
  it("need no less than each alone, no less with more clients, and in the worst hour no less than over the day", async () => {
    await fc.assert(
      fc.asyncProperty(loads, async ({ poll, night }) => {
        const day = pollers(poll.clients, poll.seconds);
        const late = backups(night.clients, night.hour, night.spread, night.longest);
        const both = await leastOf(asked([day, late]));
        const alone = [await leastOf(asked([day])), await leastOf(asked([late]))];
        expect(both).toBeGreaterThanOrEqual(Math.max(...alone) - NOISE);
        const more = asked([
          { ...day, clients: 4 * poll.clients, addresses: 4 * poll.clients },
          late,
        ]);
        expect(await leastOf(more)).toBeGreaterThanOrEqual(both - NOISE);
        const overDay = await leastOf(asked([day, late], { over: "day" }));
        expect(both).toBeGreaterThanOrEqual(overDay - NOISE);
      }),
      { numRuns: 8, seed: 77, endOnFailure: true },
    );
  });

  it("are judged in the hour in which ports run out, not in the one with most PASVs", async () => {
    // Eighty backups at two hold eighty ports; five hundred pollers list for a fifth of a second all day.
    for (const clients of [5, 50, 500]) {
      const given = asked([pollers(clients, 0.2), backups(80, 2, 60, HOUR)]);
      const { plan } = await makePlan(given, [], {
        simulate: simulateAndSplit,
        signal,
        budget: 5e6,
      });
      expect(plan.recommendation!.least).toBeGreaterThanOrEqual(80);
      // 83 are needed. With five pollers 40 days hold too few PASVs to show it by counting: splittings do.
      const { least, leastInterval } = plan.recommendation!;
      expect(least).toBeLessThanOrEqual(86);
      expect(leastInterval.low).toBeLessThanOrEqual(83);
      const from = plan.demand.busiestHourSeconds!;
      expect(from).toBeGreaterThan(HOUR);
      expect(from).toBeLessThan(3 * HOUR);
      expect(plan.warnings.map(({ code }) => code)).not.toContain("internal-contradiction");
    }
  });

  it("backups over midnight need a port each, steady holds of eight hours Erlang's number", async () => {
    const night = asked([{ ...backups(60, 23, 2 * HOUR, 2 * HOUR), transferSeconds: 2 * HOUR }]);
    expect(await leastOf(night)).toBe(60);
    const hold = { transferSeconds: { exponential: 8 * HOUR }, clients: 50 };
    const visits = { pattern: "steady" as const, perClientPerHour: 1 / 8 };
    const steady = asked([{ ...hold, visits }], { over: "day" });
    const many = { ...steady, simulation: { ...steady.simulation, days: 1000 } };
    const options = { simulate: simulateHere, signal, budget: 2e6 };
    const { plan } = await makePlan(grownScenario(many), [], options);
    // Erlang B, 50 erlangs, 1 in 1,000: 71.
    expect(Math.abs(plan.recommendation!.least - 71)).toBeLessThanOrEqual(2);
    expect(plan.formula).toMatchObject({ applies: true, ports: 71 });
    expect(plan.formula.beside.some(({ agrees }) => agrees)).toBe(true);
  });
});
