import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dispersionPerMinute, findBatch } from "../../src/logs/batches.ts";
import { DistinctCounter } from "../../src/logs/distinct.ts";
import { countLaw, durationLaw, logNormalOf, moments, tailExponent } from "../../src/logs/laws.ts";
import { mostAtOnce } from "../../src/logs/most-at-once.ts";
import { uniformSource } from "./synthetic.ts";

function logNormalDraws(count: number, median: number, sigma: number, seed: number): number[] {
  const uniform = uniformSource(seed);
  return Array.from(
    { length: count },
    () =>
      median *
      Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())),
  );
}

const params = (law: unknown): { median: number; sigma: number } =>
  (law as { lognormal: { median: number; sigma: number } }).lognormal;

describe("log-normal laws", () => {
  it("are found again from their draws (20,000: standard errors 0.9 % and 0.5 %)", () => {
    const law = params(logNormalOf(logNormalDraws(20_000, 3e5, 1.3, 1)));
    expect(Math.abs(law.median / 3e5 - 1)).toBeLessThan(0.035);
    expect(Math.abs(law.sigma / 1.3 - 1)).toBeLessThan(0.02);
  });

  it("are a plain number where nothing scatters, and never mean more than the largest value", () => {
    expect(logNormalOf([5000, 5000, 5000])).toBe(5000);
    const spread = fc.array(fc.double({ min: 1, max: 1e15, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(spread, (values) => {
        const law = logNormalOf(values);
        const { median, sigma } = typeof law === "number" ? { median: law, sigma: 0 } : params(law);
        // Four significant digits of sigma are worth up to 0.3 % of the mean.
        expect(median * Math.exp((sigma * sigma) / 2)).toBeLessThan(Math.max(...values) * 1.01);
      }),
    );
  });

  it("of durations survive a clock of whole seconds: mean within 3 %, sigma within 5 %", () => {
    const uniform = uniformSource(2);
    const truth = logNormalDraws(20_000, 2, 0.3, 3);
    const logged = truth.map((duration) => {
      const start = uniform() * 1000;
      return Math.floor(start + duration) - Math.floor(start);
    });
    const law = params(durationLaw(logged, 1));
    const mean = law.median * Math.exp((law.sigma * law.sigma) / 2);
    expect(Math.abs(mean / moments(truth).mean - 1)).toBeLessThan(0.03);
    expect(Math.abs(law.sigma / 0.3 - 1)).toBeLessThan(0.05);
  });
});

describe("laws of counts", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 400 });
  it("keep the mean within 2 %, whatever the counts", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const law = countLaw(values);
        const { mean } = moments(values);
        const meanOfLaw = (): number => {
          if (typeof law === "number") return law;
          if ("geometric" in law) return law.geometric;
          return moments((law as { sample: number[] }).sample).mean;
        };
        expect(Math.abs(meanOfLaw() - mean)).toBeLessThanOrEqual(0.05 + 0.02 * mean);
      }),
    );
  });

  it("are geometric where geometric, and a sample where two kinds of visit mix", () => {
    const uniform = uniformSource(5);
    const geometric = Array.from({ length: 3000 }, () => {
      let count = 1;
      while (uniform() > 0.2) count++;
      return count;
    });
    expect(countLaw(geometric)).toHaveProperty("geometric");
    const mixed = geometric.map((_, index) => (index % 10 === 0 ? 200 : 1));
    expect(countLaw(mixed)).toHaveProperty("sample");
    expect(countLaw([3, 3, 3])).toBe(3);
  });
});

describe("tails, counts, peaks", () => {
  it("the exponent of a Pareto tail is found within four standard errors", () => {
    const uniform = uniformSource(8);
    const values = Array.from({ length: 10_000 }, () => (1 - uniform()) ** (-1 / 1.2));
    const alpha = tailExponent(Float64Array.from(values).sort()) ?? 0;
    expect(Math.abs(alpha - 1.2)).toBeLessThan((4 * 1.2) / Math.sqrt(500));
    expect(tailExponent(Float64Array.of(1, 2, 3))).toBeNull();
  });

  it("different texts are counted exactly while few, within 2 % when many", () => {
    const counter = new DistinctCounter();
    for (let index = 0; index < 30_000; index++) counter.add(`client ${index % 10_000}`);
    expect(counter.count()).toBe(10_000);
    for (let index = 0; index < 300_000; index++) counter.add(`client ${index}`);
    expect(Math.abs(counter.count() / 300_000 - 1)).toBeLessThan(0.02);
  });

  it("most at once equals the slow count", () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 40 }), (intervals) => {
        const busyAt = (moment: number): number =>
          intervals.filter(([start, length]) => start <= moment && moment < start + length).length;
        const slow = Math.max(0, ...intervals.map(([start]) => busyAt(start)));
        const starts = Float64Array.from(intervals, ([start]) => start);
        const ends = Float64Array.from(intervals, ([start, length]) => start + length);
        expect(mostAtOnce(starts, ends)).toBe(slow);
      }),
    );
  });
});

describe("dispersion", () => {
  const uniform = uniformSource(13);
  const poisson = Array.from({ length: 5000 }, () => uniform() * 5 * 86_400).sort((a, b) => a - b);

  it("of a Poisson stream is 1 (7,080 degrees of freedom: standard error 0.017), without a batch", () => {
    expect(Math.abs(dispersionPerMinute(poisson) - 1)).toBeLessThan(0.07);
    expect(findBatch(poisson)).toBeNull();
  });

  it.each([
    [3600, 0],
    [1800, 600],
    [86_400, 7200],
    [300, 299],
  ])("a batch every %i s at %i s is found with that period", (every, offset) => {
    const batch: number[] = [];
    for (let mark = 0; mark * every < 5 * 86_400; mark++) {
      for (let client = 0; client < 40; client++) batch.push(mark * every + offset + uniform() * 4);
    }
    const background = poisson.slice(0, Math.floor(batch.length / 4));
    const found = findBatch([...batch, ...background].sort((a, b) => a - b));
    expect(found?.everySeconds).toBe(every);
    expect(Math.abs((found?.offsetSeconds ?? -9) - offset)).toBeLessThanOrEqual(1);
    expect(found?.spreadSeconds).toBeLessThan(20);
    expect(found?.visitsPerMark).toBeGreaterThanOrEqual(40);
  });
});
