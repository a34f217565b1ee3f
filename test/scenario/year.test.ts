import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/numbers/normal.ts";
import { factorOn } from "../../src/scenario/day-factor.ts";
import {
  busiestFactors,
  busiestLoad,
  kindsOfDays,
  onBusiestDays,
} from "../../src/scenario/year.ts";
import type { DayFactor, Group } from "../../src/scenario/types.ts";
import { ONE_FILE, scenario } from "../simulation/scenario.ts";
import { problemsOf as faultsOf } from "./problems.ts";

const shares = (dayFactor: DayFactor) =>
  kindsOfDays([{ dayFactor }]).map(({ factors, share }) => [factors[0]!, share] as const);
const meanOf = (dayFactor: DayFactor): number =>
  shares(dayFactor).reduce((sum, [factor, share]) => sum + factor * share, 0);

describe("the days of a year", () => {
  it("have shares that sum to 1", () => {
    for (const dayFactor of [
      {},
      { cv: 0.4 },
      { monthDays: [31] },
      { weekdays: [1, 0, 0, 0, 0, 0, 2] },
    ])
      expect(shares(dayFactor).reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("bring the load that was given on average, whatever the variation", () => {
    for (const cv of [0.1, 0.3, 0.6]) expect(meanOf({ cv })).toBeCloseTo(1, 2);
    expect(meanOf({ weekdays: [1, 1, 1, 1, 1, 0, 0] })).toBeCloseTo(5 / 7, 9);
    expect(meanOf({ monthDays: [1, 15] })).toBeCloseTo(24 / 365, 9);
    expect(meanOf({ fiveBusiest: 3 })).toBeCloseTo((360 + 15) / 365, 9);
  });

  it("end every month where the 31st was meant, once a month", () => {
    const dates = Array.from({ length: 365 }, (_, date) =>
      factorOn({ monthDays: [31] }, { date, isBusiest: false, deviation: 0 }),
    );
    expect(dates.reduce((sum, factor) => sum + factor, 0)).toBe(12);
    expect(dates[58]).toBe(1);
    expect(factorOn({ monthDays: [28, 31] }, { date: 58, isBusiest: false, deviation: 0 })).toBe(1);
  });

  it("let nobody come on a closed weekday, be it among the busiest", () => {
    const weekly = { weekdays: [0, 0, 0, 0, 1, 0, 0], fiveBusiest: 2 };
    expect(factorOn(weekly, { date: 0, isBusiest: true, deviation: 0 })).toBe(0);
    expect(factorOn(weekly, { date: 4, isBusiest: true, deviation: 0 })).toBe(2);
  });
});

describe("the five busiest days", () => {
  const groupOf = (dayFactor: DayFactor, clients: number): Group => ({
    ...ONE_FILE,
    clients,
    dayFactor,
  });

  it("are those that were said, or the highest of the variation", () => {
    expect(busiestFactors([groupOf({ fiveBusiest: 1.8 }, 10)])[0]).toBeCloseTo(1.8, 9);
    expect(busiestFactors([groupOf({ weekdays: [1, 1, 1, 1.5, 1, 0, 0] }, 10)])[0]).toBeCloseTo(
      1.5,
      9,
    );
    const varied = busiestFactors([groupOf({ cv: 0.3 }, 10)])[0]!;
    // A log-normal variable of CV 0.3 beyond its upper 5 in 365: mean = Φ(σ − z) / (5/365) with Φ(z) = 360/365.
    const sigma = Math.sqrt(Math.log(1.09));
    const z = normalQuantile(360 / 365);
    expect(varied / (normalCdf(sigma - z) / (5 / 365))).toBeCloseTo(1, 1);
  });

  it("are busy for all groups together, and go by who asks for most", () => {
    const groups = [
      groupOf({ weekdays: [2, 1, 1, 1, 1, 1, 1] }, 100),
      groupOf({ weekdays: [1, 1, 1, 1, 1, 1, 3] }, 10),
    ];
    expect(busiestFactors(groups)).toEqual([expect.closeTo(2, 9), expect.closeTo(1, 9)]);
    expect(busiestLoad(groups)).toBeCloseTo((200 + 10) / 110, 9);
  });

  it("are planned for as a load of its own, without those who do not come then", () => {
    const given = scenario({
      groups: [
        { clients: 10, dayFactor: { fiveBusiest: 1.5 } },
        { clients: 3, dayFactor: { weekdays: [0, 0, 0, 0, 0, 0, 1] }, files: 0 },
      ],
    });
    const busiest = onBusiestDays({ ...given, target: { ...given.target, fiveBusiest: 0.07 } });
    expect(busiest.target.refusals).toBe(0.07);
    expect(busiest.groups[0]!.visits).toEqual({
      pattern: "steady",
      perClientPerHour: expect.closeTo(90, 9),
    });
    expect(busiest.groups.every(({ dayFactor }) => Object.keys(dayFactor).length === 0)).toBe(true);
  });
});

describe("faults of a year", () => {
  const problemsOf = (value: unknown): string[] => faultsOf(value).map(({ message }) => message);
  const group = { clients: 3, visits: { pattern: "steady", perClientPerHour: 1 } };
  const of = (dayFactor: unknown, more: object = {}): string[] =>
    problemsOf({
      version: 1,
      server: { software: "generic" },
      groups: [{ ...group, dayFactor }],
      ...more,
    });

  it("are said one by one, each with its place", () => {
    expect(of({ cv: 3 })).toEqual([expect.stringMatching(/^groups\[0\]\.dayFactor\.cv is 3;/)]);
    expect(of({ weekdays: [0, 0, 0, 0, 0, 0, 0] })).toEqual([
      expect.stringContaining("only zeros"),
    ]);
    expect(of({ weekdays: [1, 1] })).toEqual([expect.stringContaining("Monday first")]);
    expect(of({ monthDays: [0] })).toEqual([expect.stringContaining("dayFactor.monthDays[0]")]);
    expect(of({ fiveBusiest: 0.5 })).toEqual([expect.stringContaining("dayFactor.fiveBusiest")]);
    expect(of({ busiest: 2 })).toEqual([expect.stringContaining("not a field")]);
  });

  it("are days that differ for clients that are there all the time", () => {
    const always = {
      clients: 3,
      visits: { pattern: "always", idleSeconds: 60 },
      dayFactor: { cv: 0.2 },
    };
    expect(problemsOf({ version: 1, server: { software: "generic" }, groups: [always] })).toEqual([
      expect.stringContaining("groups[0].dayFactor"),
    ]);
  });

  it("are a target for the busiest days that is stricter than that of usual ones, also where that is the usual aim", () => {
    const strict = of({}, { target: { refusals: 0.01, fiveBusiest: 0.005 } });
    expect(strict).toEqual([
      "target.fiveBusiest is 0.005; it must be at least refusals, which is 0.01: busy days may be refused more than usual ones, not less.",
    ]);
    expect(of({}, { target: { fiveBusiest: 0.0005 } })).toEqual([
      expect.stringContaining("at least refusals, which is 0.001"),
    ]);
    expect(of({}, { target: { refusals: 0.01, fiveBusiest: 0.01 } })).toEqual([]);
    // A refusal rate that is no number is told of itself alone.
    expect(of({}, { target: { refusals: 2, fiveBusiest: 0.005 } })).toHaveLength(1);
  });

  it("are a growth in the wrong order", () => {
    expect(of({}, { target: { growth: 0.1, growthFrom: 0.2 } })).toEqual([
      expect.stringContaining("target.growthFrom"),
    ]);
  });
});
