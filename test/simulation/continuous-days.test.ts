/** Days run into one another: what the day before began is still there at midnight. Against exact means and plain counts. */
import { describe, expect, it } from "vitest";
import { leadInSecondsFor } from "../../src/scenario/lead-in.ts";
import type { Group, Visits } from "../../src/scenario/types.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { ONE_FILE, scenario, simulate } from "./scenario.ts";

const HOUR = 3600;
const DAYS = 60;

/** Days without a limit, with their pictures, of a group whose lead-in is the default. */
function unlimited(group: Partial<Group>, days = DAYS): DaySummary[] {
  const leadInSeconds = leadInSecondsFor([{ ...ONE_FILE, ...group }], scenario({}).server, 86_400);
  const made = scenario({ groups: [group], simulation: { leadInSeconds } });
  return simulate(made, null, days, { picture: true });
}

/** Mean ports held in the minute that begins at `hour`, over days, and its standard error. */
function heldAt(days: readonly DaySummary[], hour: number): { mean: number; error: number } {
  const held = days.map((day) => day.minuteMean![hour * 60]!);
  const mean = held.reduce((a, b) => a + b, 0) / held.length;
  const squares = held.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (held.length - 1) / held.length) };
}

describe("holds of eight hours, exponential, at random moments", () => {
  // 50 clients, one visit each in 8 h: 50 erlangs at every moment of the day (M/G/infinity is Poisson with that mean).
  const days = unlimited({
    clients: 50,
    visits: { pattern: "steady", perClientPerHour: 1 / 8 },
    transferSeconds: { exponential: 8 * HOUR },
  });

  it.each([0, 1, 3, 8, 23])("hold 50 ports on average at %i o'clock", (hour) => {
    const { mean, error } = heldAt(days, hour);
    // Less than 1 % may be missing at the start.
    expect(mean).toBeGreaterThan(49.5 - 3.3 * error);
    expect(mean).toBeLessThan(50 + 3.3 * error);
    expect(error).toBeLessThan(1.1);
  });
});

describe("a load that changes with the hour", () => {
  it("holds at every hour what the hours before it brought, those of yesterday included", () => {
    // m(t) = sum over the hours before t of their rate times the mean part that is still there (Eick, Massey & Whitt 1993).
    const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 21 || hour < 2 ? 9 : 1));
    const visits: Visits = { pattern: "daily", perClientPerDay: 3, hours };
    const [clients, hold] = [400, 3];
    const days = unlimited({ clients, visits, transferSeconds: { exponential: hold * HOUR } });
    const total = hours.reduce((a, b) => a + b, 0);
    const rate = (hour: number): number => (clients * 3 * hours[(hour + 96) % 24]!) / total;
    for (const hour of [0, 1, 2, 3, 6, 12, 22, 23]) {
      let expected = 0;
      for (let back = 0; back < 72; back++) {
        // An hour's visits, even over it: the integral of exp(-u / hold) from `back` to `back` + 1.
        const stays = hold * (Math.exp(-back / hold) - Math.exp(-(back + 1) / hold));
        expected += rate(hour - back - 1) * stays;
      }
      const { mean, error } = heldAt(days, hour);
      // The first minute's mean, not its first moment: half a minute of change.
      expect(Math.abs(mean - expected)).toBeLessThan(0.012 * expected + 3.5 * error);
    }
  });
});

describe("200 backups between 23:00 and 01:00, two hours each", () => {
  const backups: Partial<Group> = {
    clients: 200,
    visits: {
      pattern: "scheduled",
      everySeconds: 86_400,
      offsetSeconds: 23 * HOUR,
      spreadSeconds: 2 * HOUR,
    },
    transferSeconds: 2 * HOUR,
  };

  it("hold 200 ports at 01:00 on every day, and 200 are enough", () => {
    for (const day of unlimited(backups, 20)) {
      expect(day.minutePeak![60]).toBe(200);
      expect(day.peak).toBe(200);
    }
    const leadInSeconds = leadInSecondsFor(
      [{ ...ONE_FILE, ...backups }],
      scenario({}).server,
      86_400,
    );
    const made = scenario({ groups: [backups], simulation: { leadInSeconds } });
    for (const day of simulate(made, 200, 10))
      expect([day.dayRefused, day.dayPasvs > 0]).toEqual([0, true]);
    for (const day of simulate(made, 199, 10)) expect(day.dayRefused).toBeGreaterThan(0);
  });
});

describe("clients that are always there", () => {
  it("go on over midnight: a transfer of the evening still holds its port at 00:00", () => {
    // One transfer of 5 h after every hour of idling: its port is held five sixths of the time, midnight included.
    const days = unlimited(
      {
        clients: 60,
        visits: { pattern: "always", idleSeconds: { exponential: HOUR } },
        transferSeconds: { exponential: 5 * HOUR },
      },
      20,
    );
    for (const hour of [0, 1, 12]) {
      const { mean, error } = heldAt(days, hour);
      expect(Math.abs(mean - 50)).toBeLessThan(0.6 + 3.3 * error);
    }
  });
});

describe("a part of a day", () => {
  it("is the same as in the whole day where the lead-in covers what is remembered", () => {
    const group: Partial<Group> = {
      clients: 300,
      visits: { pattern: "steady", perClientPerHour: 2 },
      transferSeconds: { uniform: [10, 300] },
    };
    const window = { fromSeconds: 40_000, toSeconds: 43_600 };
    const made = scenario({ groups: [group], simulation: { leadInSeconds: 2000 } });
    const whole = simulate(made, 50, 20, { window });
    const part = simulate(made, 50, 20, { window, span: window });
    const counts = (days: readonly DaySummary[]) =>
      days.map(({ pasvs, refused, windowMeanHeld }) => [pasvs[0], refused[0], windowMeanHeld]);
    expect(counts(part)).toEqual(counts(whole));
    expect(part.reduce((sum, day) => sum + day.events, 0)).toBeLessThan(
      whole.reduce((sum, day) => sum + day.events, 0) / 10,
    );
    for (const day of part)
      expect([day.dayPasvs, day.dayRefused]).toEqual([day.pasvs[0], day.refused[0]]);
  });
});
