/** Whole plans for loads that no single textbook formula knows, each against a formula of its own or a slow model. */
import { describe, expect, it } from "vitest";
import { erlangB, portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Estimate, Plan } from "../../src/plan/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { signal, simulateHere, steady } from "../answer/in-thread.ts";
import { slowDraws, slowLoss } from "./slow-loss.ts";

const planOf = async (asked: Scenario): Promise<Plan> =>
  (await makePlan(asked, [], { simulate: simulateHere, signal })).plan;

const range = (ports: number) => ({ range: { first: 40_001, last: 40_000 + ports } });

/** The exact rate lies in the plan's interval made twice as wide, and that is at most 15 % either way. */
function expectHolds({ estimate, low, high }: Estimate, exact: number): void {
  expect(estimate - exact, `${exact} against ${low} … ${high}`).toBeLessThan(2 * (estimate - low));
  expect(exact - estimate, `${exact} against ${low} … ${high}`).toBeLessThan(2 * (high - estimate));
  expect(high / low).toBeLessThan(1.35);
}

describe("100 clients that start within seconds, holds of 5 s", { timeout: 600_000 }, () => {
  const REPLICATIONS = 1500;
  const truth = (spread: number, ports: number): number => {
    const draw = slowDraws(1000 * spread + ports);
    let [asked, refused] = [0, 0];
    for (let day = 0; day < REPLICATIONS; day++) {
      const starts = Array.from({ length: 100 }, () => spread * draw());
      const seen = slowLoss({ starts, ports, hold: 5 }, draw);
      asked += seen.asked;
      refused += seen.refused;
    }
    return refused / asked;
  };

  it.each([30, 10, 2])("within %i s: rate and least are the slow model's", async (spread) => {
    // What is held at the end of the burst, were there no limit.
    const mean = (100 * 5 * (1 - Math.exp(-spread / 5))) / spread;
    const ports = Math.round(0.9 * mean);
    const asked = steady({
      erlangs: 1,
      groups: [
        {
          clients: 100,
          visits: {
            pattern: "scheduled",
            everySeconds: 600,
            offsetSeconds: 12,
            spreadSeconds: spread,
          },
          transferSeconds: { exponential: 5 },
        },
      ],
      server: range(ports),
      target: { refusals: 0.005 },
      simulation: { days: 200, daySeconds: 60 },
    });
    const { current, recommendation, formula } = await planOf(asked);
    expectHolds(current!.refusals!, truth(spread, ports));
    const least = recommendation!.least;
    expect(truth(spread, least + 1)).toBeLessThan(0.005);
    expect(truth(spread, least - 2)).toBeGreaterThan(0.005);
    expect(formula.applies).toBe(false);
  });

  it("within 2 s and held until all are there: as many ports as clients, less the target", async () => {
    const visits = {
      pattern: "scheduled" as const,
      everySeconds: 300,
      offsetSeconds: 20,
      spreadSeconds: 2,
    };
    const asked = steady({
      erlangs: 1,
      groups: [{ clients: 100, visits, transferSeconds: 60 }],
      server: range(90),
      target: { refusals: 0.05 },
      simulation: { days: 30, daySeconds: 300 },
    });
    const { current, recommendation } = await planOf(asked);
    // Every day the same: those beyond the range are refused, and nobody else.
    expect(current!.refusals!.estimate).toBeCloseTo(0.1, 12);
    expect(recommendation!.least).toBe(95);
  });
});

describe("three retries at 5 erlangs and 8 ports, holds of 1 s", { timeout: 600_000 }, () => {
  it.each([
    { delay: 1, days: 40, daySeconds: 310, warmUpSeconds: 10 },
    { delay: 300, days: 30, daySeconds: 2000, warmUpSeconds: 1000 },
  ])("$delay s later meet what the slow model says", async ({ delay, ...simulation }) => {
    const asked = steady({
      erlangs: 5,
      groups: [{ retry: { attempts: 3, delaySeconds: delay, factor: 1, limitSeconds: 600 } }],
      server: range(8),
      target: { refusals: 0.01 },
      simulation,
    });
    const plan = await planOf(asked);
    const truth = (ports: number): number => {
      const draw = slowDraws(ports);
      let [requests, refused] = [0, 0];
      for (let day = 0; day < 30; day++) {
        const starts: number[] = [];
        for (let time = 0; time < 2000; time -= Math.log(1 - draw()) / 5) starts.push(time);
        const seen = slowLoss(
          { starts, ports, hold: 1, tries: 3, delay, from: 1000, to: 2000 },
          draw,
        );
        requests += seen.asked;
        refused += seen.refused;
      }
      return refused / requests;
    };
    expectHolds(plan.current!.refusals!, truth(8));
    const { least } = plan.recommendation!;
    expect(truth(least + 1)).toBeLessThan(0.01);
    expect(truth(least - 2)).toBeGreaterThan(0.01);
    // Refused together they come back together: more of them find the range full than of as many new clients.
    expect(truth(8)).toBeGreaterThan(erlangB(5, 8) * 1.2);
    expect(plan.formula.applies).toBe(false);
  });
});

describe("half-range logins at 10 erlangs", { timeout: 600_000 }, () => {
  it("take two ports a session, and an odd one serves nobody", async () => {
    const sessions = portsForErlangB(10, 0.01)!;
    const asked = steady({
      erlangs: 10,
      ports: { portsPerSession: 2 },
      server: range(29),
      target: { refusals: 0.01 },
      simulation: { days: 100, daySeconds: 210 },
    });
    const { recommendation, current, formula, limits } = await planOf(asked);
    expectHolds(current!.refusals!, erlangB(10, 14));
    expect(recommendation!.least).toBe(2 * sessions);
    expect(recommendation!.ports % 2).toBe(0);
    expect(formula).toMatchObject({ applies: true, ports: 2 * sessions });
    expect(limits.map(({ code }) => code)).toEqual(["sessions-per-port"]);
  });
});

describe("nine ports that each serve one connection per address", { timeout: 600_000 }, () => {
  it.each([40, 200])("40 addresses of %i clients are 40 ranges of nine", async (clients) => {
    // 4 erlangs an address.
    const asked = steady({
      erlangs: 160,
      clients,
      groups: [{ addresses: 40 }],
      ports: { exclusive: "port-and-address", pick: "scan-up" },
      server: range(9),
      target: { refusals: 0.01 },
      simulation: { days: 20, daySeconds: 110 },
    });
    const { current, recommendation, demand } = await planOf(asked);
    expectHolds(current!.refusals!, erlangB(4, 9));
    expect(recommendation!.least).toBe(portsForErlangB(4, 0.01));
    // What the busiest address needs, not what all hold together.
    expect(demand.peak.median).toBeLessThan(25);
  });
});

describe("100 erlangs on four nodes, 1 refusal in 1,000", { timeout: 600_000 }, () => {
  it.each([
    { nodesLost: 0, exact: 41 },
    { nodesLost: 1, exact: 52 },
  ])("$nodesLost lost: four times $exact", async ({ nodesLost, exact }) => {
    const asked = steady({
      erlangs: 100,
      clients: 120,
      server: { nodes: 4, nodesLost },
      simulation: { days: 60, daySeconds: 110 },
    });
    const { recommendation, verdict, formula } = await planOf(asked);
    const { leastPerNode: least, perNode, ports, ranges } = recommendation!;
    expect(formula).toMatchObject({ applies: true, ports: 4 * exact });
    expect(least).toBeGreaterThanOrEqual(exact - 2);
    expect(least).toBeLessThanOrEqual(1.08 * exact);
    expect([ports, ranges.length]).toEqual([4 * perNode, 4]);
    // One node for all would need 128 by Erlang B.
    const said =
      /One node for the whole load would need (\d+)\..* together they need (\d+), (\d+) more\./;
    const [, one, together, more] = said.exec(verdict.why)!.map(Number);
    expect(Math.abs(one! - portsForErlangB(100, 0.001)!)).toBeLessThanOrEqual(2);
    expect([together, more]).toEqual([4 * least, 4 * least - one!]);
  });
});
