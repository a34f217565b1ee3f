import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/scenario/types.ts";
import { arbitraryDay } from "./arbitrary-days.ts";
import { scenario } from "./scenario.ts";
import { SlowDay } from "./slow-model.ts";
import { type Seen, engineDay, slowDay } from "./slow-summary.ts";

const WINDOW = { fromSeconds: 1000, toSeconds: 3400 };
const BATCHES = 3;

/** Sums of floating-point parts may differ in their last digits; all the rest must be equal. */
function split(seen: Seen) {
  const { dayPasvs, dayRefused, pasvs, refused, bytes, ...others } = seen;
  const { meanHeld, windowMeanHeld, windowVarianceHeld, ...counted } = others;
  return {
    counts: {
      peak: [counted.peak, counted.peakSecond, ...counted.peakByGroup],
      visits: counted.visits,
      sessions: [counted.sessions, counted.peakSessions],
      wanted: [
        counted.sessionsWanted,
        counted.wantedTurnedAwaySessions,
        counted.wantedTurnedAwayAddress,
      ],
      turnedAway: [
        counted.turnedAwaySessions,
        counted.turnedAwayAddress,
        counted.turnedAwayRange,
        counted.firstTurnedAwaySecond,
      ],
      retries: counted.retries,
      waitingAtEnd: counted.waitingAtEnd,
      lostFiles: counted.lostFiles,
      abandoned: counted.abandoned,
      minutePeak: counted.minutePeak,
    },
    sums: [
      dayPasvs,
      dayRefused,
      ...pasvs,
      ...refused,
      meanHeld,
      windowMeanHeld,
      windowVarianceHeld,
      bytes,
    ],
  };
}

/** The largest relative difference of two lists of sums (absolute below 1). */
function apart(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((x, i) => Math.abs(x - b[i]!) / Math.max(1, Math.abs(x))));
}

/**
 * true where the last visit has an end: nobody stays for ever, tries for ever or waits for a port for ever. A further
 * session that is turned away and goes on with the next file tries for as long as others keep their places.
 */
function comesToAnEnd({ groups, server }: Scenario): boolean {
  if (server.ports.whenFull === "wait" && server.ports.waitSeconds === null) return false;
  return groups.every(
    ({ visits, failures }) =>
      visits.pattern !== "always" &&
      failures.turnedAway.then !== "next-file" &&
      (failures.turnedAway.then !== "retry" || failures.turnedAway.afterwards !== "next-file") &&
      Object.values(failures).every(({ then, attempts }) => then !== "retry" || attempts >= 0),
  );
}

describe("the slow model itself", () => {
  it(
    "has every port, session and file accounted for when all is over",
    { timeout: 600_000 },
    () => {
      let days = 0;
      let lost = 0;
      fc.assert(
        fc.property(arbitraryDay, ({ parts, ports }) => {
          const simulation = { ...parts.simulation, leadInSeconds: 0, warmUpSeconds: 0 };
          const made = scenario({ ...parts, simulation });
          if (!comesToAnEnd(made)) return;
          days++;
          const { server, waiting, record } = new SlowDay(made, ports, 0).run().finish();
          expect(record.total("done") + record.total("lost")).toBe(record.total("wanted"));
          expect(server.total).toBe(server.lostPorts);
          expect(server.loggedIn).toBe(0);
          expect(waiting).toBe(0);
          lost += server.lostPorts;
        }),
        { numRuns: 400, seed: 12 },
      );
      expect(days).toBeGreaterThan(30);
      expect(lost).toBeGreaterThan(5);
    },
  );
});

describe("a whole day against the slow and obvious model", () => {
  it(
    "gives the same PASVs, refusals, peaks, means, sessions, retries and losses",
    { timeout: 900_000 },
    () => {
      let refused = 0;
      fc.assert(
        fc.property(arbitraryDay, ({ parts, ports, day }) => {
          const made = scenario(parts);
          const asked = { ports, day, window: WINDOW, batches: BATCHES };
          const engine = split(engineDay(made, asked));
          const slow = split(slowDay(made, asked));
          expect(engine.counts).toEqual(slow.counts);
          expect(apart(engine.sums, slow.sums)).toBeLessThan(1e-9);
          refused += engine.sums[1]!;
        }),
        { numRuns: 400, seed: 11, endOnFailure: true },
      );
      expect(refused).toBeGreaterThan(1000);
    },
  );
});
