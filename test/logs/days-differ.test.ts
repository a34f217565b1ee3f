import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogResult } from "../../src/logs/accumulator.ts";
import { fitSummary } from "../../src/logs/fit-summary.ts";
import { withFittedGroups } from "../../src/logs/keep-server.ts";
import { splitmix, transfersOfLoad } from "./loads/load.ts";
import type { DaysThatDiffer, LoadGroup } from "./loads/load.ts";
import { logOf, writers } from "./loads/writers.ts";

const office = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 4 : 0.3));
const perClientPerDay = 2;
const people: LoadGroup = {
  clients: 60,
  connections: 1,
  filesMean: 1.5,
  hold: { kind: "lognormal", median: 5, sigma: 0.8 },
  bitsPerSecond: 8e6,
  pauseSeconds: 0,
  when: { perClientPerDay, hours: office },
};
const visitsADay = people.clients * perClientPerDay;
const week = [1.2, 1, 1, 1, 0.8, 0.2, 0.1];

type Read = Extract<LogResult, { ok: true }>;

/** What is read of a log of these groups. */
function read(groups: LoadGroup[], days: number, seed: number, mostTransfers = 2 ** 18): Read {
  const transfers = transfersOfLoad({ id: "", what: "", days, seed, groups });
  const accumulator = new LogAccumulator({ mostTransfers });
  for (const line of logOf(transfers, writers["xferlog"]!)) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

const ofDays = (differ: DaysThatDiffer, days: number, seed: number): Read =>
  read([{ ...people, days: differ }], days, seed);

/** The only group's law, its weights as multiples of the visits that the generator was given. */
function lawOf({ document }: Pick<Read, "document">) {
  const [group, ...others] = document.groups;
  expect(others).toEqual([]);
  const { dayFactor = {}, clients, visits } = group!;
  const usual = (clients * (visits as { perClientPerDay: number }).perClientPerDay) / visitsADay;
  const weights = dayFactor.weekdays?.map((weight) => weight * usual);
  return { ...dayFactor, usual, weights };
}

describe("days that differ, from a log of a known load", { timeout: 600_000 }, () => {
  const weeks = 12;
  const cases: [number, readonly number[] | undefined, number][] = [
    [0.25, undefined, 201],
    [0.25, week, 202],
    [0.5, week, 203],
    [0.12, week, 204],
    [0, week, 205],
  ];
  it.each(cases)("cv %d, weekdays %j", (cv, weekdays, seed) => {
    const law = lawOf(ofDays({ cv, ...(weekdays && { weekdays }) }, 7 * weeks, seed));
    // The variation's standard error: that of a normal law, and its fourth moment beyond it.
    const error = cv * Math.sqrt((0.5 + 4 * cv * cv) / (7 * weeks - 7));
    if (cv === 0) expect(law.cv).toBeUndefined();
    else expect(Math.abs(law.cv! - cv)).toBeLessThan(2.5 * error + 0.01);
    if (weekdays === undefined) {
      expect(law.weights).toBeUndefined();
      return;
    }
    expect(law.weights).toHaveLength(7);
    for (const [day, weight] of weekdays.entries()) {
      const spread = weight * Math.sqrt((cv * cv + 1 / (weight * visitsADay)) / weeks);
      expect(Math.abs(law.weights![day]! - weight), `day ${day}`).toBeLessThan(3 * spread);
    }
  });

  it("how far a rare day may be off is said, and holds nineteen times in twenty", () => {
    const [cv, days] = [0.25, 84];
    const notes = ofDays({ cv }, days + 2, 207).notes.join(" ");
    const said =
      Number(/busiest day in 1,000 is known only to (\d+)% either way/.exec(notes)?.[1]) / 100;
    // The 99.9 % point of days whose logarithms are normal, from the mean and scatter of so many of them.
    const uniform = splitmix(11);
    const normal = (): number =>
      Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    const trials = 2000;
    let inside = 0;
    for (let trial = 0; trial < trials; trial++) {
      const logs = Array.from({ length: days }, () => sigma * normal() - (sigma * sigma) / 2);
      const mean = logs.reduce((sum, value) => sum + value, 0) / days;
      const squares = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const found = mean + 3.09 * Math.sqrt(squares / (days - 1));
      const off = Math.exp(found - (3.09 * sigma - (sigma * sigma) / 2)) - 1;
      if (Math.abs(off) <= said) inside++;
    }
    // Counts have chance of their own on top, which this leaves out.
    expect(inside / trials).toBeGreaterThan(0.95);
    expect(said).toBeLessThan(0.3);
  });

  it("four weeks are enough for a variation, within two fifths; three for days of the week", () => {
    const law = lawOf(ofDays({ cv: 0.3, weekdays: week }, 28, 301));
    expect(Math.abs(law.cv! - 0.3)).toBeLessThan(2 * 0.2 * 0.3);
    const three = ofDays({ cv: 0.3, weekdays: week }, 21, 302);
    expect(lawOf(three).weights![5]).toBeLessThan(0.4);
    expect(lawOf(three).cv).toBeUndefined();
    expect(three.notes.join(" ")).toContain(
      "Variation from day to day and growth are not set: they take four weeks",
    );
  });

  it.each([1, 2, 3, 4, 5])(
    "alike but for chance: nothing is set, and that is said (%d)",
    (seed) => {
      const { document, notes } = ofDays({}, 42, 400 + seed);
      expect(document.groups.map(({ dayFactor }) => dayFactor)).toEqual([undefined]);
      expect(document).not.toHaveProperty("target");
      expect(notes.join(" ")).toContain("Over 40 whole days neither a day of the week");
    },
  );

  it("two weeks say nothing, and why is said", () => {
    const { document, notes } = ofDays({ cv: 0.5, weekdays: week }, 14, 501);
    expect(document.groups[0]).not.toHaveProperty("dayFactor");
    expect(document).not.toHaveProperty("target");
    expect(notes.join(" ")).toContain("Weekdays take three weeks");
    expect(notes.join(" ")).toContain("this log has 12 whole days");
  });

  it("holidays are no variation", () => {
    const law = lawOf(ofDays({ closed: [9, 24] }, 42, 601));
    expect(law.cv).toBeUndefined();
  });

  it("a year's rush is its five busiest days, not a variation of all days", () => {
    const few: LoadGroup = { ...people, clients: 30 };
    const rush = { days: [80, 81, 170, 260, 350], times: 3 };
    const law = lawOf(read([{ ...few, days: { cv: 0.1, rush } }], 366, 701));
    expect(Math.abs(law.fiveBusiest! * law.usual * 2 - 3)).toBeLessThan(0.45);
    expect(Math.abs(law.cv! - 0.1)).toBeLessThan(0.05);
    expect(lawOf(read([{ ...few, days: { cv: 0.1 } }], 366, 702)).fiveBusiest).toBeUndefined();
  });

  it("programs that run on working days only have those", () => {
    const nightly: LoadGroup = {
      ...people,
      clients: 20,
      when: { everySeconds: 86_400, offsetSeconds: 7200, spreadSeconds: 30 },
      days: { weekdays: [1, 1, 1, 1, 1, 0, 0] },
    };
    const { document } = read([nightly], 28, 801);
    expect(document.groups).toMatchObject([
      { visits: { pattern: "scheduled" }, dayFactor: { weekdays: [1, 1, 1, 1, 1, 0, 0] } },
    ]);
    expect(document.groups[0]?.dayFactor).not.toHaveProperty("cv");
  });

  it("what thinning a large log does to its days is no variation", () => {
    const { document, notes } = read([people], 42, 901, 2000);
    expect(notes.join(" ")).toContain("One day of one client in");
    expect(document.groups.map(({ dayFactor }) => dayFactor?.cv)).toEqual([undefined]);
  });

  it("a summary has the same weights, and no less variation", () => {
    const log = ofDays({ cv: 0.25, weekdays: week }, 84, 1001);
    const { document, notes } = fitSummary(log.summary);
    const [own, law] = [lawOf(log), document.groups[0]!.dayFactor!];
    const all = own.weekdays!.reduce((sum, weight) => sum + weight, 0);
    const sum = law.weekdays!.reduce((total, weight) => total + weight, 0);
    for (const [day, weight] of own.weekdays!.entries())
      expect(Math.abs(law.weekdays![day]! / sum - weight / all)).toBeLessThan(0.02);
    expect(law.cv).toBeGreaterThan(0.95 * own.cv!);
    expect(notes.join(" ")).toContain("vary from day to day by no more than they do");
  });
});

describe("growth, from a log of a known trend", { timeout: 600_000 }, () => {
  it.each([1101, 1102, 1103])(
    "its range holds the truth, as far ahead as the log is long (%d)",
    (seed) => {
      const weeks = 10;
      // Two days more: the first and the last are not counted.
      const { document, notes } = ofDays(
        { growthPerWeek: 0.06, weekdays: week },
        7 * weeks + 2,
        seed,
      );
      const truth = 0.06 * (weeks / 2 + weeks);
      const { growth = 0, growthFrom = 0 } = document.target!;
      expect(growthFrom).toBeLessThan(truth);
      expect(growth + (growth - growthFrom)).toBeGreaterThan(truth);
      expect(notes.join(" ")).toContain("carries it 10 weeks beyond the log");
      expect(document.groups[0]?.dayFactor).not.toHaveProperty("cv");
    },
  );

  it("a fall sets no growth", () => {
    const { document, notes } = ofDays({ growthPerWeek: -0.06 }, 72, 1201);
    expect(document).not.toHaveProperty("target");
    expect(notes.join(" ")).toContain("Visits fall over the weeks");
  });

  it("is used where none was set, and never instead of one that was", () => {
    const fitted = ofDays({ growthPerWeek: 0.06 }, 72, 1301).document;
    const current = { version: 1, server: { software: "vsftpd" }, groups: [] } as const;
    const asIs = { ...current, groups: [] };
    expect(withFittedGroups(asIs, fitted).target).toEqual(fitted.target);
    const set = { ...asIs, target: { growth: 0.1, refusals: 1e-4 } };
    expect(withFittedGroups(set, fitted).target).toEqual(set.target);
    const other = { ...asIs, target: { refusals: 1e-4 } };
    expect(withFittedGroups(other, fitted).target).toEqual({ refusals: 1e-4, ...fitted.target });
  });
});
