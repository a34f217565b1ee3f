import { describe, expect, it } from "vitest";
import { closureOf } from "../../src/replay/closure.ts";
import type { DayLoad } from "../../src/replay/closure.ts";
import { emptyHolds } from "../../src/replay/holds.ts";
import { measuredLoad } from "../../src/replay/measured-load.ts";

describe("a log that begins and ends within a day", () => {
  it("has the mean of what it covers", () => {
    // A tenth of every hour from noon to noon: each hour of the day is covered once.
    const holds = emptyHolds(24);
    for (let hour = 0; hour < 24; hour++) {
      holds.pasvSeconds[hour] = (12 + hour) * 3600;
      holds.endSeconds[hour] = (12 + hour) * 3600 + 360;
    }
    const load = measuredLoad(holds, {
      days: [0, 1],
      kind: "all days",
      fromSeconds: 0,
      toSeconds: 86_400,
    });
    expect(load.mean).toBeCloseTo(0.1, 9);
    expect(load.dayMeans.map((mean) => mean.toFixed(6))).toEqual(["0.100000", "0.100000"]);
  });
});

describe("closure", () => {
  const load = (mean: number, peak: number, spread = 0, scatter = 0): DayLoad => ({
    mean,
    busyHourMean: mean * 3,
    peak,
    lowestPeak: peak - spread,
    highestPeak: peak + spread,
    busyHourSeconds: 36_000,
    days: 8,
    scatter,
    busyHourScatter: 3 * scatter,
  });

  it("does not call a difference what eight days leave open", () => {
    // A standard error of 0.5 of each mean, 0.7 of the difference: 1.2 is chance, 2.4 is none.
    const scatter = 0.5 * Math.sqrt(8);
    expect(closureOf(load(5, 40), load(6.2, 40, 0, scatter)).differs).toEqual([]);
    expect(closureOf(load(5, 40, 0, scatter), load(6.2, 40)).differs).toEqual([]);
    expect(closureOf(load(5, 40, 0, scatter), load(7.4, 40)).differs).toContain("mean load");
  });

  it("names what differs by more than 8 %, and peaks only where no day of the fit has them", () => {
    expect(closureOf(load(5, 40), load(5.3, 42)).differs).toEqual([]);
    expect(closureOf(load(5, 40), load(5.6, 41)).differs).toEqual([
      "mean load",
      "load of the busiest hour",
    ]);
    expect(closureOf(load(5, 40), load(5, 50, 12)).differs).toEqual([]);
    expect(closureOf(load(5, 121), load(5, 8, 3)).differs).toEqual(["peak"]);
  });
});
