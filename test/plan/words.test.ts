/** Numbers as sentences say them. */
import { describe, expect, it } from "vitest";
import {
  aboutOneIn,
  fewerThan,
  howOften,
  oneIn,
  refusedText,
  times,
} from "../../src/plan/words.ts";

describe("how often", () => {
  it.each([
    [30, "30 times an hour"],
    [1, "once an hour"],
    [0.5, "once in 2 hours"],
    [1 / 24, "once in 24 hours"],
    [1 / 48, "once in 2 days"],
    [0.02, "once in 2.1 days"],
    [1 / (24 * 365), "once in 365 days"],
  ])("%d an hour is %s", (rate, words) => expect(howOften(rate)).toBe(words));

  it("is never 0 times", () => {
    for (let rate = 100; rate > 1e-6; rate *= 0.83) expect(howOften(rate)).not.toMatch(/\b0 /);
  });

  it.each([
    [1, "once a day"],
    [2.5, "2.5 times a day"],
  ])("%d a day is %s", (value, words) => expect(times(value, "a day")).toBe(words));
});

describe("a rate that is rarer than anybody counts", () => {
  it("is said without its digits", () => {
    expect(aboutOneIn(1.25e-18)).toBe("fewer than 1 in 1,000 million");
    expect(refusedText(1 / 1700)).toBe("about 1 in 1,700 transfers is refused");
    expect(refusedText(0.45)).toBe("about 5 in 10 transfers are refused");
    expect(oneIn(1.25e-18)).toBe("1 in more than 1,000 million");
    expect(fewerThan(1.25e-18)).toBe("fewer than 1 in 1,000 million");
    expect(oneIn(2e-9)).toBe("1 in 500,000,000");
  });
});
