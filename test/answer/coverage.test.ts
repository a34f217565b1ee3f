/**
 * How often the stated bound covers what it bounds, and how far the least is from the exact one: 200 independent seeds
 * of a case whose answer is known. 20 erlangs, one refusal in 100: 30 ports for a full scan, 39 for nine draws.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { erlangB, portsForErlangB } from "../../src/answer/exact/erlang-b.ts";
import { portsForDraws, refusalsOfDraws } from "../../src/answer/exact/random-draws.ts";
import { prepare } from "../../src/answer/first-steps.ts";
import type { RateEstimate } from "../../src/answer/ratio.ts";
import { Search } from "../../src/answer/look-by-look.ts";
import { NINE_DRAWS, signal, simulateHere, steady } from "./in-thread.ts";

const SEEDS = 200;
const ERLANGS = 20;
const TARGET = 0.01;
/** A day has 50 s and 1,000 transfers, ten of them refused. Drawn refusals need more days than calculated chances. */
const COUNTED_DAYS = 40;
const CALCULATED_DAYS = 20;

const cases = [
  {
    name: "Erlang B",
    days: COUNTED_DAYS,
    ports: {},
    exact: portsForErlangB(ERLANGS, TARGET)!,
    refusals: (size: number) => erlangB(ERLANGS, size),
  },
  {
    name: "the nine-draw chain",
    days: CALCULATED_DAYS,
    ports: NINE_DRAWS,
    exact: portsForDraws(ERLANGS, 9, TARGET)!,
    refusals: (size: number) => refusalsOfDraws(ERLANGS, size, 9),
  },
];

describe.each(cases)("against $name, $exact ports", { timeout: 600_000 }, (known) => {
  const truth = known.refusals(known.exact);
  const rates: RateEstimate[] = [];
  const leasts: number[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const asked = steady({
        erlangs: ERLANGS,
        ports: known.ports,
        target: { refusals: TARGET },
        simulation: { days: known.days, seed },
      });
      const { runs, curve } = await prepare(asked, simulateHere(asked), signal);
      rates.push((await runs.at(known.exact, known.days)).rate);
      const search = new Search(asked, runs, curve);
      await search.look(known.days);
      leasts.push(search.smallest!.least.ports);
    }
  }, 600_000);

  it("the 95 % bound covers the exact refusals in 92 to 98 % of 200 runs", () => {
    const covered = rates.filter((rate) => rate.high >= truth).length / SEEDS;
    expect(covered).toBeGreaterThanOrEqual(0.92);
    expect(covered).toBeLessThanOrEqual(0.98);
    const below = rates.filter((rate) => rate.low <= truth).length / SEEDS;
    expect(below).toBeGreaterThanOrEqual(0.92);
    expect(below).toBeLessThanOrEqual(0.98);
  });

  it("the estimate has no bias that 200 runs could show", () => {
    const mean = rates.reduce((sum, rate) => sum + rate.estimate, 0) / SEEDS;
    const squares = rates.reduce((sum, rate) => sum + (rate.estimate - mean) ** 2, 0);
    const error = Math.sqrt(squares / (SEEDS - 1) / SEEDS);
    expect(Math.abs(mean - truth)).toBeLessThan(3 * error);
    // Three errors are narrow enough to mean something.
    expect(error).toBeLessThan(0.02 * truth);
  });

  it("the least is never more than 2 below the exact size nor more than 8 % above it", () => {
    expect(Math.min(...leasts)).toBeGreaterThanOrEqual(known.exact - 2);
    expect(Math.max(...leasts)).toBeLessThanOrEqual(1.08 * known.exact);
    const below = leasts.filter((least) => least < known.exact).length / SEEDS;
    expect(below).toBeLessThan(0.08);
  });
});
