import fc from "fast-check";

/** Numbers that break charts: nothing, not a number, endless, huge, tiny, negative, and ordinary ones. */
export const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1 }) },
  fc.constantFrom(0, -0, -1, 1e300, -1e300, 5e-324, Number.NaN, Infinity, -Infinity, 65_535),
);
/** Or nothing at all. */
export const maybe = fc.option(hostile, { nil: null });
/** Names that strangers give. */
export const name = fc.oneof(
  fc.constantFrom(
    "",
    "Office staff",
    "Branch scanners in Rotterdam",
    "<b>&\"'",
    "W".repeat(10_000),
  ),
  fc.string({ maxLength: 40 }),
);
/** Sizes that a chart may be drawn at. */
export const size = fc.record({
  width: fc.integer({ min: 260, max: 900 }),
  height: fc.integer({ min: 200, max: 420 }),
});
/** Title and description of a picture. */
export const words = { title: "Finding", description: "What is drawn." };
/** Refusal rates, good and bad. */
export const rate = fc.oneof(
  hostile,
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constant(1e-9),
);
