/** Days that differ, and targets that go with them. */
import fc from "fast-check";

/** A finite number from low to high, never -0 (JSON does not keep its sign). */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0);
}

/** How the days of a year differ, any field left out. */
export const dayFactor = fc.record(
  {
    cv: between(0, 1),
    weekdays: fc
      .array(between(0, 2), { minLength: 7, maxLength: 7 })
      .filter((weights) => weights.some((weight) => weight > 0)),
    monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 31 }),
    fiveBusiest: between(1, 3),
  },
  { requiredKeys: [] },
);

/** A target with its parts in order. */
export const target = fc
  .record(
    {
      refusals: between(1e-6, 0.5),
      over: fc.constantFrom("busiest-hour" as const, "day" as const),
      confidence: between(0.5, 0.99),
      growth: between(0, 2),
      growthFrom: between(0, 1),
      fiveBusiest: between(0.5, 0.9),
    },
    { requiredKeys: [] },
  )
  // Growth from a lower end is growth to a higher one.
  .map(({ growthFrom, ...rest }) =>
    growthFrom === undefined ? rest : { ...rest, growthFrom: growthFrom * (rest.growth ?? 0) },
  );
