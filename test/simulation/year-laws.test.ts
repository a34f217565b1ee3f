import { describe, expect, it } from "vitest";
import { erlangB } from "../../src/answer/exact/erlang-b.ts";
import { refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import type { DayFactor, PortBehaviour } from "../../src/scenario/types.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { fault, meanOfDays, ratioOfDays, type Interval } from "./interval.ts";
import { WARM_UP } from "./oracle-days.ts";
import { scenario, simulate } from "./scenario.ts";

/**
 * Days that differ against mixtures of loss formulae: a day with X times the usual load a has refusals B(Xa), and over
 * all days E[X·B(Xa)] / E[X] of the PASVs are refused. Each exact value must lie in the 99.9 % interval of independent
 * days, and that interval must be narrow. Mean hold 1 s, so that rates are erlangs.
 */
const SLOW = { timeout: 600_000 };
const CLIENTS = 100;

function daysOf(
  dayFactor: DayFactor,
  erlangs: number,
  size: number,
  days: number,
  ports: Partial<PortBehaviour> = {},
): DaySummary[] {
  const visits = { pattern: "steady" as const, perClientPerHour: (erlangs * 3600) / CLIENTS };
  return simulate(
    scenario({
      ports,
      groups: [{ clients: CLIENTS, visits, dayFactor }],
      simulation: { daySeconds: 100 + WARM_UP, warmUpSeconds: WARM_UP, seed: 11 },
    }),
    size,
    days,
  );
}

function refusals(days: readonly DaySummary[]): Interval {
  return ratioOfDays(
    days.map((day) => day.expectedRefused[0]!),
    days.map((day) => day.pasvs[0]!),
  );
}

type Loss = (erlangs: number) => number;

/** A finite mixture: loads with their shares. */
function mixture(loss: Loss, erlangs: number, loads: readonly [number, number][]): number {
  const all = loads.reduce((sum, [load, share]) => sum + load * share, 0);
  return loads.reduce((sum, [load, share]) => sum + load * share * loss(load * erlangs), 0) / all;
}

/** A log-normal mixture with mean 1, by the normal density itself on a fine grid. */
function logNormalMixture(loss: Loss, erlangs: number, cv: number): number {
  const variance = Math.log(1 + cv ** 2);
  const loads = Array.from({ length: 4001 }, (_, k): [number, number] => {
    const z = (k - 2000) / 250;
    return [Math.exp(Math.sqrt(variance) * z - variance / 2), Math.exp((-z * z) / 2)];
  });
  return mixture(loss, erlangs, loads);
}

const WEEK = [1.2, 1, 1.1, 0.9, 1.4, 0.3, 0];

describe("days that differ", () => {
  it.each([
    [0.2, 12, 20],
    [0.5, 10, 20],
  ])("a log-normal load of CV %f is a mixture of Erlang B", SLOW, (cv, erlangs, size) => {
    const exact = logNormalMixture((a) => erlangB(a, size), erlangs, cv);
    // What ignores the variation is far off: the interval could not hold both.
    expect(erlangB(erlangs, size)).toBeLessThan(0.6 * exact);
    expect(fault(refusals(daysOf({ cv }, erlangs, size, 3000)), exact, 0.2)).toBe("");
  });

  it("weekdays are seven loads, each on a seventh of the days", SLOW, () => {
    const loads = WEEK.map((load): [number, number] => [load, 1 / 7]);
    const exact = mixture((a) => erlangB(a, 20), 14, loads);
    expect(fault(refusals(daysOf({ weekdays: WEEK }, 14, 20, 1400)), exact, 0.1)).toBe("");
  });

  it("the five busiest days are 5 of 365", SLOW, () => {
    const exact = mixture((a) => erlangB(a, 16), 8, [
      [1, 360 / 365],
      [2, 5 / 365],
    ]);
    const days = daysOf({ fiveBusiest: 2 }, 8, 16, 6000);
    expect(fault(refusals(days), exact, 0.3)).toBe("");
    expect(fault(meanOfDays(days.map((day) => (day.dayPasvs > 1150 ? 1 : 0))), 5 / 365, 0.4)).toBe(
      "",
    );
  });

  it("random draws mix by the chain of draws", SLOW, () => {
    const loss: Loss = (a) => refusalsOfDraws(a, 20, 9);
    const exact = logNormalMixture(loss, 10, 0.3);
    const days = daysOf({ cv: 0.3 }, 10, 20, 1500, { pick: "random-draws", attempts: 9 });
    expect(fault(refusals(days), exact, 0.2)).toBe("");
  });

  it("the mean day brings what the visits say times the mean factor", SLOW, () => {
    const days = daysOf({ cv: 0.5 }, 10, 60, 3000);
    expect(fault(meanOfDays(days.map((day) => day.dayPasvs)), 10 * 100, 0.05)).toBe("");
    const squares = days.map((day) => (day.dayPasvs / 1000 - 1) ** 2);
    // Variance of the factor, and of the Poisson count on top of it.
    expect(fault(meanOfDays(squares), 0.25 + 1 / 1000, 0.15)).toBe("");
  });
});

describe("schedules of the week and the month", () => {
  const clock = {
    pattern: "scheduled" as const,
    everySeconds: 86_400,
    offsetSeconds: 3600,
    spreadSeconds: 60,
  };
  const visitsOf = (dayFactor: DayFactor, days: number): number[] =>
    simulate(scenario({ groups: [{ clients: 40, visits: clock, dayFactor }] }), null, days).map(
      (day) => day.visits,
    );

  it("come on their days, and everybody then", SLOW, () => {
    const friday = visitsOf({ weekdays: [0, 0, 0, 0, 1, 0, 0] }, 1400);
    expect(new Set(friday)).toEqual(new Set([0, 40]));
    expect(fault(meanOfDays(friday.map((visits) => visits / 40)), 1 / 7, 0.25)).toBe("");
    const month = visitsOf({ monthDays: [1, 31] }, 3000);
    expect(new Set(month)).toEqual(new Set([0, 40]));
    expect(fault(meanOfDays(month.map((visits) => visits / 40)), 24 / 365, 0.3)).toBe("");
  });

  it("come once more as often as the load says beyond whole times", SLOW, () => {
    const visits = visitsOf({ weekdays: [1.25, 1.25, 1.25, 1.25, 1.25, 1.25, 1.25] }, 400);
    expect(Math.min(...visits)).toBeGreaterThanOrEqual(40);
    expect(fault(meanOfDays(visits), 50, 0.02)).toBe("");
  });
});
