import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/scenario/types.ts";
import {
  clockTime,
  numberList,
  oneIn,
  portRange,
  wholeNumber,
} from "../../src/state/field-text.ts";
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

const dimensions: [string, Dimension][] = [
  ["counts", COUNT],
  ["bytes", BYTES],
  ["bit rates", BIT_RATES],
  ["seconds", SECONDS],
  ["shares", SHARES],
];

/** Any number a field may hold: whole, decimal, tiny, huge. */
const amounts = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
  fc.double({ min: 1e-9, max: 1e-3, noNaN: true }),
  fc.constantFrom(0, 0.03, 0.1 + 0.2, 1e21, 5e-324, 86400, 200000, 1234567.5),
);

const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  amounts,
  fc.record({ from: amounts, to: amounts }),
  fc.record({ exponential: amounts }),
  fc.record({ geometric: amounts }),
  fc.record({ uniform: fc.tuple(amounts, amounts) }),
  fc.record({ sample: fc.array(amounts, { minLength: 1, maxLength: 5 }) }),
  fc.record({ lognormal: fc.record({ median: amounts, sigma: amounts }) }),
  fc.record({ pareto: fc.record({ minimum: amounts, alpha: amounts, maximum: amounts }) }),
);

describe.each(dimensions)("a field of %s", (_, dimension) => {
  it("reads back to the last bit what it wrote", () => {
    const format = amountFormat(dimension);
    fc.assert(
      fc.property(amounts, (value) => {
        expect(format.read(format.write(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 500 },
    );
  });

  it("reads back every form of a quantity", () => {
    const format = quantityFormat(dimension);
    fc.assert(
      fc.property(quantities, (value) => {
        expect(format.read(format.write(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever is typed", () => {
    const format = quantityFormat(dimension);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = format.read(text);
        if (reading.ok) return;
        expect(reading.message).toMatch(/\S.*\.$/s);
      }),
    );
  });
});

describe("quantities as administrators type them", () => {
  it.each<[string, Dimension, Quantity]>([
    ["3 to 6", COUNT, { from: 3, to: 6 }],
    ["3-6", COUNT, { from: 3, to: 6 }],
    ["3 – 6", COUNT, { from: 3, to: 6 }],
    ["200 KB to 4 MB", BYTES, { from: 200_000, to: 4_000_000 }],
    ["200KB-4MB", BYTES, { from: 200_000, to: 4_000_000 }],
    ["1 to 4 MB", BYTES, { from: 1_000_000, to: 4_000_000 }],
    ["4 MiB", BYTES, 4_194_304],
    ["5 to 20 Mbit/s", BIT_RATES, { from: 5e6, to: 20e6 }],
    ["100 mbps", BIT_RATES, 1e8],
    ["30 ms", SECONDS, 0.03],
    ["1.5 h", SECONDS, 5400],
    ["2 days", SECONDS, 172_800],
    ["exponential 5 s", SECONDS, { exponential: 5 }],
    ["sample 1, 2, 3", COUNT, { sample: [1, 2, 3] }],
    ["sample 1,000; 2", COUNT, { sample: [1000, 2] }],
    [
      "pareto minimum 1 MB alpha 1.1 maximum 10 GB",
      BYTES,
      { pareto: { minimum: 1e6, alpha: 1.1, maximum: 1e10 } },
    ],
    ["1,000", COUNT, 1000],
  ])("reads “%s”", (text, dimension, value) => {
    expect(quantityFormat(dimension).read(text)).toEqual({ ok: true, value });
  });

  it.each<[string, Dimension, RegExp]>([
    ["", COUNT, /not understood/],
    ["some", COUNT, /“some” is not understood/],
    ["4 parsecs", BYTES, /“parsecs” is not a unit here; use TB, GB, MB, KB, B\./],
    ["1,5", COUNT, /does not mark thousands/],
    ["5 s", COUNT, /“s” is not expected/],
    ["sample", COUNT, /A sample needs values/],
    ["uniform 5", COUNT, /lacks its ends/],
    ["pareto 1", COUNT, /pareto minimum/],
    ["1e999", COUNT, /too large/],
  ])("says what is wrong with “%s”", (text, dimension, message) => {
    const reading = quantityFormat(dimension).read(text);
    expect(reading.ok ? "" : reading.message).toMatch(message);
  });

  it.each<[number, Dimension, string]>([
    [200_000, BYTES, "200 KB"],
    [1_234_567, BYTES, "1.234567 MB"],
    [20e6, BIT_RATES, "20 Mbit/s"],
    [3600, SECONDS, "1 h"],
    [90, SECONDS, "90 s"],
    [600, SECONDS, "10 min"],
    [0.03, SECONDS, "30 ms"],
    [0.255, SHARES, "25.5 %"],
    [1, SHARES, "100 %"],
    [1000, COUNT, "1,000"],
  ])("writes %d in the usual way", (value, dimension, text) => {
    expect(amountFormat(dimension).write(value)).toBe(text);
  });

  it("writes the unit of a pair once where it is the same", () => {
    expect(quantityFormat(BYTES).write({ from: 3e6, to: 80e6 })).toBe("3 to 80 MB");
    expect(quantityFormat(BYTES).write({ from: 2e5, to: 4e6 })).toBe("200 KB to 4 MB");
  });
});

describe("other fields", () => {
  it("takes a refusal in N, or the share itself", () => {
    expect(oneIn.read("1,000")).toEqual({ ok: true, value: 0.001 });
    expect(oneIn.read("1 in 500")).toEqual({ ok: true, value: 0.002 });
    expect(oneIn.read("0.0007")).toEqual({ ok: true, value: 0.0007 });
    expect(oneIn.read("0").ok).toBe(false);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), (share) => {
        expect(oneIn.read(oneIn.write(share))).toEqual({ ok: true, value: share });
      }),
    );
  });

  it("reads ranges with a hyphen, a dash, a colon or a word", () => {
    for (const text of ["50000-50049", "50000 – 50049", "50000:50049", "50000 to 50049"]) {
      expect(portRange.read(text)).toEqual({ ok: true, value: { first: 50000, last: 50049 } });
    }
    expect(portRange.read("21100")).toEqual({ ok: true, value: { first: 21100, last: 21100 } });
    expect(portRange.read("-5").ok).toBe(false);
  });

  it("reads and writes every second of the day", () => {
    fc.assert(
      fc.property(fc.nat(86399), (seconds) => {
        expect(clockTime.read(clockTime.write(seconds))).toEqual({ ok: true, value: seconds });
      }),
    );
    expect(clockTime.read("25:00").ok).toBe(false);
    expect(clockTime.read("10 min")).toEqual({ ok: true, value: 600 });
  });

  it("wants whole numbers where halves mean nothing", () => {
    expect(wholeNumber.read("2.5").ok).toBe(false);
    expect(wholeNumber.read("-1")).toEqual({ ok: true, value: -1 });
    expect(numberList.read("1 2, 3")).toEqual({ ok: true, value: [1, 2, 3] });
  });
});
