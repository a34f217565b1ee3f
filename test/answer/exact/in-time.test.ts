import { describe, expect, it } from "vitest";
import { poissonAbove } from "../../../src/numbers/gamma.ts";
import {
  constantHold,
  exponentialHold,
  logNormalHold,
  mixedHold,
} from "../../oracles/hold-laws.ts";
import { aboveAfterSpike, meanAfterSpike } from "../../oracles/spike.ts";
import {
  meanHeld,
  meanHeldBySlots,
  modifiedOfferedLoad,
  refusalsAtMean,
} from "../../oracles/time-varying.ts";
import { erlangB } from "../../../src/answer/exact/erlang-b.ts";
import { peakAtMost, portsForPeak } from "../../oracles/unlimited-peak.ts";
import { peakAtMostTwoStages } from "../../oracles/unlimited-peak-two-stages.ts";
import reference from "../../reference/exact-values.json" with { type: "json" };
import { expectClose } from "./close.ts";

const DAILY = (2 * Math.PI) / 24;
const daily = (t: number): number => 60 * (1 + 0.6 * Math.sin(DAILY * t));

/** The two laws of the block, mean half an hour: "h2" is 90 % of 12 minutes, 10 % of 3.2 hours. */
const LAWS = {
  exp: exponentialHold(0.5),
  h2: mixedHold([
    { share: 0.9, law: exponentialHold(0.2) },
    { share: 0.1, law: exponentialHold(3.2) },
  ]),
};

describe("a rate that follows the time of day", () => {
  // The block prints m to ten decimals; its tails come from the m before rounding.
  it("matches every cell: mean, tail and modified offered load", () => {
    for (const cell of reference.mt_g_inf.cells) {
      const law = LAWS[cell.hold as keyof typeof LAWS];
      expectClose(law.mean, cell.mean_hold_h, 1e-15, cell);
      const mean = meanHeld(daily, law, cell.t_h, 0.5);
      expect(Math.abs(mean - cell.m), JSON.stringify(cell)).toBeLessThan(6e-11);
      expectClose(poissonAbove(60, mean), cell.P_occ_gt_60, 1e-9, cell);
      expectClose(refusalsAtMean(mean, 60), cell.MOL_B_N60, 1e-9, cell);
    }
  });

  it("matches the closed forms of Eick, Massey and Whitt for a sine", () => {
    for (const t of [0, 3.7, 11, 20]) {
      const angle = DAILY * t;
      const lag = DAILY * 0.5;
      const exponential =
        30 * (1 + (0.6 * (Math.sin(angle) - lag * Math.cos(angle))) / (1 + lag * lag));
      expectClose(meanHeld(daily, LAWS.exp, t, 0.5), exponential, 1e-12);
      // Constant holds D: the integral of the rate over the last D hours.
      const constant = 30 + (36 / DAILY) * (Math.cos(DAILY * (t - 0.5)) - Math.cos(angle));
      expectClose(meanHeld(daily, constantHold(0.5), t, 0.3), constant, 1e-12);
    }
  });

  it("gives the same for hourly slots as the quadrature for the same steps", () => {
    const rates = Array.from({ length: 24 }, (_, hour) => (hour * 7) % 11);
    const rateAt = (t: number): number => rates[((Math.floor(t) % 24) + 24) % 24] as number;
    const laws = [LAWS.exp, LAWS.h2, constantHold(2), logNormalHold(0.5, 0.8)];
    for (const law of laws) {
      for (const t of [0, 5, 23]) {
        expectClose(meanHeldBySlots(rates, 1, law, t), meanHeld(rateAt, law, t, 1 / 32), 1e-9);
      }
    }
    // Between the slots, for constant holds of an hour and a half: count what began since then.
    const recent = 0.25 * (rates[7] as number) + (rates[6] as number) + 0.25 * (rates[5] as number);
    expectClose(meanHeldBySlots(rates, 1, constantHold(1.5), 7.25), recent, 1e-14);
    expectClose(meanHeldBySlots(rates, 1, constantHold(1.5), 7.25 - 48), recent, 1e-14);
  });

  it("loses nothing of holds with an endless tail", () => {
    const flat = Array.from({ length: 24 }, () => 7);
    expectClose(meanHeldBySlots(flat, 1, logNormalHold(0.5, 3), 3.2), 3.5, 1e-12);
  });

  it("knows each law's mean and that its survival is the slope of meanUpTo", () => {
    const laws = [LAWS.exp, LAWS.h2, constantHold(0.5), logNormalHold(0.5, 1.2)];
    for (const law of laws) {
      expectClose(law.meanUpTo(1e6), law.mean, 1e-9);
      for (const u of [0.1, 0.3, 0.9, 4]) {
        const slope = (law.meanUpTo(u + 1e-5) - law.meanUpTo(u - 1e-5)) / 2e-5;
        expect(Math.abs(slope - law.survival(u))).toBeLessThan(1e-8);
      }
    }
  });

  it("is plain Erlang B when every hour is alike", () => {
    const flat = Array.from({ length: 24 }, () => 80);
    expectClose(modifiedOfferedLoad(flat, 1, LAWS.h2, 50), erlangB(40, 50), 1e-9);
    expect(
      modifiedOfferedLoad(
        Array.from({ length: 24 }, () => 0),
        1,
        LAWS.exp,
        5,
      ),
    ).toBe(0);
  });

  it("weights each instant's refusals with its rate, and says more than the daily mean", () => {
    const rates = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 200 : 40));
    const rateAt = (t: number): number => rates[((Math.floor(t) % 24) + 24) % 24] as number;
    let requests = 0;
    let refused = 0;
    for (let t = 1 / 24; t < 24; t += 1 / 12) {
      // Exponential holds: m(t) = ∫ rate(t-u) e^(-u/mean) du, by plain midpoints over ten means.
      let mean = 0;
      const step = 1 / 480;
      for (let u = step / 2; u < 5; u += step) mean += rateAt(t - u) * Math.exp(-u / 0.5) * step;
      requests += rateAt(t);
      refused += rateAt(t) * erlangB(mean, 50);
    }
    const ours = modifiedOfferedLoad(rates, 1, LAWS.exp, 50, 12);
    expectClose(ours, refused / requests, 1e-3);
    const daily = rates.reduce((sum, rate) => sum + rate, 0) / 24;
    expect(ours).toBeGreaterThan(10 * erlangB(daily * 0.5, 50));
  });
});

describe("clients that all start at once", () => {
  it("matches every cell", () => {
    for (const cell of reference.spike.cells) {
      const { spike, background_a: erlangs, t_in_mean_holds: t, N } = cell;
      expectClose(aboveAfterSpike(spike, erlangs, t, N), cell.P_occ_gt_N, 1e-11, cell);
      expectClose(meanAfterSpike(spike, erlangs, t), cell.mean, 1e-14, cell);
    }
  });

  it("is the background alone without starters or after a long time", () => {
    expectClose(aboveAfterSpike(0, 20, 1, 30), poissonAbove(30, 20), 1e-13);
    expectClose(aboveAfterSpike(50, 20, 60, 30), poissonAbove(30, 20), 1e-12);
    expect(aboveAfterSpike(50, 20, 0, 10)).toBe(1);
  });
});

describe("the peak without a limit", () => {
  it("matches every cell, exponential holds and two stages", () => {
    for (const cell of reference.mg_inf_max.cells) {
      const two = "hold" in cell;
      const chance = (two ? peakAtMostTwoStages : peakAtMost)(cell.a, cell.T_in_mean_holds, cell.m);
      // The block's own two methods (eigenvalues, matrix exponential) differ by up to 3e-11, and an
      // eigenvalue's rounding (1e-13) is multiplied by the window's length (17,280 mean holds).
      const tolerance = cell.T_in_mean_holds > 10_000 ? 2e-8 : 1e-10;
      expectClose(chance, cell.P_max_le_m, tolerance, cell);
    }
  });

  it("is the Poisson law for a window of no length", () => {
    for (const ports of [0, 3, 10, 25]) {
      expectClose(peakAtMost(10, 0, ports), 1 - poissonAbove(ports, 10), 1e-12);
      const larger = 90 + ports;
      expectClose(peakAtMost(100, 0, larger), 1 - poissonAbove(larger, 100), 1e-12);
      expectClose(peakAtMostTwoStages(10, 0, ports), 1 - poissonAbove(ports, 10), 1e-12);
    }
  });

  it("joins its short and its long form smoothly", () => {
    for (const ports of [25, 31, 40]) {
      expectClose(peakAtMost(20, 44.999999999, ports), peakAtMost(20, 45, ports), 1e-9);
      const larger = ports * 5;
      expectClose(peakAtMost(100, 44.999999999, larger), peakAtMost(100, 45, larger), 1e-9);
    }
  });

  it("is exact where one can count: nothing ever begins", () => {
    // No port at all: the window starts empty (e^-a) and nobody comes in it (e^-aT).
    expectClose(peakAtMost(2, 3, 0), Math.exp(-8), 1e-13);
    expectClose(peakAtMost(2, 50, 0), Math.exp(-102), 1e-13);
  });

  it("finds the smallest sufficient size for short windows too", () => {
    for (const meanHolds of [0, 0.1, 3, 40]) {
      for (const erlangs of [0.5, 12, 90]) {
        const ports = portsForPeak(erlangs, meanHolds, 0.9) as number;
        expect(peakAtMost(erlangs, meanHolds, ports)).toBeGreaterThanOrEqual(0.9);
        expect(peakAtMost(erlangs, meanHolds, ports - 1)).toBeLessThan(0.9);
      }
    }
    expect(portsForPeak(50, 100, 0.9, 60)).toBeNull();
  });

  it("finds the smallest sufficient size quickly", () => {
    const ports = portsForPeak(2000, 1000, 0.95) as number;
    expect(peakAtMost(2000, 1000, ports)).toBeGreaterThanOrEqual(0.95);
    expect(peakAtMost(2000, 1000, ports - 1)).toBeLessThan(0.95);
    const started = performance.now();
    portsForPeak(1990, 1000, 0.95);
    expect(performance.now() - started).toBeLessThan(200); // about 10 ms; slow machines pass
  });
});
