/**
 * The curve beyond what was counted: against formulae that are exact at any rarity, over many seeds, and refused where
 * nothing vouches for it.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { findAnswer } from "../../src/answer/find-answer.ts";
import { erlangB, portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { haywardRefusals } from "../../src/answer/exact/hayward.ts";
import { fitHayward } from "../../src/answer/fit-hayward.ts";
import { prepare } from "../../src/answer/first-steps.ts";
import { Search } from "../../src/answer/look-by-look.ts";
import { fitTail, type Tail } from "../../src/answer/fitted-tail.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "./in-thread.ts";

describe("Hayward's curve through exact rates", () => {
  it.each([
    { erlangs: 5, peakedness: 1 },
    { erlangs: 40, peakedness: 2.6 },
    { erlangs: 430, peakedness: 5 },
    { erlangs: 60, peakedness: 0.7 },
  ])("of $erlangs erlangs and peakedness $peakedness goes on as they do", (law) => {
    const { erlangs, peakedness } = law;
    const spread = Math.sqrt(erlangs * peakedness);
    const sizes = [1, 1.5, 2, 2.5].map((k) => Math.round(erlangs + k * spread));
    const measured = sizes.map((ports) => ({
      ports,
      rate: haywardRefusals(erlangs, peakedness, ports),
      weight: 1,
    }));
    const { rms, refusals } = fitHayward(measured);
    expect(rms).toBeLessThan(1e-6);
    for (const k of [3, 4, 5, 6]) {
      const ports = Math.round(erlangs + k * spread);
      expect(refusals(ports) / haywardRefusals(erlangs, peakedness, ports)).toBeCloseTo(1, 4);
    }
  });

  it("tells by its rms that a curve is none of this kind", () => {
    // A plateau: the same few clients start together every day, whatever the rest does.
    const measured = [10, 12, 14, 16, 18].map((ports) => ({
      ports,
      rate: erlangB(6, ports) + 0.01,
      weight: 1,
    }));
    expect(fitHayward(measured).rms).toBeGreaterThan(0.2);
  });
});

async function tailOf(asked: Scenario): Promise<Tail | string> {
  const { runs, curve } = await prepare(asked, simulateHere(asked), signal);
  return fitTail(asked, runs, curve, asked.simulation.days);
}

describe("60 seeds of 5 erlangs, 25,000 transfers each, 1 refusal in 100,000", () => {
  const SEEDS = 60;
  const target = 1e-5;
  const exact = portsForErlangB(5, target)!;
  const truth = erlangB(5, exact);
  const tails: Tail[] = [];
  const leasts: number[] = [];
  let notShown = 0;

  beforeAll(async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const asked = steady({
        erlangs: 5,
        target: { refusals: target },
        simulation: { days: 100, seed },
      });
      const { runs, curve } = await prepare(asked, simulateHere(asked), signal);
      const tail = await fitTail(asked, runs, curve, 100);
      if (typeof tail === "string") continue;
      tails.push(tail);
      const search = new Search(asked, runs, curve);
      await search.look(100);
      await search.carryOn(100);
      if (search.cannotShow) notShown++;
      leasts.push(search.smallest!.least.ports);
    }
  }, 600_000);

  it("can nearly always be carried on, though a quarter of a refusal is expected there", () => {
    expect(25_000 * truth).toBeLessThan(0.3);
    expect(tails.length).toBeGreaterThan(0.95 * SEEDS);
    expect(notShown).toBe(0);
  });

  it("the bounds cover the exact rate in 90 to 100 % of them", () => {
    const covered = tails.filter((tail) => tail.at(exact).high >= truth).length / tails.length;
    expect(covered).toBeGreaterThanOrEqual(0.9);
    const below = tails.filter((tail) => tail.at(exact).low <= truth).length / tails.length;
    expect(below).toBeGreaterThanOrEqual(0.9);
    // They are narrow enough to mean something: a bound of a decade is about one port.
    const wide = tails.filter((tail) => tail.at(exact).high > 10 * truth).length / tails.length;
    expect(wide).toBeLessThan(0.25);
  });

  it("the least is at most 1 below and 2 above the exact size", () => {
    expect(Math.min(...leasts)).toBeGreaterThanOrEqual(exact - 1);
    expect(Math.max(...leasts)).toBeLessThanOrEqual(exact + 2);
  });
});

describe("a curve is not carried on", { timeout: 600_000 }, () => {
  const rare = { refusals: 1e-6 };
  const many = { days: 60 };

  it("where visits start together by the clock", async () => {
    const burst = { pattern: "scheduled" as const, everySeconds: 60, spreadSeconds: 5 };
    const asked = steady({ erlangs: 5, groups: [{ visits: burst }], target: rare });
    expect(await tailOf(asked)).toMatch(/start together/);
    const skewed = { pattern: "scheduled" as const, everySeconds: 60, skewSeconds: 5 };
    expect(
      await tailOf(steady({ erlangs: 5, groups: [{ visits: skewed }], target: rare })),
    ).toMatch(/start together/);
  });

  it("where hardly anything was refused at any size", async () => {
    const asked = steady({ erlangs: 0.05, target: rare, simulation: { days: 20 } });
    expect(await tailOf(asked)).toMatch(/too few refusals/);
  });

  it("where the target is too far from what was counted", async () => {
    const target = { refusals: 1e-9 };
    const asked = steady({ erlangs: 5, target, simulation: many });
    expect(await tailOf(asked)).toMatch(/1,000 times rarer/);
  });

  it("where the pick is random: there each transfer knows its chance", async () => {
    const asked = steady({ erlangs: 5, ports: NINE_DRAWS, target: rare, simulation: many });
    const found = await findAnswer(asked, { simulate: simulateHere, signal, roundUp: (n) => n });
    expect([found.tail, found.tailObstacle, found.cannotShow]).toEqual([null, null, false]);
  });
});

describe("retries", { timeout: 600_000 }, () => {
  it("are carried on from constrained runs to what twelve times the days count", async () => {
    const retry = { attempts: 3, delaySeconds: 1, factor: 1, limitSeconds: 9 };
    const asked = (days: number, seed: number) =>
      steady({ erlangs: 5, groups: [{ retry }], simulation: { days, seed } });
    const tail = (await tailOf(asked(100, 1))) as Tail;
    expect(tail).not.toBeTypeOf("string");
    const size = tail.to + 2;
    const long = asked(1200, 2);
    const { runs } = await prepare(long, simulateHere(long), signal);
    const { rate, counted } = await runs.at(size, 1200);
    expect(counted).toBeGreaterThan(30);
    expect(tail.at(size).low).toBeLessThan(rate.high);
    expect(tail.at(size).high).toBeGreaterThan(rate.low);
  });
});

describe("what the plan says", { timeout: 600_000 }, () => {
  const planOf = async (asked: Scenario) =>
    (await makePlan(asked, [], { simulate: simulateHere, signal })).plan;
  const rare = { refusals: 1e-5 };

  it("of a rate that was carried on: that it was, from where, and what counting it would cost", async () => {
    const plan = await planOf(
      steady({ erlangs: 5, target: rare, simulation: { days: 100, seed: 3 } }),
    );
    expect(plan.verdict.state).toBe("recommended");
    expect(plan.recommendation!.basis).toBe("fitted");
    expect(plan.recommendation!.refusals.high).toBeLessThanOrEqual(1e-5);
    expect(plan.verdict.sure).toMatch(/A rate this low cannot be counted: it is extrapolated/);
    const warning = plan.warnings.find(({ code }) => code === "fitted-tail");
    expect(warning?.message).toMatch(
      /^Fewer than 30 refusals .* extrapolated from the rates counted at \d+ to \d+ ports by Hayward's formula \(down to 1 in [\d,]+, \d+% off\)\. About [\d,]+ days would count it\.$/,
    );
    expect(plan.curve.some(({ basis }) => basis === "fitted")).toBe(true);
    for (const { refusals } of plan.curve) expect(refusals.high).toBeGreaterThan(0);
  });

  it("of a burst at the same rarity: a bound, why nothing more, and the price of more days", async () => {
    const visits = {
      pattern: "scheduled" as const,
      everySeconds: 60,
      offsetSeconds: 20,
      spreadSeconds: 2,
    };
    const plan = await planOf(
      steady({ erlangs: 5, groups: [{ visits }], target: rare, simulation: { days: 40 } }),
    );
    expect(plan.recommendation!.basis).toBe("bound");
    expect(plan.verdict.state).toBe("short-run");
    expect(plan.warnings.find(({ code }) => code === "short-run")?.message).toMatch(
      /About [\d,]+ days would\. Nor can it be extrapolated from smaller ranges: visits start together by the clock\.$/,
    );
    expect(plan.run.daysNeeded).toBeGreaterThan(40);
  });
});
