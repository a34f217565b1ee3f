import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCounts } from "../../src/simulation/counts.ts";

describe("counts by number", () => {
  it.each([10, 2 ** 40])("are those of a plain list below %d, after a new day too", (size) => {
    const steps = fc.array(
      fc.record({ index: fc.nat(9), change: fc.integer({ min: -3, max: 3 }) }),
    );
    const counts = openCounts(size);
    fc.assert(
      fc.property(steps, (steps) => {
        counts.clear();
        const plain = Array.from({ length: 10 }, () => 0);
        for (const { index, change } of steps) {
          // Far apart where there is room, so that a table could not hold them.
          counts.add(index * Math.floor(size / 10), change);
          plain[index]! += change;
        }
        expect(plain.map((_, index) => counts.at(index * Math.floor(size / 10)))).toEqual(plain);
      }),
    );
  });
});
