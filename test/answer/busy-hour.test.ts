import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBusyHour } from "../../src/answer/busy-hour.ts";
import type { DaySummary } from "../../src/simulation/types.ts";

const MINUTES = 1440;

/** A day of which only the PASVs by minute are known. */
function dayOf(pasvs: (minute: number) => number, minutes = MINUTES): DaySummary {
  const minutePasvs = Float32Array.from({ length: minutes }, (_, minute) => pasvs(minute));
  return { minutePasvs } as Partial<DaySummary> as DaySummary;
}

const hourFrom = (minute: number) => ({ fromSeconds: minute * 60, toSeconds: (minute + 60) * 60 });

describe("the busy hour", () => {
  it("is the 60 minutes with the most PASVs, at any minute of the day", () => {
    for (const start of [0, 1, 533, 1379, 1380]) {
      const day = dayOf((minute) => (minute >= start && minute < start + 60 ? 9 : 1));
      expect(findBusyHour([day], 86_400, 0)).toEqual(hourFrom(start));
    }
  });

  it("is one hour of all days together, not each day's own", () => {
    // Each day's own hour is elsewhere; at 10:00 all have a little.
    const days = [2, 5, 15, 20].map((hour) =>
      dayOf((minute) => {
        if (minute >= hour * 60 && minute < hour * 60 + 60) return 10;
        return minute >= 600 && minute < 660 ? 4 : 0;
      }),
    );
    expect(findBusyHour(days, 86_400, 0)).toEqual(hourFrom(600));
  });

  it("is the earliest where several are alike, the first of all on an even day", () => {
    expect(findBusyHour([dayOf(() => 3)], 86_400, 0)).toEqual(hourFrom(0));
    const twice = dayOf((minute) => (minute % 720 < 60 ? 5 : 0));
    expect(findBusyHour([twice], 86_400, 0)).toEqual(hourFrom(0));
    expect(findBusyHour([twice], 86_400, 61)).toEqual(hourFrom(720));
  });

  it("begins after the warm-up and ends with the day", () => {
    const early = dayOf((minute) => MINUTES - minute);
    expect(findBusyHour([early], 86_400, 1800)).toEqual(hourFrom(30));
    expect(findBusyHour([early], 86_400, 1801)).toEqual(hourFrom(31));
    const late = dayOf((minute) => minute, 1441);
    const { toSeconds } = findBusyHour([late], 86_430, 0);
    expect(toSeconds).toBeLessThanOrEqual(86_430);
  });

  it("is all that counts of a day of an hour or less", () => {
    expect(findBusyHour([dayOf(() => 1, 60)], 3600, 600)).toEqual({
      fromSeconds: 600,
      toSeconds: 3600,
    });
  });

  it("carries as many PASVs as the best of all hours looked at one by one", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 80, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 3 }), (lists) => {
        const minutes = Math.min(...lists.map((list) => list.length));
        const days = lists.map((list) => dayOf((minute) => list[minute]!, minutes));
        const carried = (start: number): number =>
          lists.reduce(
            (sum, list) => sum + list.slice(start, start + 60).reduce((a, b) => a + b, 0),
            0,
          );
        const starts = Array.from({ length: minutes - 59 }, (_, start) => start);
        const best = Math.max(...starts.map(carried));
        const { fromSeconds } = findBusyHour(days, minutes * 60, 0);
        expect(fromSeconds / 60).toBe(starts.find((start) => carried(start) === best));
      }),
      { numRuns: 60 },
    );
  });
});
