import { describe, expect, it } from "vitest";
import { normalCdf } from "../../src/numbers/normal.ts";
import { startsPerClientDay } from "../../src/traffic/visit-rates.ts";
import {
  crowd,
  DAY,
  HOURS,
  scheduled,
  type Crowd,
  type Start,
  startsOf,
  steady,
} from "./starts.ts";
import { chiSquareTail, kolmogorovCritical, kolmogorovSmirnov } from "./statistics.ts";

describe("the starts of a day", () => {
  it("come in order of time, on whole microseconds inside the day, each with a seed of its own", () => {
    const starts = startsOf([
      crowd(300, steady(3)),
      crowd(400, { pattern: "daily", perClientPerDay: 20, hours: HOURS }),
      crowd(500, scheduled({ everySeconds: 900, spreadSeconds: 30 })),
      crowd(500, scheduled({ skewSeconds: 40 })),
    ]);
    expect(starts.length).toBeGreaterThan(80_000);
    const times = starts.map(({ time }) => time);
    expect(times.every((time, i) => i === 0 || time >= times[i - 1]!)).toBe(true);
    expect(times.every((time) => Number.isInteger(time) && time >= 0 && time < DAY * 1e6)).toBe(
      true,
    );
    expect(new Set(starts.map(({ seed }) => seed)).size).toBe(starts.length);
  });

  it("keep the order of groups and clients where many begin at one moment", () => {
    const marks = { everySeconds: 21_600, spreadSeconds: 0 };
    const starts = startsOf([crowd(700, scheduled(marks)), crowd(300, scheduled(marks))]);
    expect(starts.map(({ client }) => client)).toEqual(
      Array.from({ length: 4000 }, (_, i) => i % 1000),
    );
    expect(new Set(starts.map(({ time }) => time))).toEqual(
      new Set([0, 21_600e6, 43_200e6, 64_800e6]),
    );
  });

  it("are none for clients that are always logged in", () => {
    expect(startsOf([crowd(5, { pattern: "always", idleSeconds: 3 })])).toEqual([]);
  });
});

describe("Poisson starts", () => {
  it("are exponential steps of the right mean for each client of a steady group", () => {
    const starts = startsOf([crowd(200, steady(6))]);
    const steps: number[] = [];
    const last = new Map<number, number>();
    for (const { client, time } of starts) {
      steps.push((time - (last.get(client) ?? 0)) / 600e6);
      last.set(client, time);
    }
    // Steps that reach past midnight are missing: two in a hundred of the long ones, so compare the first of each day.
    const firsts = Float64Array.from(
      { length: 20_000 },
      (_, day) => (startsOf([crowd(1, steady(6))], { day })[0]?.time ?? Infinity) / 600e6,
    );
    const distance = kolmogorovSmirnov(firsts, (x) => -Math.expm1(-x));
    expect(distance).toBeLessThan(kolmogorovCritical(firsts.length, 1e-3));
    expect(Math.abs(starts.length - 28_800)).toBeLessThan(3.3 * Math.sqrt(28_800));
    const short = steps.filter((step) => step < 0.5).length / steps.length;
    expect(Math.abs(short - -Math.expm1(-0.5))).toBeLessThan(0.01);
  });

  it("count as Poisson numbers: the variance of a client's day is its mean", () => {
    const counts = new Float64Array(5000);
    for (const { client } of startsOf([crowd(5000, steady(0.5))])) counts[client]! += 1;
    const mean = counts.reduce((a, b) => a + b, 0) / 5000;
    const variance = counts.reduce((a, b) => a + (b - mean) ** 2, 0) / 4999;
    expect(Math.abs(mean - 12)).toBeLessThan(3.3 * Math.sqrt(12 / 5000));
    expect(Math.abs(variance / 12 - 1)).toBeLessThan(3.3 * Math.sqrt(2 / 5000));
  });

  it("follow the weights of the hours, and none begins in an hour of weight 0", () => {
    const total = HOURS.reduce((a, b) => a + b, 0);
    const counts = new Float64Array(24);
    const within = new Float64Array(6);
    const starts = startsOf([crowd(1000, { pattern: "daily", perClientPerDay: 50, hours: HOURS })]);
    for (const { time } of starts) {
      const hour = Math.floor(time / 3600e6);
      counts[hour]! += 1;
      if (hour === 9) within[Math.floor(time / 600e6) % 6]! += 1;
    }
    HOURS.forEach((weight, hour) => {
      if (weight === 0) expect(counts[hour]).toBe(0);
    });
    const open = HOURS.map((_, hour) => hour).filter((hour) => HOURS[hour]! > 0);
    // The number of starts is itself Poisson: one degree of freedom more than the test assumes does no harm.
    const expected = open.map((hour) => (50_000 * HOURS[hour]!) / total);
    expect(
      chiSquareTail(
        open.map((hour) => counts[hour]!),
        expected,
      ),
    ).toBeGreaterThan(1e-3);
    const sixth = within.reduce((a, b) => a + b, 0) / 6;
    expect(chiSquareTail(within, new Float64Array(6).fill(sixth))).toBeGreaterThan(1e-3);
    expect(startsPerClientDay({ pattern: "daily", perClientPerDay: 50, hours: HOURS }, DAY)).toBe(
      50,
    );
  });
});

describe("scheduled starts", () => {
  /** Each client's starts, as many as there are marks. */
  function byClient(starts: readonly Start[], clients: number): number[][] {
    const lists: number[][] = Array.from({ length: clients }, () => []);
    for (const { client, time } of starts) lists[client]!.push(time);
    return lists;
  }

  it("are one a period for each client, even over the spread after the mark", () => {
    const visits = scheduled({ everySeconds: 900, offsetSeconds: 100, spreadSeconds: 60 });
    const starts = startsOf([crowd(400, visits)]);
    const after = Float64Array.from(starts, ({ time }) => (time / 1e6 - 100) % 900);
    for (const times of byClient(starts, 400)) {
      expect(times.map((time) => Math.floor((time / 1e6 - 100) / 900))).toEqual(
        Array.from({ length: 96 }, (_, period) => period),
      );
    }
    expect(after.every((seconds) => seconds >= 0 && seconds < 60)).toBe(true);
    expect(kolmogorovSmirnov(after, (x) => x / 60)).toBeLessThan(kolmogorovCritical(38_400, 1e-3));
    expect(startsPerClientDay(visits, DAY)).toBe(96);
  });

  it("are normal around the mark where a skew is given, around midnight too", () => {
    const visits = scheduled({ everySeconds: DAY, skewSeconds: 30 });
    const starts = startsOf([crowd(20_000, visits)], { leadIn: 400, to: 400 });
    // One night, each client once, some before its midnight.
    expect(starts).toHaveLength(20_000);
    expect(new Set(starts.map(({ client }) => client)).size).toBe(20_000);
    const shift = Float64Array.from(starts, ({ time }) => time / 30e6);
    expect(shift.filter((x) => x < 0).length).toBeGreaterThan(9_700);
    expect(kolmogorovSmirnov(shift, normalCdf)).toBeLessThan(kolmogorovCritical(20_000, 1e-3));
  });

  it("go on over midnight: each client once a night, on either side of it", () => {
    const visits = scheduled({ everySeconds: DAY, offsetSeconds: DAY - 10, spreadSeconds: 60 });
    const starts = startsOf([crowd(6000, visits)], { leadIn: 10 });
    const night = starts.filter(({ time }) => time < 50e6);
    expect(new Set(night.map(({ client }) => client)).size).toBe(night.length);
    expect(night).toHaveLength(6000);
    const before = night.filter(({ time }) => time < 0).length;
    expect(chiSquareTail([before, 6000 - before], [1000, 5000])).toBeGreaterThan(1e-3);
    // The next night begins at the day's end.
    const late = starts.filter(({ time }) => time >= (DAY - 10) * 1e6).length;
    expect(chiSquareTail([late, 6000 - late], [1000, 5000])).toBeGreaterThan(1e-3);
    expect(starts).toHaveLength(6000 + late);
  });

  it("take an offset beyond the period as the mark that it stands for", () => {
    const marks = (offsetSeconds: number): number[] =>
      startsOf([crowd(1, scheduled({ offsetSeconds, spreadSeconds: 0 }))]).map(({ time }) => time);
    expect(marks(3600 * 5 + 70)).toEqual(marks(70));
    expect(marks(70)[0]).toBe(70e6);
  });
});

describe("common random numbers", () => {
  const small: Crowd[] = [
    crowd(20, steady(2)),
    crowd(30, scheduled({ everySeconds: 1800, spreadSeconds: 200 })),
    crowd(10, scheduled({ everySeconds: DAY, skewSeconds: 400 })),
    crowd(10, { pattern: "daily", perClientPerDay: 9, hours: HOURS }),
  ];
  const alone = startsOf(small);

  it("leave a group's starts as they were when others come after it and the slices get shorter", () => {
    // 30, 200 and 600 clients at 60 visits an hour: up to 864,000 starts, in many slices.
    for (const others of [30, 200, 600]) {
      const starts = startsOf([...small, crowd(others, steady(60))]);
      expect(starts.filter(({ group }) => group < small.length)).toEqual(alone);
    }
  });

  it("leave the other clients' starts as they were when a group grows", () => {
    const pick = (crowds: readonly Crowd[]): string[] =>
      crowds
        .flatMap((crowd, group) =>
          startsOf(crowds)
            .filter((start) => start.group === group)
            .map((start) => ({
              ...start,
              inGroup:
                start.client -
                crowds.slice(0, group).reduce((sum, { clients }) => sum + clients, 0),
              clients: crowd.clients,
            })),
        )
        .filter(({ inGroup, group }) => inGroup < small[group]!.clients)
        .map(({ time, inGroup, group, seed }) => `${group} ${inGroup} ${time} ${seed}`);
    const larger = small.map((group) => ({ ...group, clients: group.clients * 3 }));
    expect(pick(larger)).toEqual(pick(small));
  });

  it("differ from day to day and from seed to seed", () => {
    const others = [startsOf(small, { day: 1 }), startsOf(small, { seed: 4 })];
    const times = new Set(alone.map(({ time }) => time));
    for (const other of others) {
      expect(other.filter(({ time }) => times.has(time)).length).toBeLessThan(5);
    }
  });
});
