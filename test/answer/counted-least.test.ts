/** Targets that a server which loses ports can only be counted for: one size is, on thousands of days. */
import { expect, it } from "vitest";
import { findAnswer } from "../../src/answer/find-answer.ts";
import { sum } from "../../src/answer/ratio.ts";
import { clients } from "../../src/clients/index.ts";
import { roundUpPorts } from "../../src/placement/round-up-ports.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

const TARGET = 1e-5;
const OTHER_DAYS = 6000;
const { document } = presets.find(({ id }) => id === "leaking-container")!;

const roundUp = (least: number): number => roundUpPorts(least, null);

function loadOf(seed: number): Scenario {
  const target = { ...document.target, refusals: TARGET };
  const asked = { ...document, target, simulation: { seed } };
  return completeScenario(asked, { servers, clients }).scenario;
}

it("spends no more than it may where a day is dear, and says that it cannot show a size", async () => {
  const scenario = loadOf(1);
  const [pollers] = scenario.groups;
  const crowd = { ...scenario, groups: [{ ...pollers!, clients: 2000, repeatsPasv: 0.0001 }] };
  const simulate = (asked: Scenario) =>
    Object.assign(simulateHere(asked), { split: splitHere(asked) });
  const target = { ...scenario.target, refusals: 1e-9 };
  const budget = 2e6;
  const asked = { ...crowd, target };
  const { cannotShow, events } = await findAnswer(asked, { simulate, signal, roundUp, budget });
  expect(cannotShow).toBe(true);
  // A day has more than a million events, and 400 of them at one size would be hundreds of millions.
  expect(events).toBeLessThan(1e8);
}, 300_000);

it.each([1, 2])(
  "shows a size that other days bear out, with seed %i",
  async (seed) => {
    const scenario = loadOf(seed);
    const simulate = (asked: Scenario) =>
      Object.assign(simulateHere(asked), { split: splitHere(asked) });
    const { smallest, open, precision, cannotShow, days } = await findAnswer(scenario, {
      simulate,
      signal,
      roundUp,
      budget: 3e7,
    });
    const { least } = smallest!;
    expect(cannotShow).toBe(false);
    expect(least.rate.high).toBeLessThanOrEqual(TARGET);
    expect(least.basis).toBeUndefined();
    expect(least.days).toBeGreaterThan(10 * days);
    expect(open).toEqual(least);
    expect(precision).toMatchObject({ high: least.ports, settled: true });
    expect(precision!.low).toBeLessThan(least.ports);
    const window = { fromSeconds: 0, toSeconds: 86_400 };
    const request = { ports: least.ports, window, span: window, batches: 1, picture: false };
    const others = await simulateHere(loadOf(seed + 100))(
      { ...request, firstDay: 0, days: OTHER_DAYS },
      signal,
    );
    const asked = others.reduce((total, { pasvs }) => total + sum(pasvs), 0);
    const refused = others.reduce((total, day) => total + sum(day.refused), 0);
    // Some 45 would be refused at the target, in clumps; the least is well below it.
    expect(asked * TARGET).toBeGreaterThan(30);
    expect(refused).toBeLessThanOrEqual(asked * TARGET);
  },
  300_000,
);
