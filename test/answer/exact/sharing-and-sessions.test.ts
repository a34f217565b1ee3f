import { describe, expect, it } from "vitest";
import { engsetCallCongestion } from "../../../src/answer/exact/engset.ts";
import { erlangB } from "../../../src/answer/exact/erlang-b.ts";
import {
  cappedTransferTime,
  linkShortage,
  sharedTransferTime,
} from "../../oracles/processor-sharing.ts";
import {
  portsForSessions,
  portsForSessionsOfSources,
  sessionRefusals,
  sessionRefusalsOfSources,
} from "../../../src/answer/exact/sessions.ts";
import { expectClose } from "./close.ts";

/** Mean transfers under way by brute force: up at the load, down at min(n, places). */
function meanUnderWay(erlangs: number, places: number): number {
  let weight = 1;
  let total = 1;
  let sum = 0;
  for (let n = 1; n < 5000; n += 1) {
    weight *= erlangs / Math.min(n, places);
    total += weight;
    sum += n * weight;
  }
  return sum / total;
}

describe("a shared link", () => {
  it("matches the birth-death chain through Little's law", () => {
    for (const [erlangs, places] of [
      [0.5, 1],
      [3, 4],
      [18, 20],
      [90, 100],
      [7.5, 8.25],
    ] as const) {
      const mean = meanUnderWay(erlangs, places);
      if (Number.isInteger(places)) {
        expectClose(cappedTransferTime(2, erlangs, places), (2 * mean) / erlangs, 1e-11);
      }
    }
    expectClose(cappedTransferTime(3, 0.8, 1), sharedTransferTime(3, 0.8), 1e-12);
  });

  it("matches published waiting chances (Erlang C)", () => {
    // C(10 servers, 8 erlangs) = 0.40918, C(2, 1) = 1/3.
    expectClose(linkShortage(1, 2), 1 / 3, 1e-14);
    expect(Math.abs(linkShortage(8, 10) - 0.40918)).toBeLessThan(5e-6);
  });

  it("never ends once saturated", () => {
    expect(sharedTransferTime(1, 1)).toBe(Infinity);
    expect(cappedTransferTime(1, 5, 5)).toBe(Infinity);
    expect(linkShortage(5, 5)).toBe(1);
  });
});

describe("sessions of several ports", () => {
  it("has room for whole sessions only", () => {
    expect(sessionRefusals(6, 21, 2)).toBe(erlangB(6, 10));
    expect(sessionRefusals(6, 1, 2)).toBe(1);
    expect(sessionRefusalsOfSources(30, 0.4, 29, 3)).toBe(engsetCallCongestion(30, 0.4, 9));
  });

  it("recommends a multiple of the ports each takes, and the smallest", () => {
    const ports = portsForSessions(40, 3, 1e-3) as number;
    expect(ports % 3).toBe(0);
    expect(sessionRefusals(40, ports, 3)).toBeLessThanOrEqual(1e-3);
    expect(sessionRefusals(40, ports - 1, 3)).toBeGreaterThan(1e-3);
    expect(portsForSessions(6000, 3, 1e-3)).toBeNull();
    const some = portsForSessionsOfSources(50, 0.5, 2, 0.01);
    expect(sessionRefusalsOfSources(50, 0.5, some, 2)).toBeLessThanOrEqual(0.01);
    expect(sessionRefusalsOfSources(50, 0.5, some - 1, 2)).toBeGreaterThan(0.01);
  });
});
