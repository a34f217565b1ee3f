import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorOn } from "../../src/scenario/day-factor.ts";
import { dayFactor } from "../scenario/arbitrary-year.ts";
import { slowFactor, slowStarts } from "./slow-starts.ts";
import { crowd, DAY, scheduled, startsOf, steady, type Crowd } from "./starts.ts";

const days = fc.record({
  date: fc.nat(7 * 365 - 1),
  isBusiest: fc.boolean(),
  deviation: fc.double({ min: -4, max: 4, noNaN: true }),
});

describe("the starts of days that differ", () => {
  it("follow the factor that books, and the computer's own calendar, give for a date", () => {
    fc.assert(
      fc.property(dayFactor, days, (given, day) => {
        expect(factorOn(given, day)).toBeCloseTo(slowFactor(given, day), 9);
      }),
      { numRuns: 2000 },
    );
  });

  it("are those of the slow and obvious way, on the day and on those before it", () => {
    const kinds = fc.constantFrom(
      steady(0.7),
      steady(2),
      scheduled({ everySeconds: DAY, spreadSeconds: 0 }),
    );
    const crowds = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), kinds, dayFactor), {
      minLength: 1,
      maxLength: 3,
    });
    let seen = 0;
    fc.assert(
      fc.property(crowds, fc.nat(1e6), fc.nat(500), fc.nat(9), (made, seed, day, eves) => {
        const groups = made.map(([clients, visits, given]): Crowd => ({
          ...crowd(clients, visits),
          dayFactor: given,
        }));
        const told = startsOf(groups, { seed, day, leadIn: eves * DAY });
        const slow = slowStarts(groups, { seed, day, eves });
        const inOrder = told.toSorted((a, b) => a.time - b.time || a.client - b.client);
        expect(inOrder.map(({ client }) => client)).toEqual(slow.map(({ client }) => client));
        // Exponentials of the two ways may differ in their last digit: a microsecond at a whole number, which adds up.
        inOrder.forEach(({ time }, at) => {
          expect(Math.abs(time - slow[at]!.time)).toBeLessThanOrEqual(50);
        });
        seen += told.length;
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(seen).toBeGreaterThan(5000);
  });
});
