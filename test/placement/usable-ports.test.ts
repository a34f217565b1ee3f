import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usablePorts } from "../../src/placement/usable-ports.ts";

describe("ports of a range that a server can open there", () => {
  it("are, counted one by one, those that are not avoided, control ports or privileged", () => {
    const range = fc
      .tuple(fc.integer({ min: 990, max: 1200 }), fc.integer({ min: 0, max: 60 }))
      .map(([first, more]) => ({ first, last: first + more }));
    fc.assert(
      fc.property(
        range,
        fc.array(range, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1000, max: 1200 }), { maxLength: 3 }),
        (open, avoided, controlPorts) => {
          const avoid = avoided.map((each) => ({ ...each, why: "in use" }));
          let usable = 0;
          for (let port = open.first; port <= open.last; port++) {
            const isTaken = avoid.some(({ first, last }) => port >= first && port <= last);
            if (port >= 1024 && !isTaken && !controlPorts.includes(port)) usable++;
          }
          expect(usablePorts(open, avoid, controlPorts)).toBe(usable);
        },
      ),
      { numRuns: 300 },
    );
  });
});
