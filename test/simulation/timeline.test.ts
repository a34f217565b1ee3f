/** The timeline that is shown is the one that is simulated: for constant quantities the port is held exactly as long as it says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Group, PortBehaviour } from "../../src/scenario/types.ts";
import { timelines } from "../../src/simulation/timeline.ts";
import { scenario, simulate } from "./scenario.ts";

const made = fc.record({
  group: fc.record({
    uploads: fc.constantFrom(0, 1),
    holdRoundTrips: fc.integer({ min: 0, max: 2 }),
    uploadHoldRoundTrips: fc.integer({ min: 0, max: 2 }),
    firstHoldRoundTrips: fc.integer({ min: 0, max: 2 }),
    tlsCommandSeconds: fc.constantFrom(0, 1),
    tls: fc.constantFrom<Group["tls"]>("none", "1.2", "1.3"),
    tlsStart: fc.constantFrom<Group["tlsStart"]>("connect", "command"),
    roundTripSeconds: fc.constantFrom(0.02, 0.3),
    fileBytes: fc.constantFrom(2000, 300_000, 5_000_000),
    bitsPerSecond: fc.constantFrom(2e6, 1e8),
  }),
  ports: fc.record({
    holdUntil: fc.constantFrom<PortBehaviour["holdUntil"]>("accept", "transfer-end"),
    acceptsOn: fc.constantFrom<PortBehaviour["acceptsOn"]>("connect", "command"),
    uploadEndRoundTrips: fc.constantFrom(0, 1),
    tlsDownloadEndRoundTrips: fc.constantFrom(0, 2),
  }),
});

describe("a timeline", () => {
  it("lasts as long as the engine holds the port", () => {
    fc.assert(
      fc.property(made, ({ group, ports }) => {
        const visits = { pattern: "scheduled", everySeconds: 1000, spreadSeconds: 0 } as const;
        const whole = scenario({
          byLine: true,
          groups: [{ ...group, clients: 1, visits }],
          ports,
          simulation: { daySeconds: 1000 },
        });
        const [first, ...later] = timelines(whole.groups, whole.server);
        expect(first!.isFirst).toBe(group.firstHoldRoundTrips > 0);
        expect(later).toHaveLength(first!.isFirst ? 1 : 0);
        const held = simulate(whole, null, 1)[0]!.meanHeld * 1000;
        expect(Math.abs(held - first!.portSeconds!)).toBeLessThan(1e-5);
      }),
      { numRuns: 300 },
    );
  });
});
