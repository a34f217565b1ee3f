import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import { clients } from "../../src/clients/index.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { behaviourOf } from "../../src/plan/other-servers.ts";
import type { Plan } from "../../src/plan/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { serverById, servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";

const fixed = { first: 8192, last: 8200 };
const aws = { software: "aws-transfer" } as const;

/** Transfers of one second each, `perSecond` of them on average, all from behind one address. */
async function planWith(
  perSecond: number,
  server: ScenarioDocument["server"],
  placement: NonNullable<ScenarioDocument["placement"]> = {},
  refusals = 0.02,
) {
  const { scenario, assumptions } = completeScenario(
    {
      version: 1,
      server: { maxSessions: 0, ...server },
      groups: [
        {
          clients: 100,
          addresses: 1,
          visits: { pattern: "steady", perClientPerHour: perSecond * 36 },
          files: 1,
          listings: 0,
          connectSeconds: 0.1,
          transferSeconds: { exponential: 0.9 },
          retry: { attempts: 0, delaySeconds: 1 },
        },
      ],
      target: { refusals },
      placement,
      simulation: { days: 4, daySeconds: 1200, seed: 7 },
    },
    { servers, clients },
  );
  const seen: Plan[] = [];
  const { plan } = await makePlan(scenario, assumptions, {
    simulate: (planned) => {
      const simulator = createDaySimulator(planned);
      return async ({ firstDay, days, ...rest }) =>
        Array.from({ length: days }, (_, at) =>
          simulator.simulateDay({ day: firstDay + at, ...rest }),
        );
    },
    signal: new AbortController().signal,
    onOutcome: (outcome) => seen.push(outcome.plan),
  });
  return { plan, seen: [...seen, plan] };
}

const caps = (messages: Plan["limits"]) => messages.filter(({ code }) => code === "platform-cap");

describe("a range that the vendor has fixed", { timeout: 600_000 }, () => {
  it("is the only one proposed where it is too small, at every look, and the plan says by how much", async () => {
    const { plan, seen } = await planWith(12, aws);
    for (const { recommendation } of seen) {
      expect(recommendation).toMatchObject({ ports: 9, perNode: 9, ...fixed, ranges: [fixed] });
    }
    const { least, refusals } = plan.recommendation!;
    expect(least).toBeGreaterThan(9);
    // What is said of the nine ports is what they do, a third refused by Erlang's formula, not what the least would.
    expect(Math.abs(refusals.estimate - erlangB(12, 9))).toBeLessThan(0.03);
    expect(plan.current).toMatchObject({ ports: 9, judgement: "too-small" });
    expect({ ...plan.current!.refusals, over: "day" }).toEqual(refusals);
    const [message, ...others] = caps(plan.limits).map((limit) => limit.message);
    expect(others).toEqual([]);
    expect(message).toContain(`8192-8200: 9 ports, ${least - 9} fewer than the ${least}`);
    expect(message).toContain("how many clients 9 ports carry");
    expect(plan.verdict.state).toBe("too-small");
    expect(plan.verdict.headline).toBe(
      `Open TCP 8192-8200: the 9 ports that AWS Transfer Family (FTPS) has are too few; ${least} would be needed.`,
    );
    expect(plan.verdict.sentences).toContain(message);
    expect(plan.assumptions.find(({ path }) => path === "server.range")?.value).toEqual(fixed);
  });

  it("is judged as the same behaviour with that range open today, and needs the same", async () => {
    const ports = behaviourOf(serverById("aws-transfer")!);
    const other = await planWith(12, {
      software: "generic",
      maxSessionsPerAddress: 0,
      ports,
      range: fixed,
    });
    const { plan } = await planWith(12, aws);
    expect(plan.current).toEqual(other.plan.current);
    expect(plan.recommendation!.least).toBe(other.plan.recommendation!.least);
    // Without a fixed range the same load gets one of its own, elsewhere.
    expect(other.plan.recommendation!.ports).toBeGreaterThan(9);
    expect(caps(other.plan.limits)).toEqual([]);
  });

  it("is enough for a small load, and then no cap is spoken of", async () => {
    const { plan, seen } = await planWith(1, aws);
    for (const { recommendation } of seen)
      expect(recommendation).toMatchObject({ ...fixed, ports: 9 });
    expect(plan.recommendation!.least).toBeLessThan(9);
    expect(plan.current?.judgement).toBe("enough");
    expect(plan.verdict.headline).toMatch(
      /^Keep TCP 8192-8200: the 9 ports that AWS Transfer Family \(FTPS\) has are enough\.$/,
    );
    expect(caps([...plan.limits, ...plan.warnings])).toEqual([]);
  });

  it("stays where a scenario wishes for another range or start, and the plan says why", async () => {
    const range = { first: 50_000, last: 50_009 };
    const { plan } = await planWith(1, { ...aws, range }, { first: 26_500 });
    expect(plan.recommendation).toMatchObject(fixed);
    expect(plan.scenario.server.range).toEqual(fixed);
    expect(plan.current?.ports).toBe(9);
    const [warning] = caps(plan.warnings);
    expect(warning?.message).toContain(
      "server.range 50000-50009 and placement.first 26500 cannot be followed",
    );
    const same = await planWith(1, { ...aws, range: fixed });
    expect(caps(same.plan.warnings)).toEqual([]);
    expect(same.plan.assumptions.some(({ path }) => path === "server.range")).toBe(false);
  });

  it("is cut into disjoint slices that leave no port of it closed", async () => {
    const { plan } = await planWith(1, { ...aws, nodes: 2 });
    expect(plan.recommendation).toMatchObject({
      ...fixed,
      ports: 9,
      perNode: 4,
      ranges: [
        { first: 8192, last: 8195 },
        { first: 8196, last: 8200 },
      ],
    });
  });
});
