import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areNear, dayInWindow, MinuteSums, partOnOneDay } from "../../src/answer/worst-hour.ts";
import type { DaySummary } from "../../src/simulation/types.ts";

const MINUTES = 1440;

/** A day of which only PASVs and refusals by minute are known. */
function dayOf(
  pasvs: (minute: number) => number,
  refused: (minute: number) => number,
  minutes = MINUTES,
): DaySummary {
  const column = (of: (minute: number) => number) =>
    Float32Array.from({ length: minutes }, (_, minute) => of(minute));
  const minuteRefused = column(refused);
  return {
    minutePasvs: column(pasvs),
    minuteRefused,
    minuteExpected: minuteRefused,
  } as Partial<DaySummary> as DaySummary;
}

function sumsOf(days: readonly DaySummary[], daySeconds = 86_400, warmUpSeconds = 0): MinuteSums {
  const sums = new MinuteSums(daySeconds, warmUpSeconds);
  for (const day of days) sums.add(day);
  return sums;
}

const hourFrom = (minute: number) => ({ fromSeconds: minute * 60, toSeconds: (minute + 60) * 60 });
const within = (minute: number, from: number, length = 60): boolean =>
  minute >= from && minute < from + length;

describe("the worst hour", () => {
  it("is where the refusals are, not where most PASVs are", () => {
    const day = dayOf(
      (minute) => (within(minute, 600) ? 100 : 5),
      (minute) => (within(minute, 121, 30) ? 3 : 0),
    );
    const { window, beyond } = sumsOf([day]).worst(0.001)!;
    expect(window.fromSeconds).toBeLessThanOrEqual(121 * 60);
    expect(window.toSeconds).toBeGreaterThanOrEqual(151 * 60);
    expect(beyond).toBeCloseTo(90 - 0.001 * 300, 6);
  });

  it("is, with nothing allowed at all, the hour of most PASVs", () => {
    for (const start of [0, 1, 533, 1379, 1380]) {
      const day = dayOf(
        (minute) => (within(minute, start) ? 9 : 1),
        () => 0,
      );
      expect(sumsOf([day]).worst(-1)!.window).toEqual(hourFrom(start));
    }
  });

  it("is one hour of all days together, not each day's own, and the earliest of equals", () => {
    const days = [2, 5, 15, 20].map((hour) =>
      dayOf(
        () => 20,
        (minute) => 10 * Number(within(minute, hour * 60)) + 4 * Number(within(minute, 600)),
      ),
    );
    expect(sumsOf(days).worst(0.001)!.window).toEqual(hourFrom(600));
    const twice = dayOf(
      () => 9,
      (minute) => (minute % 720 < 60 ? 5 : 0),
    );
    expect(sumsOf([twice]).worst(0.01)!.window).toEqual(hourFrom(0));
    expect(sumsOf([twice], 86_400, 61).worst(0.01)!.window).toEqual(hourFrom(720));
  });

  it("runs past midnight where the refusals do, but not into a part of the day that does not count", () => {
    const day = dayOf(
      () => 9,
      (minute) => Number(within(minute, 1420) || within(minute, 0, 15)),
    );
    expect(sumsOf([day]).worst(0.01)!.window).toEqual(hourFrom(1395));
    expect(sumsOf([day]).within(hourFrom(1395))).toEqual({ asked: 540, refused: 35 });
    expect(dayInWindow(day, hourFrom(1395))).toEqual({ asked: 540, refused: 35, drawn: 35 });
    expect(sumsOf([day], 86_400, 60).worst(0.01)!.window).toEqual(hourFrom(1380));
    expect(partOnOneDay(hourFrom(1395), 86_400)).toEqual({
      fromSeconds: 83_700,
      toSeconds: 86_400,
    });
    expect(partOnOneDay(hourFrom(1420), 86_400)).toEqual({ fromSeconds: 0, toSeconds: 2400 });
    expect(partOnOneDay(hourFrom(1380), 86_400)).toEqual(hourFrom(1380));
    expect(areNear(86_000, 200, 700, 86_400)).toBe(true);
    expect(areNear(86_000, 400, 700, 86_400)).toBe(false);
  });

  it("begins after the warm-up, ends with the day, and is all of a day of an hour or less", () => {
    const early = dayOf(
      () => 5000,
      (minute) => MINUTES - minute,
    );
    expect(sumsOf([early], 86_400, 1801).worst(0)!.window).toEqual(hourFrom(31));
    const late = dayOf(
      () => 5000,
      (minute) => minute,
      1441,
    );
    expect(sumsOf([late], 86_430).worst(0)!.window.toSeconds).toBeLessThanOrEqual(86_430);
    const short = dayOf(
      () => 3,
      () => 1,
      50,
    );
    expect(sumsOf([short], 3000).worst(0)!.window).toEqual({ fromSeconds: 0, toSeconds: 3000 });
  });

  it("leaves out hours that begin where one may not", () => {
    const day = dayOf(
      () => 9,
      (minute) => 5 * Number(within(minute, 600)) + 3 * Number(within(minute, 200)),
    );
    const isTaken = (start: number): boolean => Math.abs(start - 600) < 60;
    expect(sumsOf([day]).worst(0.01, isTaken)!.window).toEqual(hourFrom(200));
    expect(sumsOf([day]).worst(0.01, () => true)).toBeNull();
  });

  it("misses the target exactly where some hour, looked at one by one, does", () => {
    const counts = fc.record({
      asked: fc.array(fc.nat(9), { minLength: 80, maxLength: 200 }),
      seed: fc.nat(9),
      target: fc.constantFrom(0.03, 0.1, 0.3),
    });
    let missed = 0;
    fc.assert(
      fc.property(counts, ({ asked, seed, target }) => {
        const minutes = asked.length;
        const refused = asked.map((count, minute) =>
          (minute * 7 + seed) % 11 === 0 ? Math.min(count, seed) : 0,
        );
        const day = dayOf(
          (minute) => asked[minute]!,
          (minute) => refused[minute]!,
          minutes,
        );
        const worst = sumsOf([day], minutes * 60).worst(target)!;
        const excess = (start: number): number => {
          // What comes after the day's last minute is its first one again.
          const total = (values: number[]) =>
            [...values, ...values].slice(start, start + 60).reduce((a, b) => a + b, 0);
          return total(refused) - target * total(asked);
        };
        const starts = Array.from({ length: minutes }, (_, start) => start);
        const most = Math.max(...starts.map(excess));
        expect(worst.beyond).toBeCloseTo(most, 6);
        expect(excess(worst.window.fromSeconds / 60)).toBeCloseTo(most, 6);
        if (most > 0) missed++;
      }),
      { numRuns: 100 },
    );
    expect(missed).toBeGreaterThan(10);
    expect(missed).toBeLessThan(100);
  });
});
