import { describe, expect, it } from "vitest";
import { sum } from "../../src/answer/ratio.ts";
import { batchesPerDay, collectUnits, joinCorrelated } from "../../src/answer/independent-units.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { steady } from "./in-thread.ts";

const days = (number: number) => steady({ erlangs: 1, simulation: { days: number } });

describe("batches of few long steady days", () => {
  it.each(Array.from({ length: 19 }, (_, index) => index + 1))(
    "of %i days make 20 units or more, and no more than needed",
    (number) => {
      const batches = batchesPerDay(days(number));
      expect(number * batches).toBeGreaterThanOrEqual(20);
      expect(number * (batches - 1)).toBeLessThan(20);
    },
  );

  it.each([20, 21, 400])("of %i days are the days themselves", (number) => {
    expect(batchesPerDay(days(number))).toBe(1);
  });

  it("are not cut where hours differ", () => {
    const few = days(2);
    expect(batchesPerDay({ ...few, target: { ...few.target, over: "busiest-hour" } })).toBe(1);
    const patterns = [
      { pattern: "daily" as const, perClientPerDay: 3, hours: Array.from({ length: 24 }, () => 1) },
      { pattern: "scheduled" as const, everySeconds: 60 },
    ];
    for (const visits of patterns) {
      const mixed = steady({ erlangs: 1, groups: [{}, { visits }], simulation: { days: 2 } });
      expect(batchesPerDay(mixed)).toBe(1);
    }
    const always = { pattern: "always" as const, idleSeconds: 5 };
    const idle = steady({ erlangs: 1, groups: [{}, { visits: always }], simulation: { days: 2 } });
    expect(batchesPerDay(idle)).toBe(10);
  });
});

it("units lie side by side in order of day, drawn or expected", () => {
  const day = (first: number): DaySummary => {
    const some: Partial<DaySummary> = {
      pasvs: Float64Array.of(first, first + 1),
      refused: Float64Array.of(0, 1),
      expectedRefused: Float64Array.of(0.25, 0.5),
    };
    return some as DaySummary;
  };
  expect(collectUnits([day(10), day(20)], false)).toEqual({
    asked: Float64Array.of(10, 11, 20, 21),
    refused: Float64Array.of(0, 1, 0, 1),
  });
  expect(collectUnits([day(10)], true).refused).toEqual(Float64Array.of(0.25, 0.5));
});

describe("batches that go together", () => {
  /** Runs of `length` bad batches and as many good ones. */
  const waves = (units: number, length: number) => ({
    asked: new Float64Array(units).fill(100),
    refused: Float64Array.from({ length: units }, (_, i) => 5 + 4 * (Math.floor(i / length) % 2)),
  });

  it("are joined until they do not, with every PASV and refusal kept", () => {
    const given = waves(160, 16);
    const joined = joinCorrelated(given, 40);
    expect(joined.asked).toHaveLength(20);
    expect(sum(joined.asked)).toBe(sum(given.asked));
    expect(sum(joined.refused)).toBe(sum(given.refused));
  });

  it("are joined once more at most where 20 are left", () => {
    expect(joinCorrelated(waves(20, 5), 20).asked).toHaveLength(10);
    expect(joinCorrelated(waves(19, 5), 19).asked).toHaveLength(19);
  });

  it("keep an odd one at the end", () => {
    const joined = joinCorrelated(waves(21, 6), 21);
    expect(joined.asked).toHaveLength(11);
    expect(joined.asked[10]).toBe(100);
  });

  it("stay apart where neighbours tell nothing of each other", () => {
    const given = waves(160, 1);
    expect(joinCorrelated(given, 40)).toBe(given);
  });

  it("stay apart where they are days", () => {
    const given = waves(160, 8);
    expect(joinCorrelated(given, 1)).toBe(given);
  });
});
