/** Every port of the map, and the start nearest to a wish, against the rules read slowly from a list of their own. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { findStartFrom } from "../../src/placement/find-start.ts";
import { mapPorts } from "../../src/placement/port-map.ts";
import { slowEphemeral, slowForbidden, slowServices } from "./slow-rules.ts";

const ports = Array.from({ length: 65_536 - 1024 }, (_, index) => 1024 + index);

it.each(["linux", "windows", "freebsd", "macos"] as const)(
  "knows the services and the ephemeral ports of %s, port by port",
  (system) => {
    const map = mapPorts(system, []);
    const differ = ports.filter((port) => {
      const range = { first: port, last: port };
      return (
        map.services(port, 1) !== slowServices(range, system) ||
        map.ephemeral(port, 1) !== slowEphemeral(range, system)
      );
    });
    expect(differ).toEqual([]);
  },
  30_000,
);

it("takes the first start from a wish on, else the last one before it", () => {
  const edges = fc.integer({ min: 1024, max: 65_535 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(edges, fc.integer({ min: 0, max: 20_000 })), { maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      edges,
      (taken, size, wish) => {
        const avoid = taken.map(([first, more]) => ({
          first,
          last: Math.min(65_535, first + more),
          why: "taken",
        }));
        const free = ports.map((port) => !slowForbidden({ first: port, last: port }, avoid, []));
        // Free ports from each on, counted from above.
        const run = free.map(() => 0);
        for (let at = free.length - 1; at >= 0; at--)
          run[at] = free[at] ? 1 + (run[at + 1] ?? 0) : 0;
        const starts = ports.filter((port) => run[port - 1024]! >= size);
        const expected = starts.find((port) => port >= wish) ?? starts.at(-1) ?? null;
        expect(findStartFrom(mapPorts("linux", avoid), size, wish)).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);
