import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceRange, rateAgainst } from "../../src/page/compare/rate-words.ts";

describe("differences of refusal rates", () => {
  it("are frequencies of both, never a share with a sign", () => {
    expect(rateAgainst(0, 1 / 1500)).toBe("none against 1 in 1,500");
    expect(rateAgainst(1 / 6, 1 / 4300)).toBe("1 in 6 against 1 in 4,300");
    expect(rateAgainst(1 / 1610, 1 / 1620)).toBe("same");
    expect(differenceRange({ low: -1 / 1200, high: -1 / 2000 })).toBe("1 in 1,200 to 2,000 fewer");
    expect(differenceRange({ low: 0, high: 1 / 1200 })).toBe("up to 1 in 1,200 more");
    expect(differenceRange({ low: -1 / 3000, high: 1 / 5000 })).toBe(
      "1 in 3,000 fewer to 1 in 5,000 more",
    );
    expect(differenceRange({ low: 0, high: 0 })).toBe("no difference");
  });

  it("say fewer where the interval lies below none, more where it lies above, both where it crosses", () => {
    const rate = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const words = differenceRange({ low, high });
        expect(words).not.toMatch(/%|−|-|NaN/);
        expect(/ fewer( to |$)/.test(words)).toBe(low <= -1e-9);
        expect(words.endsWith(" more")).toBe(high >= 1e-9);
      }),
    );
  });
});
