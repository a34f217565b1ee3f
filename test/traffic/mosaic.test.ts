/** Mosaic days: which day a unit borrows from, and that their starts follow the laws of whole days. */
import { describe, expect, it } from "vitest";
import { STREAM_WORDS } from "../../src/numbers/random.ts";
import type { Group, Visits } from "../../src/scenario/types.ts";
import { expectedStarts } from "../../src/traffic/expected-starts.ts";
import { MosaicSource } from "../../src/traffic/mosaic-source.ts";
import { MosaicStreams, type Mosaic } from "../../src/traffic/mosaic-streams.ts";
import { chiSquareTail } from "./statistics.ts";

const DAY = 86_400;
const MICROS = 1e6;

function firstWords(mosaic: Mosaic, units: number): number[] {
  const streams = new MosaicStreams();
  streams.setMosaic(7, mosaic);
  const state = new Int32Array(STREAM_WORDS);
  return Array.from({ length: units }, (_, client) => {
    streams.start(state, 0, 2, client, 1);
    return state[0]!;
  });
}

describe("the streams of a mosaic", () => {
  const only = (day: number): number[] => firstWords({ days: [day], shares: [1] }, 4000);

  it("are those of the last day that takes the unit over, in the shares asked for", () => {
    const [first, second, third] = [only(5), only(6), only(7)];
    const mixed = firstWords({ days: [5, 6, 7], shares: [1, 0.5, 0.2] }, 4000);
    const from = [first, second, third].map(
      (day) => mixed.filter((word, unit) => word === day[unit]).length,
    );
    expect(from[0]! + from[1]! + from[2]!).toBe(4000);
    expect(chiSquareTail(from, [1600, 1600, 800])).toBeGreaterThan(1e-4);
  });

  it("change in no other unit when a day is added", () => {
    const before = firstWords({ days: [5, 6], shares: [1, 0.5] }, 4000);
    const after = firstWords({ days: [5, 6, 9], shares: [1, 0.5, 0.1] }, 4000);
    const ninth = only(9);
    after.forEach((word, unit) => expect([before[unit], ninth[unit]]).toContain(word));
  });
});

interface Start {
  time: number;
  client: number;
  words: string;
}

function startsOf(visits: Visits, clients: number, day: number, from: number, to: number): Start[] {
  const streams = new MosaicStreams();
  streams.setMosaic(1, { days: [day], shares: [1] });
  const source = new MosaicSource([{ visits, clients } as Group], DAY, 600, streams);
  const starts: Start[] = [];
  source.begin(from * MICROS, to * MICROS);
  for (; source.time < Infinity; source.advance()) {
    const words = source.starts.subarray(source.seedAt, source.seedAt + STREAM_WORDS).join();
    starts.push({ time: source.time + from * MICROS, client: source.client, words });
  }
  return starts;
}

type Daily = Extract<Visits, { pattern: "daily" }>;

const hours = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0 : hour % 5));
const patterns: Exclude<Visits, { pattern: "always" }>[] = [
  { pattern: "steady", perClientPerHour: 2 },
  { pattern: "daily", perClientPerDay: 30, hours },
  { pattern: "scheduled", everySeconds: 3600, offsetSeconds: 1200, spreadSeconds: 900 },
  { pattern: "scheduled", everySeconds: 7200, offsetSeconds: 60, skewSeconds: 120 },
];

describe.each(patterns)("starts of %o", (visits) => {
  it("are the same ones wherever the stretch begins and ends, in order of time", () => {
    const all = startsOf(visits, 20, 3, -DAY / 2, DAY);
    const part = startsOf(visits, 20, 3, 30_000, 50_000);
    const inPart = all.filter(({ time }) => time >= 30_000 * MICROS && time < 50_000 * MICROS);
    expect(part).toEqual(inPart);
    expect(part.length).toBeGreaterThan(30);
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
    for (let i = 1; i < all.length; i++)
      expect(all[i]!.time).toBeGreaterThanOrEqual(all[i - 1]!.time);
  });

  it("are as many in each hour as the pattern says, by every client alike", () => {
    const byHour = new Float64Array(24);
    const byClient = new Float64Array(5);
    for (let day = 0; day < 60; day++) {
      for (const { time, client } of startsOf(visits, 5, day, 0, DAY)) {
        const hour = Math.floor(time / MICROS / 3600);
        byHour[hour] = byHour[hour]! + 1;
        byClient[client] = byClient[client]! + 1;
      }
    }
    const total = byHour.reduce((sum, count) => sum + count, 0);
    expect(chiSquareTail([...byClient], new Float64Array(5).fill(total / 5))).toBeGreaterThan(1e-4);
    if (visits.pattern === "scheduled") {
      // Of every mark each client comes once; those about midnight belong to its neighbours.
      const expected = (60 * 5 * DAY) / visits.everySeconds;
      expect(Math.abs(total - expected)).toBeLessThan(0.01 * expected + 30);
      return;
    }
    const expected = expectedStarts(visits, 5, DAY)!;
    const perHour = Array.from(
      { length: 24 },
      (_, hour) => 60 * (expected.upTo((hour + 1) * 3.6e9) - expected.upTo(hour * 3.6e9)),
    );
    const open = perHour.flatMap((count, hour) => (count > 0 ? [hour] : []));
    perHour.forEach((count, hour) => count > 0 || expect(byHour[hour]).toBe(0));
    const counts = open.map((hour) => byHour[hour]!);
    expect(
      chiSquareTail(
        counts,
        open.map((hour) => perHour[hour]!),
      ),
    ).toBeGreaterThan(1e-4);
  });
});

describe("expected starts", () => {
  it("go there and back over midnights, and a short day ends in its hour", () => {
    for (const seconds of [DAY, 30_000]) {
      const expected = expectedStarts(patterns[1] as Daily, 3, seconds)!;
      for (const starts of [-400.3, -1, 0.5, 17, 1234.5]) {
        expect(Math.abs(expected.upTo(expected.moment(starts)) - starts)).toBeLessThan(1e-5);
      }
      const day = seconds * MICROS;
      expect(expected.upTo(3 * day)).toBeCloseTo(3 * expected.upTo(day), 6);
    }
    expect(expectedStarts({ pattern: "steady", perClientPerHour: 0 }, 3, DAY)).toBeNull();
  });
});
