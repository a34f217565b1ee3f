/** Page, command line and library give the same answer to each question, for a load with growth, nodes and starts together. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { runCommand } from "../../src/command-line/run-command.ts";
import type { Services } from "../../src/command-line/terminal.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPlanning } from "../../src/jobs/planning.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import type { Planning, Tasks } from "../../src/jobs/tasks.ts";
import { ask, plan as planOfLibrary, type Question } from "../../src/library/index.ts";
import { comparePlans } from "../../src/plan/compare.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Outcome } from "../../src/plan/make-plan.ts";
import type { Plan } from "../../src/plan/types.ts";
import * as questions from "../../src/questions/questions.ts";
import type { AskOptions } from "../../src/questions/types.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Scenario, ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { keepingTerminal } from "../command-line/fake-services.ts";
import { fileWith } from "../command-line/folder.ts";

const document: ScenarioDocument = {
  version: 1,
  name: "Growing",
  server: { software: "sftpgo", nodes: 2 },
  groups: [
    { clients: 10, visits: { pattern: "scheduled", everySeconds: 1200, spreadSeconds: 5 } },
    {
      clients: 20,
      visits: { pattern: "steady", perClientPerHour: 4 },
      transferSeconds: 6,
    },
  ],
  target: { refusals: 0.1, growth: 0.5 },
  simulation: { days: 4, daySeconds: 3600, warmUpSeconds: 600, seed: 5 },
};
const files = [fileWith("a.json", document), fileWith("b.json", { ...document, name: "Other" })];
const pool = openNodePool(2);
const page: Planning = openPlanning(pool);
const { signal } = new AbortController();
const ignore = () => {};
let outcome: Outcome;
let plan: Plan;

const services: Services = {
  makePlan,
  comparePlans,
  questions,
  openWorkers: () => ({
    openRunner: (scenario, options) => openPoolRunner(scenario, pool, options),
    close: ignore,
  }),
};

/** What the command line writes with --json. */
async function commandLine(...words: string[]): Promise<unknown> {
  const { said, terminal } = keepingTerminal();
  const status = await runCommand([...words, "--json"], terminal, services);
  expect([status, said.err]).toEqual([0, ""]);
  return JSON.parse(said.out);
}

function bare(made: Plan): Plan {
  return { ...made, run: { ...made.run, seconds: 0 } };
}

beforeAll(async () => {
  const asked = completeScenario(document, { servers, clients });
  outcome = await page.plan(asked, signal, ignore);
  plan = outcome.plan;
}, 600_000);
afterAll(() => pool.close());

describe("whoever asks", { timeout: 600_000 }, () => {
  it("gets the same plan", async () => {
    expect(bare((await commandLine(files[0]!)) as Plan)).toEqual(bare(plan));
    expect(bare(await planOfLibrary(document, { workers: 1 }))).toEqual(bare(plan));
  });

  it.each<[Question, () => Promise<unknown>, string[]]>([
    [{ about: "servers" }, () => page.otherServers(plan, signal, ignore), ["--servers"]],
    [{ about: "stagger" }, () => page.stagger(plan, signal, ignore), ["--stagger"]],
    [
      { about: "capacity", ports: 24 },
      () => page.capacity({ plan, ports: 24 }, signal, ignore),
      ["--capacity", "24"],
    ],
    [
      { about: "recovery", withinSeconds: 60 },
      () => page.recovery({ plan, withinSeconds: 60 }, signal, ignore),
      ["--recovery", "60"],
    ],
    [{ about: "sensitivity" }, () => page.sensitivity(plan, signal, ignore), []],
    [{ about: "hang" }, () => page.hang(plan, signal, ignore), []],
  ])("gets the same answer: %o", async (question, ofPage, words) => {
    const answer = await ofPage();
    expect(await ask(plan, question, { workers: 1 })).toEqual(answer);
    // Sensitivity and hanging transfers are not asked on the command line.
    const isAsked = words.length > 0;
    expect(isAsked ? await commandLine(files[0]!, ...words) : answer).toEqual(answer);
  });

  it("reads one least for one load", async () => {
    const ladders = await page.stagger(plan, signal, ignore);
    const { leastInterval, leastPerNode } = plan.recommendation!;
    const { nodes } = plan.scenario.server;
    expect(ladders.length).toBeGreaterThan(0);
    for (const { now } of ladders)
      expect(now.least).toEqual({
        ports: leastPerNode,
        low: leastInterval.low / nodes,
        high: leastInterval.high! / nodes,
        days: plan.run.days,
      });
  });

  it("gets the same comparison", async () => {
    const other = completeScenario({ ...document, name: "Other" }, { servers, clients });
    const b = await page.plan(other, signal, ignore);
    const answer = await page.compare({ a: outcome, b }, signal, ignore);
    const { comparisons } = (await commandLine(...files)) as {
      comparisons: Tasks["compare"]["result"][];
    };
    expect(comparisons).toEqual([answer]);
  });

  it("has the load with its growth simulated, but for capacity and an outage", async () => {
    const clientsIn = async (asks: (options: AskOptions) => Promise<unknown>): Promise<number> => {
      let clients = 0;
      const simulate = (scenario: Scenario) => {
        clients = scenario.groups[0]!.clients;
        throw new Error("seen");
      };
      await expect(asks({ simulate, signal })).rejects.toThrow("seen");
      return clients;
    };
    const { scenario } = plan;
    expect(await clientsIn((options) => questions.askServers(scenario, options))).toBe(15);
    expect(await clientsIn((options) => questions.askSensitivity(plan, options))).toBe(15);
    expect(await clientsIn((options) => questions.askStagger(plan, options))).toBe(15);
    expect(await clientsIn((options) => questions.askHang(scenario, options))).toBe(15);
    expect(await clientsIn((options) => questions.askCapacity(scenario, 20, options))).toBe(10);
    expect(await clientsIn((options) => questions.askRecovery(plan, 60, options))).toBe(10);
  });
});
