/** The structural bound against what simulated days want at most, and against what they refuse at that size. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structuralBound } from "../../src/answer/structural-bound.ts";
import type { Group, PortBehaviour, Quantity, Visits } from "../../src/scenario/types.ts";
import { scenario, simulate, type Parts } from "../simulation/scenario.ts";

const known: fc.Arbitrary<Quantity> = fc.oneof(
  fc.integer({ min: 1, max: 90 }),
  fc.constantFrom<Quantity>({ uniform: [1, 60] }, { sample: [0.5, 4, 200] }),
);

const visits: fc.Arbitrary<Visits> = fc.oneof(
  fc.record({
    pattern: fc.constant("scheduled" as const),
    everySeconds: fc.constantFrom(100, 300, 900, 3600),
    offsetSeconds: fc.integer({ min: 0, max: 3599 }),
    spreadSeconds: fc.constantFrom(0, 20, 300),
  }),
  fc.record({ pattern: fc.constant("always" as const), idleSeconds: fc.constantFrom(5, 60) }),
  fc.constant({ pattern: "steady" as const, perClientPerHour: 20 }),
);

const groups: fc.Arbitrary<Partial<Group>[]> = fc.array(
  fc.record({
    clients: fc.integer({ min: 1, max: 12 }),
    addresses: fc.constant(1),
    visits,
    files: fc.constantFrom<Quantity>(1, 3, 0.6, { uniform: [0, 5] }),
    listings: fc.constantFrom<Quantity>(0, 2),
    connections: fc.integer({ min: 1, max: 4 }),
    transferSeconds: known,
    listingSeconds: known,
    roundTripSeconds: fc.constantFrom(0, 0.05),
    thinkSeconds: fc.constantFrom<Quantity>(0, 3),
    abandoned: fc.constantFrom(0, 0.1),
    passive: fc.constantFrom(1, 1, 0.5, 0),
    uploads: fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 2 },
);

const ports: fc.Arbitrary<Partial<PortBehaviour>> = fc.record({
  pick: fc.constantFrom("shuffle", "scan-up", "cursor", "lowest"),
  attempts: fc.constantFrom(null, null, 8, 40),
  exclusive: fc.constantFrom("port", "port", "port-and-address"),
  holdUntil: fc.constantFrom("accept", "transfer-end", "next-pasv-or-quit"),
  reusesAddress: fc.boolean(),
  timeWaitSeconds: fc.constantFrom(0, 60),
  unusedSeconds: fc.constantFrom(null, 30),
  portsPerSession: fc.constantFrom(null, null, 2),
  lastPortUnused: fc.boolean(),
});

const server = fc.record({
  maxSessions: fc.constantFrom(0, 0, 3, 20),
  maxSessionsPerAddress: fc.constantFrom(0, 0, 2),
  nodes: fc.constantFrom(1, 1, 3),
});

const day = { daySeconds: 7200 };

describe("the structural bound", { timeout: 600_000 }, () => {
  it("is never passed by what days without a limit want, and refuses nothing", () => {
    let bounded = 0;
    let reached = 0;
    fc.assert(
      fc.property(groups, ports, server, fc.nat(), (groups, ports, server, seed) => {
        const asked = scenario({ groups, ports, server, simulation: { ...day, seed } });
        const bound = structuralBound(asked);
        if (bound === null) return;
        bounded++;
        expect(bound.why).not.toBe("");
        for (const size of [bound.ports, bound.ports + 1, 3 * bound.ports]) {
          const [tried] = simulate(asked, size, 1);
          expect(tried!.dayRefused).toBe(0);
          expect(tried!.turnedAwayRange).toBe(0);
        }
        const [free] = simulate(asked, null, 1);
        const onOneNode = asked.server.nodes === 1 && asked.server.ports.portsPerSession === null;
        if (!onOneNode) return;
        expect(free!.peak).toBeLessThanOrEqual(bound.ports);
        if (free!.peak >= bound.ports - 1) reached++;
      }),
      { numRuns: 400, seed: 11 },
    );
    // It is not empty words: bounds are common, and many are reached.
    expect(bounded).toBeGreaterThan(100);
    expect(reached).toBeGreaterThan(20);
  });

  const bursts = { pattern: "scheduled" as const, everySeconds: 3600, spreadSeconds: 60 };
  const boundOf = (parts: Parts) => structuralBound(scenario(parts));
  const backups: Partial<Group> = { clients: 7, visits: bursts, transferSeconds: 600, files: 3 };

  it("is what a reader would say", () => {
    const always = { pattern: "always" as const, idleSeconds: 5 };
    expect(
      boundOf({ groups: [{ clients: 5, visits: always, files: 9, connections: 3 }] })?.ports,
    ).toBe(15);
    expect(boundOf({ groups: [backups] })?.ports).toBe(7);
    // Three files of 25 minutes last into the next hour.
    expect(boundOf({ groups: [{ ...backups, transferSeconds: 1500 }] })?.ports).toBe(14);
    expect(boundOf({ server: { maxSessions: 10 } })).toEqual({
      ports: 10,
      why: "the server lets in 10 sessions",
    });
    expect(boundOf({ server: { maxSessions: 10 }, ports: { portsPerSession: 2 } })?.ports).toBe(20);
    const nat = { exclusive: "port-and-address" as const };
    expect(
      boundOf({
        groups: [
          { ...backups, addresses: 7 },
          { ...backups, addresses: 2 },
        ],
        ports: nat,
      })?.ports,
    ).toBe(4);
    expect(boundOf({ groups: [{ ...backups, passive: 0 }, backups] })?.ports).toBe(7);
  });

  it("is null where anything may happen", () => {
    expect(boundOf({})).toBeNull();
    expect(boundOf({ groups: [{ ...backups, transferSeconds: { exponential: 1 } }] })).toBeNull();
    expect(boundOf({ groups: [backups], ports: { pick: "random-draws", attempts: 9 } })).toBeNull();
    expect(boundOf({ groups: [backups], ports: { attempts: 3 } })).toBeNull();
    const connectSeconds = { exponential: 1 };
    expect(boundOf({ groups: [{ ...backups, connectSeconds }] })).toBeNull();
    const cools = { reusesAddress: false };
    expect(boundOf({ groups: [backups], ports: cools })).toBeNull();
    expect(boundOf({ groups: [{ ...backups, uploads: 1 }], ports: cools })?.ports).toBe(7);
  });
});
