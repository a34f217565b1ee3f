/** The days that run into the counted one have starts of their own, and pass into it without a seam. */
import { describe, expect, it } from "vitest";
import { crowd, DAY, HOURS, scheduled, type Crowd, startsOf, steady } from "./starts.ts";
import { chiSquareTail, kolmogorovCritical, kolmogorovSmirnov } from "./statistics.ts";

describe("days before the counted one", () => {
  const everybody: Crowd[] = [
    crowd(40, steady(2)),
    crowd(30, scheduled({ everySeconds: 5000, spreadSeconds: 900, offsetSeconds: 4500 })),
    crowd(30, scheduled({ everySeconds: DAY, skewSeconds: 4000 })),
    crowd(50, { pattern: "daily", perClientPerDay: 9, hours: HOURS }),
  ];
  const leadIn = 2.5 * DAY;
  const whole = startsOf(everybody, { leadIn });

  it("leave the day's own starts as they are, and a part of it has those of the whole", () => {
    const within = (from: number, to: number) =>
      whole.filter(({ time }) => time >= from * 1e6 && time < to * 1e6);
    expect(startsOf(everybody, { leadIn: 0 })).toEqual(within(0, DAY));
    for (const [from, to] of [
      [-2 * DAY, DAY],
      [-50_000, 1000],
      [-DAY - 1, -DAY + 1],
      [0, DAY],
      [40_000, 47_200],
    ] as const)
      expect(startsOf(everybody, { leadIn, from, to })).toEqual(within(from, to));
  });

  it("are like it: as many starts in every hour of the clock, and none of them the same", () => {
    const crowds = [crowd(3000, { pattern: "daily", perClientPerDay: 24, hours: HOURS })];
    const hours = new Float64Array(48);
    const phases = new Set<number>();
    const starts = startsOf(crowds, { leadIn: DAY });
    for (const { time } of starts) {
      hours[Math.floor(time / 3600e6) + 24]! += 1;
      phases.add((time + DAY * 1e6) % (DAY * 1e6));
    }
    expect(starts.length - phases.size).toBeLessThan(0.0001 * starts.length);
    const total = HOURS.reduce((a, b) => a + b, 0);
    const open = [...HOURS, ...HOURS].map((weight) => (72_000 * weight) / total);
    const seen = hours.filter((_, hour) => open[hour]! > 0);
    expect(
      chiSquareTail(
        seen,
        open.filter((expected) => expected > 0),
      ),
    ).toBeGreaterThan(1e-3);
  });

  it("pass into one another: the steps over midnight are as long as any", () => {
    const rate = 6;
    const gaps = Float64Array.from({ length: 4000 }, (_, day) => {
      const times = startsOf([crowd(1, steady(rate))], { day, leadIn: 7200, to: 7200 }).map(
        ({ time }) => time,
      );
      // From midnight back to the last start before it: the age of a Poisson process is exponential.
      return -(times.findLast((time) => time < 0) ?? -Infinity) / 600e6;
    });
    expect(kolmogorovSmirnov(gaps, (x) => -Math.expm1(-x))).toBeLessThan(
      kolmogorovCritical(gaps.length, 1e-3),
    );
  });
});
