import type { Load } from "./load.ts";

const office = Array.from({ length: 24 }, (_, hour) => {
  if (hour === 10) return 8;
  return hour >= 8 && hour < 18 ? 4 : 0.3;
});
const even = Array.from({ length: 24 }, () => 1);
const one = { connections: 1, bitsPerSecond: 8e6, pauseSeconds: 0 } as const;
const short = { kind: "lognormal", median: 4, sigma: 0.8 } as const;

/** Fifteen known loads: what usual clients do, and what has misled fits before. */
export const loads: readonly Load[] = [
  {
    id: "A",
    what: "an office, one connection, daily hours",
    days: 7,
    seed: 11,
    groups: [
      {
        ...one,
        clients: 300,
        filesMean: 4,
        hold: { kind: "lognormal", median: 8, sigma: 1 },
        pauseSeconds: 3,
        when: { perClientPerDay: 6, hours: office },
      },
    ],
  },
  {
    id: "B",
    what: "200 clients hourly within 20 s",
    days: 5,
    seed: 12,
    groups: [
      {
        ...one,
        clients: 200,
        filesMean: 1,
        hold: short,
        when: { everySeconds: 3600, offsetSeconds: 0, spreadSeconds: 20 },
      },
    ],
  },
  {
    id: "B2",
    what: "100 clients every 15 minutes within 30 s, and an office",
    days: 5,
    seed: 13,
    groups: [
      {
        ...one,
        clients: 100,
        filesMean: 1,
        hold: short,
        when: { everySeconds: 900, offsetSeconds: 0, spreadSeconds: 30 },
      },
      {
        ...one,
        clients: 150,
        filesMean: 5,
        hold: { kind: "lognormal", median: 12, sigma: 1 },
        when: { perClientPerDay: 4, hours: office },
      },
    ],
  },
  {
    id: "B3",
    what: "300 clients hourly within 10 minutes",
    days: 4,
    seed: 14,
    groups: [
      {
        ...one,
        clients: 300,
        filesMean: 2,
        hold: { kind: "lognormal", median: 5, sigma: 0.7 },
        when: { everySeconds: 3600, offsetSeconds: 0, spreadSeconds: 600 },
      },
    ],
  },
  {
    id: "C",
    what: "four connections, each at its own rate",
    days: 7,
    seed: 15,
    groups: [
      {
        ...one,
        clients: 200,
        connections: 4,
        filesMean: 12,
        hold: { kind: "lognormal", median: 6, sigma: 0.8 },
        when: { perClientPerDay: 3, hours: office },
      },
    ],
  },
  {
    id: "C3",
    what: "four connections that share the client's line",
    days: 7,
    seed: 16,
    groups: [
      {
        ...one,
        clients: 200,
        connections: 4,
        filesMean: 12,
        hold: { kind: "shared-line", medianBytes: 2e6, sigma: 0.8, bitsPerSecond: 4e6 },
        when: { perClientPerDay: 3, hours: office },
      },
    ],
  },
  {
    id: "C2",
    what: "20 clients with 10 connections among 600 with one",
    days: 14,
    seed: 17,
    groups: [
      {
        ...one,
        clients: 20,
        connections: 10,
        filesMean: 40,
        hold: { kind: "lognormal", median: 5, sigma: 0.7 },
        when: { perClientPerDay: 6, hours: office },
      },
      {
        ...one,
        clients: 600,
        filesMean: 3,
        hold: { kind: "lognormal", median: 3, sigma: 0.8 },
        when: { perClientPerDay: 2, hours: office },
      },
    ],
  },
  {
    id: "D",
    what: "Pareto durations, exponent 1.3",
    days: 7,
    seed: 18,
    groups: [
      {
        ...one,
        clients: 300,
        filesMean: 2,
        hold: { kind: "pareto", minimum: 2, alpha: 1.3, most: 7200 },
        when: { perClientPerDay: 6, hours: office },
      },
    ],
  },
  {
    id: "E",
    what: "a range of 24 that was full: refused clients came again until served",
    days: 7,
    seed: 19,
    range: { ports: 24, retrySeconds: 5 },
    groups: [
      {
        ...one,
        clients: 400,
        filesMean: 1,
        hold: { kind: "lognormal", median: 20, sigma: 0.8 },
        when: { perClientPerDay: 20, hours: office },
      },
    ],
  },
  {
    id: "H2",
    what: "200 clients every two hours",
    days: 7,
    seed: 20,
    groups: [
      {
        ...one,
        clients: 200,
        filesMean: 1,
        hold: short,
        when: { everySeconds: 7200, offsetSeconds: 300, spreadSeconds: 30 },
      },
    ],
  },
  {
    id: "H60",
    what: "60 clients every minute at :00",
    days: 1,
    seed: 21,
    groups: [
      {
        ...one,
        clients: 60,
        filesMean: 1,
        hold: { kind: "lognormal", median: 2.5, sigma: 0.4 },
        when: { everySeconds: 60, offsetSeconds: 0, spreadSeconds: 5 },
      },
    ],
  },
  {
    id: "H120",
    what: "80 clients every two minutes",
    days: 2,
    seed: 22,
    groups: [
      {
        ...one,
        clients: 80,
        filesMean: 1,
        hold: { kind: "lognormal", median: 3, sigma: 0.5 },
        when: { everySeconds: 120, offsetSeconds: 0, spreadSeconds: 4 },
      },
    ],
  },
  {
    id: "J",
    what: "400 devices, one login, one address",
    days: 4,
    seed: 23,
    groups: [
      {
        ...one,
        clients: 400,
        oneLogin: true,
        filesMean: 2,
        hold: { kind: "lognormal", median: 8, sigma: 0.7 },
        when: { perClientPerDay: 48, hours: even },
      },
    ],
  },
  {
    id: "M",
    what: "slow lines send the big files",
    days: 7,
    seed: 24,
    groups: [
      {
        ...one,
        clients: 30,
        filesMean: 2,
        bitsPerSecond: 5e5,
        hold: { kind: "lognormal", median: 120, sigma: 0.6 },
        when: { perClientPerDay: 8, hours: office },
      },
      {
        ...one,
        clients: 300,
        filesMean: 4,
        bitsPerSecond: 4e7,
        hold: { kind: "lognormal", median: 2, sigma: 0.6 },
        when: { perClientPerDay: 6, hours: office },
      },
    ],
  },
  {
    id: "N",
    what: "40 backups at 02:00 with three connections, and office visits",
    days: 7,
    seed: 25,
    groups: [
      {
        ...one,
        clients: 40,
        connections: 3,
        filesMean: 20,
        hold: { kind: "lognormal", median: 25, sigma: 0.7 },
        when: { everySeconds: 86_400, offsetSeconds: 7200, spreadSeconds: 120 },
      },
      {
        ...one,
        clients: 300,
        filesMean: 2,
        hold: { kind: "lognormal", median: 2, sigma: 0.6 },
        when: { perClientPerDay: 2, hours: office },
      },
    ],
  },
];
