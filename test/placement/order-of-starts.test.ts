import fc from "fast-check";
import { expect, it } from "vitest";
import { placeRange } from "../../src/placement/place-range.ts";
import { quietWindows } from "../../src/placement/port-windows.ts";
import { slowEphemeral, slowForbidden, slowServices } from "./slow-rules.ts";

it("takes of the starts that are left the first in the order that is promised, one question after the other", () => {
  const edges = fc.record({
    first: fc.oneof(
      fc.integer({ min: 1024, max: 65_000 }),
      // Where services lie thick, around the ephemeral ranges and around the NodePort window.
      fc.constantFrom(5_800, 9_900, 16_300, 27_000, 29_900, 32_700, 49_100, 60_900),
    ),
    // A second place, below or above the NodePort window.
    other: fc.constantFrom(1500, 28_300, 33_000, 47_000),
    length: fc.integer({ min: 40, max: 160 }),
  });
  fc.assert(
    fc.property(
      edges,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("linux", "windows", "freebsd", "macos"),
      ({ first, length, other }, ports, system) => {
        const left = [first, other].map((from) => ({
          from,
          to: Math.min(65_535, from + length),
        }));
        const isLeft = (port: number) => left.some(({ from, to }) => port >= from && port <= to);
        const ends = [1024, ...left.map(({ to }) => to + 1)].filter((port) => !isLeft(port));
        const avoid = ends.map((from) => {
          const next = left.map((each) => each.from).filter((port) => port > from);
          return {
            first: from,
            last: Math.min(65_535, ...next.map((port) => port - 1)),
            why: "taken",
          };
        });
        const fits = (start: number) =>
          !slowForbidden({ first: start, last: start + ports - 1 }, avoid, [21]);
        const order = (start: number) => {
          const range = { first: start, last: start + ports - 1 };
          const services = slowServices(range, system);
          const clean = slowEphemeral(range, system) === 0 && services === 0;
          const quiet = quietWindows.findIndex(
            (each) => each.first <= range.first && range.last <= each.last,
          );
          // A clean start in a quiet window, the windows in their order and each from its beginning, goes before all.
          if (clean && quiet >= 0) return [0, quiet, start];
          const isAbove = range.last >= 30_000 ? 1 : 0;
          const round = [100, 10, 1].findIndex((step) => start % step === 0);
          return [1, slowEphemeral(range, system), services, isAbove, round, -start];
        };
        const starts = left
          .flatMap(({ from }) => Array.from({ length: length + 1 }, (_, index) => from + index))
          .filter(fits)
          .map(order);
        fc.pre(starts.length > 0);
        const [best] = starts.toSorted((a, b) => {
          const at = a.findIndex((value, index) => value !== b[index]);
          return at < 0 ? 0 : a[at]! - b[at]!;
        });
        const placed = placeRange({ ports, nodes: 1, system, avoid, controlPorts: [21] }).ranges[0]!
          .first;
        expect(order(placed)).toEqual(best);
      },
    ),
    { numRuns: 200 },
  );
});

it("the very last start counts, too: 65500 is rounder than those below it", () => {
  const avoid = [{ first: 1024, last: 65_439, why: "taken" }];
  for (const system of ["linux", "windows", "freebsd", "macos"] as const) {
    const { ranges } = placeRange({ ports: 36, nodes: 1, system, avoid, controlPorts: [21] });
    expect(ranges).toEqual([{ first: 65_500, last: 65_535 }]);
  }
});
