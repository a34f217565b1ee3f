/** A target that neither days nor splittings can show: what is known of it is told, and that it was not shown. */
import { describe, expect, it } from "vitest";
import { findAnswer } from "../../src/answer/find-answer.ts";
import { clients } from "../../src/clients/index.ts";
import { daysToShow } from "../../src/plan/limits.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { signal, simulateHere } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

const { document } = presets.find(({ id }) => id === "office-nas")!;
const TARGET = 1e-6;
const target = { ...document.target, refusals: TARGET };
const { scenario: office } = completeScenario({ ...document, target }, { servers, clients });
const simulate = (scenario: Scenario) =>
  Object.assign(simulateHere(scenario), { split: splitHere(scenario) });

describe("an office of twenty at 1 refusal in 1,000,000", { timeout: 300_000 }, () => {
  it("is not shown to do with a range, but its least is one that splittings found likely, with their bound", async () => {
    const roundUp = (ports: number): number => ports;
    const options = { simulate, signal, portsToday: null, roundUp, budget: 6e7 };
    const answer = await findAnswer(office, options);
    const { least } = answer.smallest!;
    expect(answer.cannotShow).toBe(true);
    expect(least.basis).toBe("splitting");
    expect(least.rate.high).toBeGreaterThan(TARGET);
    expect(least.rate.estimate).toBeLessThanOrEqual(TARGET);
    expect(least.rate.high).toBeLessThan(least.boundByDays! / 10);
    // Two clients of two connections fill four ports: that the days chose them had been luck.
    const window = answer.window;
    const counted = await simulateHere(office)(
      { ports: 4, firstDay: 0, days: 20_000, window, batches: 1, picture: false, span: window },
      signal,
    );
    const refused = counted.reduce((sum, day) => sum + day.refused[0]!, 0);
    const asked = counted.reduce((sum, day) => sum + day.pasvs[0]!, 0);
    expect(refused / asked).toBeGreaterThan(20 * TARGET);
    expect(least.ports).toBeGreaterThan(4);
    // Days alone, of a hundred transfers or two, would take hundreds of thousands.
    expect(daysToShow(answer)).toBeGreaterThan(100_000);
  });
});
