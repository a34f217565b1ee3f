import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DayRequest } from "../../src/simulation/day-simulator.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import type { Group, HoldRule, PickRule, Visits } from "../../src/scenario/types.ts";
import { type Parts, scenario, simulate } from "./scenario.ts";

const WHOLE = { window: { fromSeconds: 0, toSeconds: 86_400 }, batches: 1, picture: false };

/** Everything that a day is summed up in, to the last bit. */
function hash(summary: DaySummary): string {
  const text = createHash("sha256");
  for (const [name, value] of Object.entries(summary)) {
    text.update(name);
    if (ArrayBuffer.isView(value))
      text.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else text.update(String(value));
  }
  return text.digest("hex");
}

const busyDay: Parts = {
  byLine: true,
  server: { maxSessions: 25, nodes: 2 },
  ports: { pick: "random-draws", attempts: 9, whenFull: "close-session" },
  groups: [
    {
      clients: 30,
      connections: 3,
      visits: { pattern: "steady", perClientPerHour: 4 },
      files: { geometric: 3 },
      listings: 1,
      fileBytes: { from: 1e6, to: 3e8 },
      bitsPerSecond: { from: 1e6, to: 5e7 },
      roundTripSeconds: { uniform: [0.01, 0.2] },
      retry: { attempts: 3, delaySeconds: 5, factor: 2, limitSeconds: 60 },
    },
    {
      clients: 20,
      visits: { pattern: "always", idleSeconds: { exponential: 300 } },
      fileBytes: 1e6,
      roundTripSeconds: 0.05,
    },
  ],
};

describe("a day is a function of its number", () => {
  const request = (day: number, ports: number | null): DayRequest => ({
    ...WHOLE,
    day,
    ports,
    batches: 24,
    picture: true,
  });

  it("whatever was simulated before, at whatever size, in whatever order", () => {
    const made = scenario(busyDay);
    const fresh = (day: number, ports: number | null): string =>
      hash(createDaySimulator(made).simulateDay(request(day, ports)));
    const reused = createDaySimulator(made);
    const asked: [number, number | null][] = [
      [0, 12],
      [1, 12],
      [7, null],
      [1, 12],
      [0, null],
      [3, 5],
      [0, 12],
    ];
    const hashes = asked.map(([day, ports]) => hash(reused.simulateDay(request(day, ports))));
    expect(hashes).toEqual(asked.map(([day, ports]) => fresh(day, ports)));
    expect(new Set(hashes).size).toBe(5);
  });

  it("and of the seed", () => {
    const seeds = [1, 2, 2 ** 40].map((seed) =>
      hash(simulate(scenario({ ...busyDay, simulation: { seed } }), 12, 1)[0]!),
    );
    expect(new Set(seeds).size).toBe(3);
  });

  it("and has the same arrivals at every size of the range", () => {
    // One transfer a visit, no second try: every visit makes one demand, refused or not.
    const made = scenario({ groups: [{ transferSeconds: { exponential: 30 } }] });
    const days = [null, 1, 10, 40, 1000].map((ports) =>
      simulate(made, ports, 2, { picture: true }),
    );
    for (const [first, second] of days) {
      expect(first!.minutePasvs).toEqual(days[0]![0]!.minutePasvs);
      expect(second!.minutePasvs).toEqual(days[0]![1]!.minutePasvs);
    }
    const refused = days.map(([day]) => day!.dayRefused);
    expect(refused[0]).toBe(0);
    expect(refused.slice(1)).toEqual(refused.slice(1).sort((a, b) => b - a));
  });
});

describe("one unlimited run answers for every size", () => {
  const bursts: Visits = { pattern: "scheduled", everySeconds: 1800, spreadSeconds: 0 };
  const poisson: Visits = { pattern: "steady", perClientPerHour: 15 };
  const kinds: [string, Partial<Group>[], HoldRule][] = [
    ["Poisson starts", [{ visits: poisson, transferSeconds: { exponential: 60 } }], "transfer-end"],
    [
      "bursts",
      [{ clients: 60, visits: bursts, transferSeconds: { uniform: [5, 90] } }],
      "transfer-end",
    ],
    [
      "log-normal holds, bursts and Poisson starts",
      [
        { visits: poisson, transferSeconds: { lognormal: { median: 24, sigma: 1.5 } } },
        { clients: 25, visits: bursts, transferSeconds: { lognormal: { median: 30, sigma: 1 } } },
      ],
      "transfer-end",
    ],
    [
      "holds to the accept",
      [{ visits: poisson, roundTripSeconds: { uniform: [0.5, 8] }, connectSeconds: 40 }],
      "accept",
    ],
  ];
  const picks: PickRule[] = ["lowest", "shuffle", "cursor", "scan-up", "scan-down"];

  it.each(kinds)("to the last refusal, in every batch: %s", (_name, groups, holdUntil) => {
    const batches = 6;
    const request = { batches, window: { fromSeconds: 3600, toSeconds: 30_000 }, picture: true };
    const made = (pick: PickRule) =>
      scenario({ groups, ports: { pick, holdUntil }, simulation: { daySeconds: 30_000 } });
    const free = simulate(made("lowest"), null, 2, request);
    const sizes = [1, 2, 5, 8, 12, 16, 20, 25, 30, 40, 55, 80];
    let refusals = 0;
    sizes.forEach((size, i) => {
      const tight = simulate(made(picks[i % picks.length]!), size, 2, request);
      tight.forEach((day, d) => {
        const histogram = free[d]!.indexHistogram!;
        const width = histogram.length / batches;
        const above = Array.from({ length: batches }, (_, batch) =>
          histogram.subarray(batch * width + size, (batch + 1) * width).reduce((a, b) => a + b, 0),
        );
        expect(size >= width ? above.map(() => 0) : above).toEqual([...day.refused]);
        expect([...free[d]!.pasvs]).toEqual([...day.pasvs]);
        refusals += day.refused.reduce((a, b) => a + b, 0);
      });
    });
    expect(refusals).toBeGreaterThan(1000);
  });
});

describe("no port is lost", () => {
  const rules = (["accept", "transfer-end", "next-pasv-or-quit"] as const).flatMap((holdUntil) =>
    [true, false].flatMap((reusesAddress) =>
      (["refuse", "close-session", "outside-range"] as const).map(
        (whenFull) => [holdUntil, reusesAddress, whenFull] as const,
      ),
    ),
  );

  it.each(rules)(
    "held until %s, address reused %s, full: %s",
    (holdUntil, reusesAddress, whenFull) => {
      const size = 12;
      const hours = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 0));
      const [day] = simulate(
        scenario({
          ports: { pick: "scan-up", holdUntil, reusesAddress, whenFull, unusedSeconds: 20 },
          groups: [
            // A crowded, messy morning that is over long before evening.
            {
              clients: 40,
              connections: 3,
              visits: { pattern: "daily", perClientPerDay: 30, hours },
              files: { geometric: 3 },
              listings: 1,
              uploads: 0.5,
              passive: 0.9,
              abandoned: 0.2,
              roundTripSeconds: 0.1,
              transferSeconds: { exponential: 100 },
              connectSeconds: { exponential: 60 },
              listingSeconds: 1,
              retry: { attempts: 2, delaySeconds: 3, factor: 1, limitSeconds: 9 },
            },
            // In the evening as many clients as there are ports, at one moment: each must get one.
            {
              clients: size,
              visits: {
                pattern: "scheduled",
                everySeconds: 86_400,
                offsetSeconds: 72_000,
                spreadSeconds: 0,
              },
              connectSeconds: 1000,
              transferSeconds: 1000,
            },
          ],
        }),
        size,
        1,
        { window: { fromSeconds: 70_000, toSeconds: 72_500 } },
      );
      expect(day!.dayRefused).toBeGreaterThan(100);
      expect([day!.pasvs[0], day!.refused[0]]).toEqual([size, 0]);
      // Nobody before, all of them from the mark on.
      expect(day!.windowMeanHeld).toBeCloseTo((size * 500) / 2500, 9);
      expect(day!.peak).toBeLessThanOrEqual(size);
    },
  );

  it("and a client that stays logged in keeps the listener of its last PASV while it is idle", () => {
    // Pure-FTPd's way. One client, one transfer of 10 s after every 90 s of idling: its port is never given back.
    const idle: Partial<Group> = {
      clients: 1,
      visits: { pattern: "always", idleSeconds: 90 },
      transferSeconds: 10,
    };
    const simulation = { daySeconds: 10_000, warmUpSeconds: 1000 };
    const held = (holdUntil: HoldRule): number =>
      simulate(scenario({ groups: [idle], ports: { holdUntil }, simulation }), 5, 1)[0]!.meanHeld;
    expect(held("transfer-end")).toBeCloseTo(0.1, 9);
    expect(held("next-pasv-or-quit")).toBeCloseTo(1, 9);
  });

  it("and sessions that were there before the warm-up ended count for the peak", () => {
    const idle: Partial<Group> = { clients: 30, visits: { pattern: "always", idleSeconds: 500 } };
    const simulation = { daySeconds: 3000, warmUpSeconds: 1000 };
    const [day] = simulate(scenario({ groups: [idle], simulation }), 50, 1);
    expect(day!.peakSessions).toBe(30);
  });

  it("and ports that an address held before the warm-up ended count for its demand", () => {
    // Three clients behind each of two addresses begin at once, before the warm-up ends, and nobody comes later.
    const three: Partial<Group> = {
      clients: 6,
      addresses: 2,
      visits: { pattern: "scheduled", everySeconds: 80_000, offsetSeconds: 100, spreadSeconds: 0 },
      transferSeconds: 1000,
    };
    const peak = (warmUpSeconds: number): number =>
      simulate(
        scenario({
          groups: [three],
          ports: { exclusive: "port-and-address" },
          simulation: { daySeconds: 5000, warmUpSeconds },
        }),
        null,
        1,
      )[0]!.peak;
    expect([peak(0), peak(500), peak(2000)]).toEqual([3, 3, 0]);
  });

  it("and the cap per address is each node's own", () => {
    // Four clients behind one address, spread over two nodes, two sessions an address.
    const four: Partial<Group> = {
      clients: 4,
      addresses: 1,
      visits: { pattern: "scheduled", everySeconds: 40_000, spreadSeconds: 0 },
      transferSeconds: 100,
    };
    const turnedAway = (nodes: number): number =>
      simulate(scenario({ groups: [four], server: { nodes, maxSessionsPerAddress: 2 } }), 50, 1)[0]!
        .turnedAwayAddress;
    expect(turnedAway(2)).toBe(0);
    expect(turnedAway(1)).toBe(6);
  });
});
