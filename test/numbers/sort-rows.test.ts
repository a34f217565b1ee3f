import fc from "fast-check";
import { expect, it } from "vitest";
import { sortRows } from "../../src/numbers/sort-rows.ts";

const few = fc.integer({ min: 0, max: 9 });

it("rows stand as a stable sort of objects puts them, whatever their number", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(few, few), { maxLength: 300 }), fc.boolean(), (values, tied) => {
      const rows = Uint32Array.from(values, (_, row) => row);
      const keys = Float64Array.from(values, ([key]) => key);
      const ties = Float64Array.from(values, ([, tie]) => tie);
      sortRows(rows, keys, tied ? ties : null);
      const slow = values
        .map(([key, tie], row) => ({ key, tie: tied ? tie : 0, row }))
        .sort((a, b) => a.key - b.key || a.tie - b.tie);
      expect([...rows]).toEqual(slow.map(({ row }) => row));
    }),
  );
});

it("a part of a list is sorted where it stands", () => {
  const rows = Uint32Array.from({ length: 100 }, (_, row) => row);
  const keys = Float64Array.from(rows, (row) => -row);
  sortRows(rows.subarray(20, 70), keys);
  expect([...rows]).toEqual([
    ...Array.from({ length: 20 }, (_, row) => row),
    ...Array.from({ length: 50 }, (_, row) => 69 - row),
    ...Array.from({ length: 30 }, (_, row) => 70 + row),
  ]);
});
