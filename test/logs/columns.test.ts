import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AlikeColumn } from "../../src/logs/alike-column.ts";
import { NumberedHashes } from "../../src/logs/numbered-hashes.ts";

describe("a column whose values are mostly alike", () => {
  const values = fc.array(fc.constantFrom(0, 0.5, 1, Number.NaN), { maxLength: 40 });

  it("gives back what was set, after values were replaced and rows were dropped, too", () => {
    fc.assert(
      fc.property(values, fc.func(fc.boolean()), (given, keeps) => {
        const column = new AlikeColumn((size) => new Float32Array(size));
        for (const [row, value] of given.entries()) column.set(row, value);
        expect(given.map((_, row) => column.at(row))).toEqual(given);
        column.replace(1, 0.5);
        const replaced = given.map((value) => (value === 1 ? 0.5 : value));
        expect(given.map((_, row) => column.at(row))).toEqual(replaced);
        const rows = Uint32Array.from(given.keys()).filter((row) => keeps(row));
        column.keep(rows);
        const kept = [...rows].map((row) => replaced[row]!);
        expect(kept.map((_, row) => column.at(row))).toEqual(kept);
        column.set(kept.length, 7);
        expect([...kept, 7].map((_, row) => column.at(row))).toEqual([...kept, 7]);
      }),
    );
  });
});

describe("numbers of hashes", () => {
  it("are those of a list in which each stands once", () => {
    const hash = fc.oneof(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    );
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 500 }), (hashes) => {
        const numbered = new NumberedHashes();
        const list: number[] = [];
        for (const each of hashes) {
          if (!list.includes(each)) list.push(each);
          expect(numbered.idOf(each)).toBe(list.indexOf(each));
        }
        expect(numbered.count).toBe(list.length);
        expect(list.map((_, id) => numbered.hashOf(id))).toEqual(list);
      }),
    );
  });
});
