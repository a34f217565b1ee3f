import type { Hold, Load, LoadGroup } from "./load.ts";

const office = Array.from({ length: 24 }, (_, hour) => {
  if (hour === 10) return 8;
  return hour >= 8 && hour < 18 ? 4 : 0.3;
});
const even = Array.from({ length: 24 }, () => 1);

const lognormal = (median: number, sigma: number): Hold => ({ kind: "lognormal", median, sigma });
const short = lognormal(4, 0.8);

/** What most groups have in common. */
type Others = Partial<
  Pick<LoadGroup, "connections" | "bitsPerSecond" | "pauseSeconds" | "oneLogin">
>;
const usual = { connections: 1, bitsPerSecond: 8e6, pauseSeconds: 0 } as const;

/** People who come so often a day, mostly in office hours. */
function visitors(
  clients: number,
  filesMean: number,
  hold: Hold,
  perClientPerDay: number,
  others: Others = {},
  hours: readonly number[] = office,
): LoadGroup {
  return { ...usual, clients, filesMean, hold, when: { perClientPerDay, hours }, ...others };
}

/** Programs that come by the clock, every so many seconds. */
function pollers(
  clients: number,
  filesMean: number,
  hold: Hold,
  everySeconds: number,
  spreadSeconds: number,
  others: Others & { offsetSeconds?: number } = {},
): LoadGroup {
  const { offsetSeconds = 0, ...rest } = others;
  const when = { everySeconds, offsetSeconds, spreadSeconds };
  return { ...usual, clients, filesMean, hold, when, ...rest };
}

/** Fifteen known loads: what usual clients do, and what has misled fits before. */
export const loads: readonly Load[] = [
  {
    id: "A",
    what: "an office, one connection, daily hours",
    days: 7,
    seed: 11,
    groups: [visitors(300, 4, lognormal(8, 1), 6, { pauseSeconds: 3 })],
  },
  {
    id: "B",
    what: "200 clients hourly within 20 s",
    days: 5,
    seed: 12,
    groups: [pollers(200, 1, short, 3600, 20)],
  },
  {
    id: "B2",
    what: "100 clients every 15 minutes within 30 s, and an office",
    days: 5,
    seed: 13,
    groups: [pollers(100, 1, short, 900, 30), visitors(150, 5, lognormal(12, 1), 4)],
  },
  {
    id: "B3",
    what: "300 clients hourly within 10 minutes",
    days: 4,
    seed: 14,
    groups: [pollers(300, 2, lognormal(5, 0.7), 3600, 600)],
  },
  {
    id: "C",
    what: "four connections, each at its own rate",
    days: 7,
    seed: 15,
    groups: [visitors(200, 12, lognormal(6, 0.8), 3, { connections: 4 })],
  },
  {
    id: "C3",
    what: "four connections that share the client's line",
    days: 7,
    seed: 16,
    groups: [
      visitors(
        200,
        12,
        { kind: "shared-line", medianBytes: 2e6, sigma: 0.8, bitsPerSecond: 4e6 },
        3,
        { connections: 4 },
      ),
    ],
  },
  {
    id: "C2",
    what: "20 clients with 10 connections among 600 with one",
    days: 14,
    seed: 17,
    groups: [
      visitors(20, 40, lognormal(5, 0.7), 6, { connections: 10 }),
      visitors(600, 3, lognormal(3, 0.8), 2),
    ],
  },
  {
    id: "D",
    what: "Pareto durations, exponent 1.3",
    days: 7,
    seed: 18,
    groups: [visitors(300, 2, { kind: "pareto", minimum: 2, alpha: 1.3, most: 7200 }, 6)],
  },
  {
    id: "E",
    what: "a range of 24 that was full: refused clients came again until served",
    days: 7,
    seed: 19,
    range: { ports: 24, retrySeconds: 5 },
    groups: [visitors(400, 1, lognormal(20, 0.8), 20)],
  },
  {
    id: "H2",
    what: "200 clients every two hours",
    days: 7,
    seed: 20,
    groups: [pollers(200, 1, short, 7200, 30, { offsetSeconds: 300 })],
  },
  {
    id: "H60",
    what: "60 clients every minute at :00",
    days: 1,
    seed: 21,
    groups: [pollers(60, 1, lognormal(2.5, 0.4), 60, 5)],
  },
  {
    id: "H120",
    what: "80 clients every two minutes",
    days: 2,
    seed: 22,
    groups: [pollers(80, 1, lognormal(3, 0.5), 120, 4)],
  },
  {
    id: "J",
    what: "400 devices, one login, one address",
    days: 4,
    seed: 23,
    groups: [visitors(400, 2, lognormal(8, 0.7), 48, { oneLogin: true }, even)],
  },
  {
    id: "M",
    what: "slow lines send the big files",
    days: 7,
    seed: 24,
    groups: [
      visitors(30, 2, lognormal(120, 0.6), 8, { bitsPerSecond: 5e5 }),
      visitors(300, 4, lognormal(2, 0.6), 6, { bitsPerSecond: 4e7 }),
    ],
  },
  {
    id: "N",
    what: "40 backups at 02:00 with three connections, and office visits",
    days: 7,
    seed: 25,
    groups: [
      pollers(40, 20, lognormal(25, 0.7), 86_400, 120, { connections: 3, offsetSeconds: 7200 }),
      visitors(300, 2, lognormal(2, 0.6), 2),
    ],
  },
];

/** Half a year of days that differ: days of the week, and a variation from day to day. */
export const differingDays: Load = {
  id: "W",
  what: "26 weeks, Mondays heavy, weekends quiet, days that vary by 15 %",
  days: 182,
  seed: 31,
  groups: [
    {
      ...visitors(90, 1, lognormal(800, 0.5), 4),
      days: { cv: 0.15, weekdays: [1.3, 1, 1, 1, 0.8, 0.2, 0.1] },
    },
  ],
};

const line = (medianBytes: number, sigma: number, bitsPerSecond: number): Hold => ({
  kind: "shared-line",
  medianBytes,
  sigma,
  bitsPerSecond,
});

/** Connections of one client that share its line: two to six of them. */
export const sharedLines: readonly Load[] = [
  {
    id: "S2",
    what: "two connections on 8 Mbit/s",
    days: 7,
    seed: 101,
    groups: [visitors(150, 8, line(3e6, 0.9, 8e6), 4, { connections: 2 })],
  },
  {
    id: "S3",
    what: "three connections on 2 Mbit/s",
    days: 7,
    seed: 102,
    groups: [visitors(80, 10, line(1e6, 1, 2e6), 4, { connections: 3 })],
  },
  {
    id: "S6",
    what: "six connections on 20 Mbit/s",
    days: 7,
    seed: 103,
    groups: [visitors(120, 24, line(4e6, 0.8, 2e7), 3, { connections: 6 })],
  },
];

/** Four connections, each with a rate of its own, and pauses. */
export const ownRates: Load = {
  id: "O",
  what: "four connections with rates of their own",
  days: 7,
  seed: 106,
  groups: [visitors(100, 12, lognormal(7, 0.8), 4, { connections: 4, pauseSeconds: 2 })],
};

/** Some twenty at once, day and night. */
export const steadyCrowd: Load = {
  id: "K",
  what: "500 devices behind one login, twenty at once all the time",
  days: 2,
  seed: 114,
  groups: [visitors(500, 1, lognormal(53, 0.5), 58, { oneLogin: true }, even)],
};

/** One program that uploads file after file, day and night. */
export const alwaysThere: Load = {
  id: "P",
  what: "one program that never pauses for long",
  days: 3,
  seed: 115,
  groups: [pollers(1, 20_000, lognormal(8, 0.7), 3 * 86_400, 1, { pauseSeconds: 4 })],
};
