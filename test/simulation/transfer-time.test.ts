import { tlsRoundTrips } from "../../src/scenario/tls-round-trips.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAYLOAD_SHARE, keptBytes, slowStartMicros } from "../../src/simulation/transfer-time.ts";
import { lineFor, scenario, simulate } from "./scenario.ts";
import { slowStartRounds } from "./slow-transfer.ts";

const FIRST_FLIGHT = 14_600;

/** The closed form of the model's description: bytes, bytes a second, seconds. */
function closedForm(bytes: number, rate: number, roundTrip: number): number {
  const sentAfter = (rounds: number): number => FIRST_FLIGHT * (2 ** rounds - 1);
  const full = Math.max(0, Math.ceil(Math.log2((rate * roundTrip) / FIRST_FLIGHT)));
  for (let round = 1; round <= full; round++) {
    if (bytes <= sentAfter(round))
      return (round - 1) * roundTrip + (bytes - sentAfter(round - 1)) / rate;
  }
  return full * roundTrip + (bytes - sentAfter(full)) / rate;
}

/**
 * curl fetching single files from ftp-srv 4.6.3 on Linux 6 over packets that were delayed, about 70 sessions a row: bits a
 * second, round trip (s), bytes, and how long a port of the range listened on average (s).
 */
const MEASURED = [
  [2e6, 0.2, 300_000, 1.384],
  [8e6, 0.04, 600_000, 0.47],
  [8e6, 0.04, 200_000, 0.313],
  [8e6, 0.16, 600_000, 1.446],
  [2e6, 0.04, 300_000, 0.766],
  [2e6, 0.16, 1_000_000, 3.634],
  [30e6, 0.1, 2_000_000, 1.115],
  [8e6, 0.3, 600_000, 2.555],
] as const;

describe("a server that closes while bytes lie in the send buffer", () => {
  it.each(MEASURED)("holds its port as measured: %d bit/s, %d s, %d bytes", (...row) => {
    const [bitsPerSecond, roundTripSeconds, bytes, measured] = row;
    const rate = (bitsPerSecond * PAYLOAD_SHARE) / 8e6;
    const roundTrip = roundTripSeconds * 1e6;
    const kept = keptBytes(bytes, 120_000, rate, roundTrip);
    // PASV's reply to RETR takes curl four round trips on a session's first file; the last flight is acknowledged after one.
    const sending = slowStartMicros(bytes - kept, rate, roundTrip) + roundTrip;
    const held = (4 * roundTrip + sending) / 1e6;
    expect(Math.abs(held / measured - 1)).toBeLessThan(0.16);
    const whole = slowStartMicros(bytes, rate, roundTrip) + roundTrip;
    expect((4 * roundTrip + whole) / 1e6).toBeGreaterThan(1.2 * measured);
  });

  it("keeps no more than the file and two first flights", () => {
    for (const [, , bytes] of MEASURED) {
      expect(keptBytes(bytes, 1e9, 1, 1e5)).toBeLessThan(bytes);
      expect(keptBytes(bytes, 0, 1, 0)).toBe(0);
    }
    expect(keptBytes(20_000, 1e9, 1, 1e5)).toBeGreaterThan(20_000);
  });
});

describe("slow start", () => {
  it("is the closed form", () => {
    const size = fc.double({ min: 1, max: 1e9, noNaN: true });
    const rate = fc.double({ min: 1e3, max: 1.25e9, noNaN: true });
    const roundTrip = fc.double({ min: 0.0001, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, rate, roundTrip, (bytes, perSecond, seconds) => {
        const got = slowStartMicros(bytes, perSecond / 1e6, seconds * 1e6) / 1e6;
        const wanted = closedForm(bytes, perSecond, seconds);
        expect(Math.abs(got - wanted)).toBeLessThan(1e-9 * Math.max(1e-3, wanted));
      }),
      { numRuns: 2000 },
    );
  });

  it("never takes longer for a shorter file or a faster line, and without a round trip is the line alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5e7 }), fc.integer({ min: 1, max: 5e7 }), (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        expect(slowStartMicros(small, 1.25, 80_000)).toBeLessThanOrEqual(
          slowStartMicros(large, 1.25, 80_000),
        );
        expect(slowStartMicros(small, 1.25, 0)).toBe(small / 1.25);
        // A faster line fills later: it may wait more rounds, but is never slower in all.
        expect(slowStartMicros(large, 12.5, 80_000)).toBeLessThanOrEqual(
          slowStartMicros(large, 1.25, 80_000) + 1e-6,
        );
      }),
    );
  });

  it("sends no further round when a flight carries the last byte", () => {
    for (const rounds of [1, 2, 3, 5]) {
      const bytes = FIRST_FLIGHT * (2 ** rounds - 1);
      expect(slowStartRounds(bytes, 1e4, 1e6)).toBe(rounds - 1);
      expect(slowStartRounds(bytes + 1, 1e4, 1e6)).toBe(rounds);
      const extra = slowStartMicros(bytes + 1, 1e4, 1e6) - slowStartMicros(bytes, 1e4, 1e6);
      expect(Math.abs(extra - 1e6)).toBeLessThan((2 * (FIRST_FLIGHT * 2 ** rounds)) / 1e4 + 1);
    }
  });
});

/** One download a day through the whole engine: the time that its port is held, in seconds. */
function heldBy(
  bytes: number,
  roundTripSeconds: number,
  bitsPerSecond: number,
  over: Parameters<typeof scenario>[0] = {},
): number {
  const [day] = simulate(
    scenario({
      byLine: true,
      ...over,
      groups: [
        {
          clients: 1,
          visits: { pattern: "scheduled", everySeconds: 1000, spreadSeconds: 0 },
          fileBytes: bytes,
          roundTripSeconds,
          bitsPerSecond: lineFor(bitsPerSecond),
          ...over.groups?.[0],
        },
      ],
      simulation: { daySeconds: 1000 },
    }),
    null,
    1,
  );
  return day!.meanHeld * 1000;
}

describe("the hold of a download, to a millisecond", () => {
  /** Round trip, then 2 kB, 100 kB and 1 MB at 10 Mbit/s, 1 MB and 100 MB at 100 Mbit/s: seconds, from the facts on clients. */
  const table: [roundTrip: number, holds: [number, number, number, number, number]][] = [
    [0.001, [0.005, 0.083, 0.803, 0.083, 8.0]],
    [0.02, [0.062, 0.148, 0.868, 0.204, 8.12]],
    [0.08, [0.242, 0.445, 1.198, 0.726, 8.65]],
    [0.2, [0.602, 1.045, 2.038, 1.806, 9.9]],
  ];

  it.each(table)("round trip %d s", (roundTrip, holds) => {
    const [listing, small, large, fast, huge] = holds;
    expect(Math.abs(heldBy(2e3, roundTrip, 1e7) - listing)).toBeLessThan(0.001);
    expect(Math.abs(heldBy(1e5, roundTrip, 1e7) - small)).toBeLessThan(0.001);
    expect(Math.abs(heldBy(1e6, roundTrip, 1e7) - large)).toBeLessThan(0.001);
    expect(Math.abs(heldBy(1e6, roundTrip, 1e8) - fast)).toBeLessThan(0.001);
    expect(Math.abs(heldBy(1e8, roundTrip, 1e8) - huge)).toBeLessThan(0.006);
  });

  it.each([
    [0.02, 0.228],
    [0.08, 0.765],
    [0.2, 1.845],
  ])("with two commands inside the hold and late TLS, round trip %d s: %d s", (roundTrip, hold) => {
    const late = { holdRoundTrips: 2, tls: "1.3", tlsStart: "command" } as const;
    expect(Math.abs(heldBy(1e5, roundTrip, 1e7, { groups: [late] }) - hold)).toBeLessThan(0.001);
  });

  it("takes an upload one round trip longer to begin and none to end", () => {
    for (const bytes of [2e3, 1e5, 1e6]) {
      const upload = heldBy(bytes, 0.08, 1e7, { groups: [{ uploads: 1 }] });
      expect(Math.abs(upload - heldBy(bytes, 0.08, 1e7))).toBeLessThan(2e-6);
    }
    // TLS 1.3 costs a download a round trip that an upload's first byte does not wait for.
    expect(tlsRoundTrips("1.3", "connect")).toEqual({ down: 1, up: 0 });
  });

  it("ends at accept, at the transfer's end, after TIME_WAIT or when the session quits", () => {
    const R = 0.08;
    const hold = (ports: NonNullable<Parameters<typeof scenario>[0]["ports"]>): number =>
      heldBy(1e6, R, 1e7, { ports });
    const whole = hold({ holdUntil: "transfer-end" });
    // SYN after one round trip, the ACK that lets accept() return after two.
    expect(hold({ holdUntil: "accept", acceptsOn: "connect" })).toBeCloseTo(2 * R, 6);
    expect(hold({ holdUntil: "accept", acceptsOn: "command" })).toBeCloseTo(2 * R, 6);
    expect(hold({ holdUntil: "next-pasv-or-quit" })).toBeCloseTo(whole + R, 6);
    for (const holdUntil of ["accept", "transfer-end"] as const) {
      const blocked = { holdUntil, reusesAddress: false, timeWaitSeconds: 60 };
      expect(hold(blocked)).toBeCloseTo(whole + 60, 5);
    }
  });
});
