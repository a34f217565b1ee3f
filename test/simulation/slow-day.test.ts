import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { arbitraryDay } from "./arbitrary-days.ts";
import { scenario } from "./scenario.ts";
import { SlowDay } from "./slow-model.ts";

const WINDOW = { fromSeconds: 1000, toSeconds: 3400 };
const BATCHES = 3;

/** What must be equal, and sums of floating-point parts that may differ in their last digits. */
function engineDay(scenario: Scenario, ports: number | null, day: number) {
  const request = { ports, day, window: WINDOW, batches: BATCHES, picture: true };
  const summary = createDaySimulator(scenario).simulateDay(request);
  const batches = Array.from(summary.pasvs, (pasvs, i) => [pasvs, summary.refused[i]!]);
  return {
    counts: {
      peak: [summary.peak, summary.peakSecond, ...summary.peakByGroup],
      visits: summary.visits,
      sessions: [summary.sessions, summary.peakSessions],
      turnedAway: [
        summary.turnedAwaySessions,
        summary.turnedAwayAddress,
        summary.turnedAwayRange,
        summary.firstTurnedAwaySecond,
      ],
      retries: summary.retries,
      waitingAtEnd: summary.waitingAtEnd,
      lostFiles: summary.lostFiles,
      abandoned: summary.abandoned,
      minutePeak: Array.from(summary.minutePeak!),
    },
    sums: [
      summary.dayPasvs,
      summary.dayRefused,
      ...batches.flat(),
      summary.meanHeld,
      summary.windowMeanHeld,
      summary.windowVarianceHeld,
      summary.bytes,
    ],
  };
}

function slowDay(scenario: Scenario, ports: number | null, day: number) {
  const slow = new SlowDay(scenario, ports, day).run();
  const { record } = slow;
  const { daySeconds, warmUpSeconds } = scenario.simulation;
  const { fromSeconds, toSeconds } = WINDOW;
  const whole = record.demand(0, daySeconds);
  const peak = record.peak(scenario.groups.length);
  // Ports that serve several addresses at once: what the busiest address needed.
  const byAddress = ports === null && scenario.server.ports.exclusive === "port-and-address";
  const most = byAddress ? record.portsNeeded() : peak.ports;
  const step = (toSeconds - fromSeconds) / BATCHES;
  const batches = Array.from({ length: BATCHES }, (_, i) => {
    const batch = record.demand(fromSeconds + i * step, fromSeconds + (i + 1) * step);
    return [batch.pasvs, batch.refused];
  });
  return {
    counts: {
      peak: [most, peak.second, ...peak.byGroup],
      visits: record.total("visit"),
      sessions: [record.total("session"), record.peakSessions()],
      turnedAway: [
        record.total("away sessions"),
        record.total("away address"),
        record.total("away range"),
        record.firstSecond("away"),
      ],
      retries: record.total("retry"),
      waitingAtEnd: slow.waiting,
      lostFiles: record.total("lost"),
      abandoned: record.total("abandoned"),
      minutePeak: record.peaksByMinute(daySeconds),
    },
    sums: [
      whole.pasvs,
      whole.refused,
      ...batches.flat(),
      record.meanHeld(warmUpSeconds, daySeconds),
      record.meanHeld(fromSeconds, toSeconds),
      record.varianceHeld(fromSeconds, toSeconds),
      record.total("bytes"),
    ],
  };
}

/** The largest relative difference of two lists of sums (absolute below 1). */
function apart(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((x, i) => Math.abs(x - b[i]!) / Math.max(1, Math.abs(x))));
}

describe("the slow model itself", () => {
  it("has every port back when the last visit is over", { timeout: 60_000 }, () => {
    let days = 0;
    fc.assert(
      fc.property(arbitraryDay, ({ parts, ports, day }) => {
        const made = scenario(parts);
        // Clients that never leave or never give up have no last visit.
        const ends = made.groups.every(
          ({ visits, retry }) => visits.pattern !== "always" && retry.attempts >= 0,
        );
        if (!ends) return;
        days++;
        expect(new SlowDay(made, ports, day).run().finish().server.total).toBe(0);
      }),
      { numRuns: 100, seed: 12 },
    );
    expect(days).toBeGreaterThan(20);
  });
});

describe("a whole day against the slow and obvious model", () => {
  it(
    "gives the same PASVs, refusals, peaks, means, sessions, retries and losses",
    { timeout: 120_000 },
    () => {
      let refused = 0;
      fc.assert(
        fc.property(arbitraryDay, ({ parts, ports, day }) => {
          const made = scenario(parts);
          const engine = engineDay(made, ports, day);
          const slow = slowDay(made, ports, day);
          expect(engine.counts).toEqual(slow.counts);
          expect(apart(engine.sums, slow.sums)).toBeLessThan(1e-9);
          refused += engine.sums[1]!;
        }),
        { numRuns: 200, seed: 11 },
      );
      expect(refused).toBeGreaterThan(1000);
    },
  );
});
