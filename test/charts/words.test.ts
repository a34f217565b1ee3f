import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clock,
  decimal,
  grouped,
  oneIn,
  oneInRange,
  percent,
  portCount,
  signed,
} from "../../src/charts/words.ts";

describe("rates in words", () => {
  it.each([
    [1, "every one"],
    [0.97, "nearly every one"],
    [0.7, "7 in 10"],
    [0.61, "7 in 10"],
    [0.5, "1 in 2"],
    [0.4, "1 in 2"],
    [0.16, "1 in 6"],
    [0.1, "1 in 10"],
    [1 / 1743, "1 in 1,700"],
    [1e-3, "1 in 1,000"],
    [1 / 1700, "1 in 1,700"],
    [1e-5, "1 in 100,000"],
    [1e-6, "1 in 1 million"],
    [1 / 2_380_000, "1 in 2.3 million"],
    [1e-9, "1 in 1,000 million"],
    [9e-18, "1 in more than 1,000 million"],
    [0, "none seen"],
    [Number.NaN, "unknown"],
  ])("%d is %s", (rate, words) => expect(oneIn(rate)).toBe(words));

  it("never sound better than the rate is, nor much worse", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.9, noNaN: true }), (rate) => {
        const [, share, of, million] = /^(\d+) in ([\d,.]+)( million)?$/.exec(oneIn(rate)) ?? [];
        const said = Number(share) / (Number(of?.replaceAll(",", "")) * (million ? 1e6 : 1));
        expect(said).toBeGreaterThanOrEqual(rate * (1 - 1e-8));
        expect(said).toBeLessThanOrEqual(rate * 1.51 + 0.1 * Number(rate > 0.5));
      }),
    );
  });

  it("give an interval its worse end first", () => {
    expect(oneInRange(1 / 1900, 1 / 1500)).toBe("1,500 to 1,900");
    expect(oneInRange(0, 1 / 1500)).toBe("1 in 1,500 to none");
  });
});

describe("numbers in words", () => {
  it("are grouped in the American way whatever the machine's language", () => {
    expect(grouped(2_800_000)).toBe("2,800,000");
    expect(grouped(-0.2)).toBe("0");
    expect(grouped(Number.NaN)).toBe("–");
    expect(decimal(55.84)).toBe("55.8");
    expect(decimal(1200.04)).toBe("1,200");
    expect(decimal(-30.5)).toBe("−30.5");
    expect(signed(3)).toBe("+3");
    expect(signed(0.01)).toBe("0");
    expect(portCount(1)).toBe("1 port");
    expect(portCount(1104)).toBe("1,104 ports");
  });

  it("keep exactly none and exactly all apart from nearly", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual([
      "0%",
      "under 1%",
      "50%",
      "over 99%",
      "100%",
    ]);
  });

  it("are times of the day", () => {
    expect([0, 9 * 3600 + 8 * 60 + 59, 86_400, -5, 1e9].map(clock)).toEqual([
      "00:00",
      "09:08",
      "24:00",
      "00:00",
      "24:00",
    ]);
  });
});
