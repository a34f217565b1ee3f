import { describe, expect, it } from "vitest";
import type { Group, Server } from "../../src/scenario/types.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { lineFor, type Parts, scenario, simulate } from "./scenario.ts";

type Link = Pick<Server, "uplinkBitsPerSecond" | "downlinkBitsPerSecond">;

/** Listings, downloads and uploads over several connections of differing lines; slow start and round trips included. */
const BY_BYTES: Partial<Group> = {
  clients: 120,
  connections: 3,
  // All visits begin in the first quarter of an hour: the day ends in quiet.
  visits: { pattern: "scheduled", everySeconds: 7200, offsetSeconds: 60, spreadSeconds: 900 },
  files: { from: 2, to: 8 },
  listings: 2,
  uploads: 0.5,
  fileBytes: { from: 1e5, to: 2e7 },
  listingBytes: 3000,
  bitsPerSecond: { from: 2e6, to: 5e7 },
  roundTripSeconds: 0.04,
  tls: "1.3",
  thinkSeconds: { exponential: 1 },
};
const SIMULATION = { daySeconds: 7200, seed: 3 };

function byBytes(link: Link, over: Partial<Group> = {}) {
  const parts: Parts = { groups: [{ ...BY_BYTES, ...over }], server: link, simulation: SIMULATION };
  const whole = scenario(parts);
  const groups = whole.groups.map((group) => {
    const { transferSeconds: _t, listingSeconds: _l, connectSeconds: _c, ...rest } = group;
    return rest;
  });
  return { ...whole, groups };
}

/** A day without what is seen of the link, and without the engine's own count of its work. */
function withoutLink(day: DaySummary) {
  const { uplinkBusy: _a, downlinkBusy: _b, uplinkUse: _c, downlinkUse: _d, ...rest } = day;
  const { events: _e, ...known } = rest;
  return known;
}

describe("days with a shared link", { timeout: 600_000 }, () => {
  it("carry exactly the bytes of the transfers, listings too", () => {
    const link = { uplinkBitsPerSecond: lineFor(1.4e7), downlinkBitsPerSecond: lineFor(1.2e7) };
    for (const day of simulate(byBytes(link), null, 5)) {
      const carried = ((day.uplinkUse * 1.4e7 + day.downlinkUse * 1.2e7) / 8) * 7200;
      expect(day.bytes).toBeGreaterThan(1e9);
      expect(Math.abs(carried / day.bytes - 1)).toBeLessThan(1e-9);
      expect(day.uplinkBusy).toBeGreaterThan(0.05);
      expect(day.uplinkUse).toBeGreaterThan(day.uplinkBusy);
      expect(day.downlinkUse).toBeGreaterThan(day.downlinkBusy);
    }
    const [listing] = simulate(byBytes(link, { files: 0 }), null, 1);
    const carried = (listing!.uplinkUse * 1.4e7 * 7200) / 8;
    expect(Math.abs(carried / (120 * 2 * 3000) - 1)).toBeLessThan(1e-9);
  });

  it("are the days without a link where the link is ample, to a microsecond a transfer", () => {
    const ample = { uplinkBitsPerSecond: 1e12, downlinkBitsPerSecond: 1e12 };
    for (const connections of [1, 3]) {
      const own = { connections };
      const without = simulate(byBytes({}, own), null, 3);
      simulate(byBytes(ample, own), null, 3).forEach((day, index) => {
        const known = without[index]!;
        expect(day.dayPasvs).toBe(known.dayPasvs);
        expect(day.bytes).toBe(known.bytes);
        const apart = Math.abs(day.meanHeld - known.meanHeld) * 7200e6;
        expect(apart).toBeLessThanOrEqual(known.dayPasvs);
        expect(day.uplinkBusy + day.downlinkBusy).toBe(0);
      });
    }
  });

  it("leave the other direction as it is, to the bit, and what is given in seconds", () => {
    const narrow = { downlinkBitsPerSecond: 1000 };
    const downloads = { uploads: 0, connections: 1 };
    const without = simulate(byBytes({}, downloads), 12, 3).map(withoutLink);
    expect(simulate(byBytes(narrow, downloads), 12, 3).map(withoutLink)).toEqual(without);

    const both = { uplinkBitsPerSecond: 1000, downlinkBitsPerSecond: 1000 };
    const inSeconds = (server: Link) =>
      simulate(scenario({ groups: [{ clients: 50 }], server, simulation: SIMULATION }), 3, 2);
    expect(inSeconds(both)).toEqual(inSeconds({}));
    expect(inSeconds(both)[0]!.dayPasvs).toBeGreaterThan(3000);
  });

  it("do not remember the day before", () => {
    const simulator = createDaySimulator(byBytes({ uplinkBitsPerSecond: 1e6 }));
    const request = {
      ports: 100,
      window: { fromSeconds: 0, toSeconds: 7200 },
      batches: 1,
      picture: false,
    };
    const [first, second] = [0, 1].map((day) => simulator.simulateDay({ ...request, day }));
    // At a megabit a second the transfers do not end with the day.
    expect(first!.uplinkBusy).toBeGreaterThan(0.5);
    expect(simulator.simulateDay({ ...request, day: 0 })).toEqual(first);
    const fresh = createDaySimulator(byBytes({ uplinkBitsPerSecond: 1e6 }));
    expect(fresh.simulateDay({ ...request, day: 1 })).toEqual(second);
  });

  it("watch the window alone", () => {
    const scenarioNow = byBytes({ uplinkBitsPerSecond: 1.2e7 });
    const uses = [
      { fromSeconds: 0, toSeconds: 60 },
      { fromSeconds: 60, toSeconds: 900 },
      { fromSeconds: 900, toSeconds: 7200 },
      { fromSeconds: 0, toSeconds: 7200 },
    ].map((window) => {
      const [day] = simulate(scenarioNow, null, 1, { window });
      const seconds = window.toSeconds - window.fromSeconds;
      return { busy: day!.uplinkBusy * seconds, used: day!.uplinkUse * seconds };
    });
    for (const what of ["busy", "used"] as const) {
      const parts = uses.slice(0, 3).reduce((sum, use) => sum + use[what], 0);
      expect(parts).toBeCloseTo(uses[3]![what], 6);
      // The first visit begins after a minute.
      expect(uses[0]![what]).toBe(0);
      expect(uses[1]![what]).toBeGreaterThan(100);
      expect(uses[2]![what]).toBeGreaterThan(1);
    }
  });

  it("leave the warm-up out of the window", () => {
    const whole = byBytes({ uplinkBitsPerSecond: 1.2e7 });
    const late = { ...whole, simulation: { ...whole.simulation, warmUpSeconds: 600 } };
    const [known] = simulate(whole, null, 1, { window: { fromSeconds: 600, toSeconds: 1200 } });
    const [found] = simulate(late, null, 1, { window: { fromSeconds: 0, toSeconds: 1200 } });
    expect(found!.uplinkBusy).toBe(known!.uplinkBusy);
    expect(found!.uplinkUse).toBe(known!.uplinkUse);
    expect(known!.uplinkBusy).toBeGreaterThan(0.1);
  });

  it("fill up without end where more is asked for than the link carries", () => {
    const group = {
      connections: 1,
      files: 1,
      listings: 0,
      uploads: 0,
      fileBytes: 1e6,
      visits: { pattern: "steady" as const, perClientPerHour: 90 },
    };
    // One transfer a second of 8 Mbit over a link of 4 Mbit/s: half of them are still there at the end.
    const [day] = simulate(byBytes({ uplinkBitsPerSecond: 4e6 }, group), null, 1);
    expect(day!.uplinkBusy).toBeGreaterThan(0.99);
    expect(day!.uplinkUse).toBeGreaterThan(0.99);
    expect(day!.dayPasvs).toBeGreaterThan(6500);
    expect(day!.peak / day!.dayPasvs).toBeGreaterThan(0.45);
  });
});
