/** The same scenario gives the same plan to the last bit, whoever runs the days and however they are split. */
import { afterAll, describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { openClonedRunner } from "../jobs/cloned-runner.ts";
import type { DaysRunner } from "../../src/jobs/types.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal } from "./in-thread.ts";

const { scenario, assumptions } = completeScenario(
  {
    version: 1,
    server: { software: "vsftpd", range: { first: 50_000, last: 50_004 } },
    groups: [
      { clients: 60, visits: { pattern: "steady", perClientPerHour: 9 }, software: "filezilla" },
      {
        clients: 25,
        visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 20 },
        transferSeconds: { from: 1, to: 9 },
      },
    ],
    target: { refusals: 0.02, growth: 0.2 },
    simulation: { days: 8, daySeconds: 3600, seed: 5 },
  },
  { servers, clients },
);

const pools = [1, 2, 3].map((workers) => openNodePool(workers));
afterAll(() => pools.forEach((pool) => pool.close()));

const runners: [string, (asked: Scenario) => DaysRunner][] = [
  ["the same thread, again", openSameThreadRunner],
  ["a structured clone", openClonedRunner],
  ["one thread", (asked) => openPoolRunner(asked, pools[0]!)],
  ["two threads", (asked) => openPoolRunner(asked, pools[1]!)],
  ["three threads", (asked) => openPoolRunner(asked, pools[2]!)],
];

async function planText(open: (asked: Scenario) => DaysRunner): Promise<string> {
  const simulate = (asked: Scenario) => open(asked).simulateDays;
  return JSON.stringify(await makePlan(scenario, assumptions, { simulate, signal }));
}

describe("a plan and its pictures", { timeout: 600_000 }, () => {
  const first = planText(openSameThreadRunner);

  it.each(runners)("are the same to the last bit by %s", async (_name, open) => {
    expect(await planText(open)).toBe(await first);
  });

  it("are of a scenario in which something happens", async () => {
    const { plan } = JSON.parse(await first) as Awaited<ReturnType<typeof makePlan>>;
    expect(plan.recommendation?.least).toBeGreaterThan(6);
    expect(plan.current?.refusals?.estimate).toBeGreaterThan(0.02);
    expect(plan.run.events).toBeGreaterThan(100_000);
  });
});
