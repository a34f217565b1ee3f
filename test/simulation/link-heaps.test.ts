import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CapClasses } from "../../src/simulation/link/cap-classes.ts";
import { ExactSum } from "../../src/simulation/link/exact-sum.ts";
import { FlowHeaps } from "../../src/simulation/link/flow-heaps.ts";
import { RowHeap } from "../../src/simulation/link/row-heap.ts";

/** Steps on rows 0 … 400: put in with a key, take out, or take the first out. Few keys: ties are common. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom("set", "set", "set", "remove", "first"),
    row: fc.nat({ max: 400 }),
    key: fc.nat({ max: 20 }),
  }),
  { maxLength: 600 },
);

describe("the heaps of the link", { timeout: 600_000 }, () => {
  it("keep rows by key through any puts, changes and removals", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const heap = new RowHeap();
        const plain = new Map<number, number>();
        for (const { what, row, key } of list) {
          const taken = what === "first" ? heap.first : row;
          if (what === "set") {
            heap.reserve(row);
            heap.keys[row] = key;
            heap.set(row);
            plain.set(row, key);
          } else {
            heap.remove(taken);
            plain.delete(taken);
          }
          expect(heap.size).toBe(plain.size);
          expect(heap.least).toBe(Math.min(...plain.values()));
          expect(plain.get(heap.first) ?? Infinity).toBe(heap.least);
        }
      }),
    );
  });

  it("give flows out by key, those of one key in the order they came, out of several heaps at once", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const heaps = new FlowHeaps();
        const roots = [-1, -1, -1];
        const plain: { flow: number; key: number }[][] = [[], [], []];
        const inHeap = new Map<number, number>();
        for (const { what, row, key } of list) {
          const known = inHeap.get(row);
          const h = known ?? row % 3;
          const flow = what === "first" ? roots[h]! : row;
          const own = plain[h]!;
          if (what === "set" && known === undefined) {
            heaps.reserve(row);
            heaps.keys[row] = key;
            roots[h] = heaps.add(roots[h]!, row);
            own.push({ flow: row, key });
            inHeap.set(row, h);
          } else if (what !== "set" && inHeap.has(flow)) {
            roots[h] = heaps.remove(roots[h]!, flow);
            own.splice(
              own.findIndex((entry) => entry.flow === flow),
              1,
            );
            inHeap.delete(flow);
          }
          // A stable sort: the first of the least keys is the one that came first.
          const first = own.toSorted((a, b) => a.key - b.key)[0];
          expect(roots[h]).toBe(first?.flow ?? -1);
        }
      }),
    );
  });

  it("find a class by its cap and no other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 9000 }), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
          maxLength: 5000,
        }),
        (caps) => {
          const classes = new CapClasses();
          const rows = new Map<number, number>();
          for (const cap of caps) {
            const known = rows.get(cap);
            classes.cap = cap;
            expect(classes.find()).toBe(known ?? -1);
            if (known === undefined) {
              rows.set(cap, classes.open());
            } else {
              classes.close(known);
              rows.delete(cap);
            }
          }
          expect(new Set(rows.values()).size).toBe(rows.size);
          for (const [cap, row] of rows) {
            classes.cap = cap;
            expect(classes.find()).toBe(row);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("lose nothing of a sum over a million additions and subtractions", () => {
    const sum = new ExactSum();
    const rates = Array.from({ length: 1000 }, (_, i) => 1e6 / (i + 3));
    sum.add(0.1);
    for (let round = 0; round < 500; round++) {
      for (const rate of rates) sum.add(rate);
      for (const rate of rates) sum.add(-rate);
    }
    expect(sum.value).toBe(0.1);
  });
});
