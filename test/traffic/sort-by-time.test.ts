import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimeSorter } from "../../src/traffic/sort-by-time.ts";

/** Positions in order of time; the built-in sort is stable. */
function plainOrder(times: readonly number[]): number[] {
  return times.map((_, i) => i).sort((p, q) => times[p]! - times[q]!);
}

describe("sorting by time", () => {
  it("gives the order of a plain stable sort, ties and bursts included, and can be used again", () => {
    const sorter = new TimeSorter();
    const times = fc.oneof(
      fc.array(fc.integer({ min: 100, max: 120 }), { maxLength: 300 }),
      fc.array(fc.integer({ min: 100, max: 10_000_099 }), { maxLength: 300 }),
      // Nearly all in one bucket, in falling order: the longest way for an insertion sort.
      fc
        .integer({ min: 0, max: 3000 })
        .map((count) => [
          9_000_000,
          ...Array.from({ length: count }, (_, i) => 500 + ((count - i) >> 1)),
        ]),
    );
    fc.assert(
      fc.property(times, (times) => {
        sorter.sort(Float64Array.from(times), times.length, 100, 10_000_100);
        expect(Array.from(sorter.order.subarray(0, times.length))).toEqual(plainOrder(times));
      }),
      { numRuns: 200 },
    );
  });
});
