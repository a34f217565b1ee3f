/** An hour with its lead-in against the same hour of the whole day: the same visits, and nearly always the same counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "../../src/answer/hour-runs.ts";
import { pairedDifference } from "../../src/answer/ratio.ts";
import { leadInSecondsFor } from "../../src/scenario/lead-in.ts";
import { clients } from "../../src/clients/index.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Group, Quantity, ScenarioDocument, Visits } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import type { TimeWindow } from "../../src/simulation/types.ts";
import { scenario, simulate } from "../simulation/scenario.ts";

const DAYS = 40;
const HOURS = [0, 0, 1, 0, 0, 0, 2, 5, 9, 12, 11, 8, 6, 9, 10, 9, 7, 5, 3, 0, 2, 1, 1, 0.5];

const visits: fc.Arbitrary<Visits> = fc.oneof(
  fc.record({ pattern: fc.constant("steady" as const), perClientPerHour: fc.constantFrom(0.5, 2) }),
  fc.record({
    pattern: fc.constant("daily" as const),
    perClientPerDay: fc.constantFrom(3, 12),
    hours: fc.constant(HOURS),
  }),
  fc.record({
    pattern: fc.constant("scheduled" as const),
    everySeconds: fc.constantFrom(900, 3600),
    offsetSeconds: fc.constantFrom(0, 400),
    spreadSeconds: fc.constantFrom(10, 600),
  }),
);

const holds: fc.Arbitrary<Quantity> = fc.oneof(
  fc.constantFrom<Quantity>(20, 300),
  fc.constant({ uniform: [5, 200] as [number, number] }),
  fc.constant({ exponential: 60 }),
  fc.constant({ lognormal: { median: 40, sigma: 0.9 } }),
);

const crowd = fc.record({
  visits,
  transferSeconds: holds,
  clients: fc.integer({ min: 10, max: 60 }),
  files: fc.constantFrom(1, 1, 3),
});

const load = fc.record({
  groups: fc.array(crowd, { minLength: 1, maxLength: 2 }),
  attempts: fc.constantFrom(0, 0, 2),
  always: fc.constantFrom(false, false, true),
  hour: fc.integer({ min: 1, max: 22 }),
  /** Ports as a share of the usual peak: from much to little refused. */
  share: fc.constantFrom(0.4, 0.6, 0.85),
});

describe("an hour with its lead-in", { timeout: 600_000 }, () => {
  it("counts what the whole day counts in that hour, over 30 loads", () => {
    let [alike, compared, refused, elsewhere] = [0, 0, 0, 0];
    fc.assert(
      fc.property(load, ({ groups, attempts, always, hour, share }) => {
        const retry = { attempts, delaySeconds: 20, factor: 2, limitSeconds: 300 };
        const idle: Partial<Group> = {
          clients: 10,
          visits: { pattern: "always", idleSeconds: { exponential: 200 } },
          transferSeconds: { exponential: 60 },
        };
        const given = groups.map((group): Partial<Group> => ({ ...group, retry }));
        const plain = scenario({ groups: always ? [...given, idle] : given });
        const leadInSeconds = leadInSecondsFor(plain.groups, plain.server, 86_400);
        const made = { ...plain, simulation: { ...plain.simulation, leadInSeconds } };
        const window = { fromSeconds: hour * 3600 + 600, toSeconds: hour * 3600 + 4200 };
        const span = spanOf(window, made)!;
        expect(span).toEqual(window);
        const peak = simulate(made, null, 1)[0]!.peak;
        const ports = Math.max(1, Math.round(share * peak));
        const whole = simulate(made, ports, DAYS, { window });
        const part = simulate(made, ports, DAYS, { window, span });
        if (!always && attempts === 0) {
          whole.forEach((day, at) => {
            compared++;
            refused += day.refused[0]!;
            const same =
              day.pasvs[0] === part[at]!.pasvs[0] && day.refused[0] === part[at]!.refused[0];
            if (same) alike++;
          });
          return;
        }
        elsewhere++;
        const unitsOf = (days: typeof whole) => ({
          asked: Float64Array.from(days, ({ pasvs }) => pasvs[0]!),
          refused: Float64Array.from(days, (day) => day.refused[0]!),
        });
        const { low, high } = pairedDifference(unitsOf(whole), unitsOf(part), 0.9999);
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 30, seed: 5 },
    );
    // Loads without a memory beyond the lead-in: at least 99 days in 100 are the same to the last count.
    expect(compared).toBeGreaterThan(300);
    expect(alike / compared).toBeGreaterThanOrEqual(0.99);
    expect(refused).toBeGreaterThan(1000);
    expect(elsewhere).toBeGreaterThan(5);
  });

  it.each<[string, ScenarioDocument["groups"][number]]>([
    [
      "connections that nobody makes hold a port until a time-out",
      {
        clients: 30,
        visits: { pattern: "scheduled", everySeconds: 300, spreadSeconds: 300 },
        files: 1,
        transferSeconds: 1,
        abandoned: 0.2,
        connectTimeoutSeconds: 130,
      },
    ],
    [
      "connections of a visit share a slow line",
      {
        clients: 20,
        visits: { pattern: "steady", perClientPerHour: 0.5 },
        connections: 8,
        files: { from: 10, to: 60 },
        fileBytes: { from: 1e6, to: 1e8 },
        bitsPerSecond: { from: 5e6, to: 5e7 },
      },
    ],
    [
      "visits of many files last much longer than others",
      {
        clients: 20,
        visits: { pattern: "steady", perClientPerHour: 1 },
        files: { lognormal: { median: 5, sigma: 1.2 } },
        transferSeconds: { exponential: 20 },
      },
    ],
  ])("begins with as many ports held as on the whole day where %s", (_what, group) => {
    const document: ScenarioDocument = {
      version: 1,
      server: { software: "vsftpd" },
      groups: [group],
    };
    const made = completeScenario(document, { servers, clients }).scenario;
    const window = { fromSeconds: 10 * 3600, toSeconds: 11 * 3600 };
    const held = (span?: TimeWindow): number =>
      simulate(made, null, 150, { window, ...(span && { span }) }).reduce(
        (sum, day) => sum + day.windowMeanHeld,
        0,
      );
    // The same visits come: what is missing is what the lead-in cuts off, less than 1 % at its end.
    expect(held(window) / held()).toBeGreaterThan(0.985);
    expect(held(window) / held()).toBeLessThan(1.005);
  });
});
