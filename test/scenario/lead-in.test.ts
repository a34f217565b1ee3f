import { describe, expect, it } from "vitest";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { Quantity, ScenarioDocument, Visits } from "../../src/scenario/types.ts";
import { catalogues } from "./catalogues.ts";

type GroupDocument = ScenarioDocument["groups"][number];

function simulationOf(group: Partial<GroupDocument>, simulation = {}) {
  const groups = [{ clients: 10, visits: steady, ...group }];
  const server = { software: "vsftpd" };
  return completeScenario({ version: 1, server, groups, simulation }, catalogues).scenario
    .simulation;
}

const steady: Visits = { pattern: "steady", perClientPerHour: 1 };
/** A visit is one transfer and nothing else. */
const plain = { roundTripSeconds: 0, listings: 0, files: 1 };
const leadIn = (transferSeconds: Quantity): number =>
  simulationOf({ ...plain, transferSeconds }).leadInSeconds;

describe("the default lead-in", () => {
  it("leaves less than 1 % of the demand missing at midnight, and is not twice what that takes", () => {
    // M/G/infinity, L seconds after an empty start: E[(V - L)+] / E[V] is missing; exponential exp(-L / V), even on
    // (0, 2V) (1 - L / 2V)^2.
    for (const seconds of [30, 400, 3600, 8 * 3600]) {
      const exponential = Math.exp(-leadIn({ exponential: seconds }) / seconds);
      const uniform = (1 - leadIn({ uniform: [0, 2 * seconds] }) / (2 * seconds)) ** 2;
      for (const missing of [exponential, uniform]) expect(missing).toBeLessThan(0.01);
      expect(exponential).toBeGreaterThan(0.01 ** 1.3);
    }
  });

  it("covers heavy tails: log-normal, the standard deviation of its logarithm 1.5", () => {
    // E[(V - L)+] = m (Phi(d1) - L/m Phi(d2)) as a call option's price (Black & Scholes 1973), summed here as an integral.
    const [median, sigma] = [100, 1.5];
    const seconds = leadIn({ lognormal: { median, sigma } });
    const mean = median * Math.exp((sigma * sigma) / 2);
    const step = 1e-3;
    let missing = 0;
    for (let z = -8; z < 8; z += step) {
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      missing += step * density * Math.max(0, median * Math.exp(sigma * z) - seconds);
    }
    expect(missing / mean).toBeLessThan(0.011);
  });

  it("holds all of a transfer of one length, of a visit of several, and of a pause after them", () => {
    expect(leadIn(7200)).toBeGreaterThanOrEqual(7200);
    expect(leadIn(7200)).toBeLessThan(8000);
    const four = { ...plain, files: 4, transferSeconds: 100, thinkSeconds: 50 };
    expect(simulationOf(four).leadInSeconds).toBeGreaterThanOrEqual(4 * 100 + 3 * 50);
    const visits: Visits = { pattern: "always", idleSeconds: 500 };
    const always = simulationOf({ ...plain, visits, transferSeconds: 10 });
    expect(always.leadInSeconds).toBeGreaterThanOrEqual(1530);
  });

  it("covers a connection that nobody makes, however seldom, until it is given up", () => {
    for (const abandoned of [0.05, 1]) {
      const seconds = simulationOf({
        ...plain,
        transferSeconds: 1,
        abandoned,
        connectTimeoutSeconds: 130,
      }).leadInSeconds;
      expect(seconds).toBeGreaterThanOrEqual(125);
      expect(seconds).toBeLessThan(200);
    }
  });

  it("covers visits with many files, which hold most of the ports, and a line that connections share", () => {
    const many = simulationOf({ ...plain, files: { sample: [1, 100] }, transferSeconds: 10 });
    expect(many.leadInSeconds).toBeGreaterThanOrEqual(1000);
    // 20 files of 10 million bytes over 8 million bits a second: 200 s, however many connections fetch them.
    for (const connections of [1, 10]) {
      const shared = simulationOf({
        ...plain,
        connections,
        files: 20,
        fileBytes: 1e7,
        bitsPerSecond: 8e6,
      });
      expect(shared.leadInSeconds).toBeGreaterThanOrEqual(200);
      expect(shared.leadInSeconds).toBeLessThan(240);
    }
  });

  it("is no longer than a week of days, and gives way to one that is asked for", () => {
    expect(leadIn({ exponential: 1e6 })).toBe(7 * 86_400);
    const given = simulationOf({ transferSeconds: 100 }, { leadInSeconds: 0, warmUpSeconds: 60 });
    expect(given).toMatchObject({ leadInSeconds: 0, warmUpSeconds: 60 });
    expect(simulationOf({ transferSeconds: 100 }).warmUpSeconds).toBe(0);
  });
});
