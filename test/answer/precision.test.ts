/** When a least is settled: by the interval of its rate, or because every size that is open leads to the same range. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { precisionOf } from "../../src/answer/precision.ts";
import type { SizeResult } from "../../src/answer/size-runs.ts";

const TARGET = 1e-3;
const SLOPE = -0.1;
const upToEight = (least: number): number => 8 * Math.ceil(least / 8);

/** A size whose refusals fell on a day or two: nothing is known of it but its bounds. */
function seldomRefusing(ports: number, low = 0): SizeResult {
  const known: Pick<SizeResult, "ports" | "days" | "rate" | "evidence"> = {
    ports,
    days: 100,
    rate: { estimate: low, low, high: TARGET / 2 },
    evidence: { badDays: low > 0 ? 1.5 : 0, largestPart: 1, units: 100 },
  };
  return known as SizeResult;
}

describe("a least whose refusals fell on few days", () => {
  it("is settled exactly where the largest failing size leads to a smaller range", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(60), (ports, below) => {
        const failing = Math.max(0, ports - 1 - below);
        const { settled } = precisionOf(seldomRefusing(ports), SLOPE, TARGET, failing, upToEight);
        const left = Array.from({ length: ports - failing }, (_, at) => failing + 1 + at);
        const ranges = new Set(left.map(upToEight));
        // Next to a failing size nothing is left open, whatever is opened for it.
        expect(settled).toBe(ranges.size === 1);
      }),
    );
  });

  it("is not sharp for that: its own size is worth more days", () => {
    const { settled, sharp } = precisionOf(seldomRefusing(47, 1e-6), SLOPE, TARGET, 40, upToEight);
    expect([settled, sharp]).toEqual([true, false]);
  });

  it("asks for more days where ranges differ", () => {
    const { settled, daysNeeded } = precisionOf(seldomRefusing(47), SLOPE, TARGET, 39, upToEight);
    expect(settled).toBe(false);
    expect(daysNeeded).toBeGreaterThan(100);
  });
});
