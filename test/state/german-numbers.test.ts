import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../src/language/language.ts";
import type { Quantity } from "../../src/scenario/types.ts";
import { numberList, oneIn, orNone, portRange, wholeNumber } from "../../src/state/field-text.ts";
import { quantityFormat } from "../../src/state/quantity-text.ts";
import {
  amountFormat,
  BIT_RATES,
  BYTES,
  COUNT,
  SECONDS,
  SHARES,
} from "../../src/state/unit-text.ts";
import type { Dimension } from "../../src/state/unit-text.ts";

beforeAll(() => speak("de"));
afterAll(() => speak("en"));

const amounts = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
  fc.double({ min: 1e-9, max: 1e-3, noNaN: true }),
  fc.constantFrom(0, 0.03, 0.1 + 0.2, 1e21, 5e-324, 86400, 200000, 1234567.5),
);
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  amounts,
  fc.record({ from: amounts, to: amounts }),
  fc.record({ uniform: fc.tuple(amounts, amounts) }),
  fc.record({ sample: fc.array(amounts, { minLength: 1, maxLength: 5 }) }),
  fc.record({ lognormal: fc.record({ median: amounts, sigma: amounts }) }),
  fc.record({ pareto: fc.record({ minimum: amounts, alpha: amounts, maximum: amounts }) }),
);

describe("a field in German", () => {
  it.each<[string, Dimension]>([
    ["counts", COUNT],
    ["bytes", BYTES],
    ["bit rates", BIT_RATES],
    ["seconds", SECONDS],
    ["shares", SHARES],
  ])("reads back to the last bit what it wrote: %s", (_name, dimension) => {
    const amount = amountFormat(dimension);
    const quantity = quantityFormat(dimension);
    fc.assert(
      fc.property(amounts, quantities, (value, law) => {
        expect(amount.read(amount.write(value))).toEqual({ ok: true, value });
        expect(quantity.read(quantity.write(law))).toEqual({ ok: true, value: law });
      }),
      { numRuns: 500 },
    );
  });

  it("reads back lists of numbers", () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 24 }), (values) => {
        expect(numberList.read(numberList.write(values))).toEqual({ ok: true, value: values });
      }),
    );
  });

  it.each<[string, Dimension, Quantity]>([
    ["1.000", COUNT, 1000],
    ["2,5", COUNT, 2.5],
    ["1.234.567,5", COUNT, 1_234_567.5],
    ["3 bis 6", COUNT, { from: 3, to: 6 }],
    ["200 KB bis 4 MB", BYTES, { from: 200_000, to: 4_000_000 }],
    ["2,5-4 MB", BYTES, { from: 2_500_000, to: 4_000_000 }],
    ["1,5 Stunden", SECONDS, 5400],
    ["2 Tage", SECONDS, 172_800],
    ["0,5 %", SHARES, 0.005],
    ["sample 1,5; 2", COUNT, { sample: [1.5, 2] }],
    ["sample 1, 2, 3", COUNT, { sample: [1, 2, 3] }],
    // Words of English are understood as well.
    ["3 to 6", COUNT, { from: 3, to: 6 }],
  ])("reads “%s” as Germans mean it", (text, dimension, value) => {
    expect(quantityFormat(dimension).read(text)).toEqual({ ok: true, value });
  });

  it("writes marks as Germans do, and refuses a point that divides no thousands", () => {
    expect(amountFormat(BYTES).write(2_500_000)).toBe("2,5 MB");
    expect(amountFormat(COUNT).write(1_234_567.5)).toBe("1.234.567,5");
    expect(oneIn.read("1 von 1.000")).toEqual({ ok: true, value: 0.001 });
    expect(portRange.read("50000 bis 50049")).toEqual({
      ok: true,
      value: { first: 50_000, last: 50_049 },
    });
    expect(orNone(wholeNumber).read("keine")).toEqual({ ok: true, value: null });
    for (const text of ["1.5", "2.25 MB"]) {
      const reading = amountFormat(BYTES).read(text);
      expect(reading).toMatchObject({ ok: false, message: expect.stringContaining("Komma") });
    }
  });
});
