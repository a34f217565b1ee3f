import { describe, expect, it } from "vitest";
import { linkShortage } from "../oracles/processor-sharing.ts";
import { clients } from "../../src/clients/index.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";

/** Eight transfers a second of a megabyte on lines of 8 Mbit/s: one second each where the link lets them. */
async function planWith(link: Partial<ScenarioDocument["server"]>, uploads: number) {
  const { scenario, ...read } = completeScenario(
    {
      version: 1,
      server: { software: "generic", ...link },
      groups: [
        {
          clients: 100,
          visits: { pattern: "steady", perClientPerHour: 288 },
          files: 1,
          listings: 0,
          uploads,
          fileBytes: { exponential: 1e6 },
          bitsPerSecond: 8e6,
          roundTripSeconds: 0,
          retry: { attempts: 0, delaySeconds: 1 },
        },
      ],
      simulation: { days: 4, daySeconds: 1200 },
    },
    { servers, clients },
  );
  const { plan } = await makePlan(scenario, read.assumptions, {
    simulate: (planned) => {
      const simulator = createDaySimulator(planned);
      return async ({ firstDay, days, ...rest }) =>
        Array.from({ length: days }, (_, at) =>
          simulator.simulateDay({ day: firstDay + at, ...rest }),
        );
    },
    signal: new AbortController().signal,
  });
  const messages = plan.limits.filter(({ code }) => code === "link-saturated");
  return { plan, messages: messages.map(({ message }) => message) };
}

describe("a link in the plan", { timeout: 600_000 }, () => {
  it("is said to be full for the share of Erlang's delay formula, in its direction alone", async () => {
    const link = { uplinkBitsPerSecond: 80e6, downlinkBitsPerSecond: 80e6 };
    const exact = linkShortage(8, 10) * 0.8 * 100;
    for (const [uploads, name] of [
      [0, "uplink"],
      [1, "downlink"],
    ] as const) {
      const { plan, messages } = await planWith(link, uploads);
      expect(messages).toHaveLength(1);
      const found = /server's (\w+) of 80 Mbit\/s is full for (\d+)% of the day/.exec(messages[0]!);
      expect(found?.[1]).toBe(name);
      expect(Math.abs(Number(found?.[2]) - exact)).toBeLessThan(10);
      expect(messages[0]).toMatch(/On average (7[6-9]|8[0-4])% of it is in use/);
      expect(plan.formula.applies).toBe(false);
      expect(plan.verdict.sentences.join(" ")).toContain(messages[0]);
      expect(plan.recommendation!.least).toBeGreaterThan(plan.formula.ports! - 3);
    }
  });

  it("is not spoken of where it is ample, and breaks no formula", async () => {
    const ample = await planWith({ uplinkBitsPerSecond: 1e9 }, 0);
    expect(ample.messages).toEqual([]);
    expect(ample.plan.formula.applies).toBe(true);
    const without = await planWith({}, 0);
    expect(ample.plan.recommendation!.least).toBe(without.plan.recommendation!.least);
  });

  it("is said to carry less than is asked of it where it is", async () => {
    const { messages } = await planWith({ uplinkBitsPerSecond: 60e6 }, 0);
    expect(messages[0]).toContain("transfers pile up");
  });
});
