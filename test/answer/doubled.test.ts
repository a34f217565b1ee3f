/** Splittings that are doubled: which runs are made, what is told from them, and when that is worth it. */
import { describe, expect, it } from "vitest";
import { findRareLeast } from "../../src/answer/rare/rare-least.ts";
import { findRareRates, type RareRates } from "../../src/answer/rare/rare-rates.ts";
import type { Runs, SizeResult } from "../../src/answer/size-runs.ts";
import { refusesByChance } from "../../src/scenario/refuses-by-chance.ts";
import type { SplittingRequest, SplittingRun } from "../../src/simulation/splitting/types.ts";
import { signal, steady } from "./in-thread.ts";
import { splitHere } from "./split-here.ts";

const ERLANGS = steady({ erlangs: 3, target: { refusals: 1e-6 } });

describe("rates from twice as many runs", () => {
  it("are those of further runs over the same levels, put together", async () => {
    const asked: SplittingRequest[] = [];
    const done: SplittingRun[] = [];
    const here = splitHere(ERLANGS);
    const window = { fromSeconds: 10, toSeconds: 60 };
    const first = await findRareRates(
      { scenario: ERLANGS, window, target: 1e-4, near: 10, effort: 0.02 },
      async (request, given) => {
        const runs = await here(request, given);
        if (request.sizes.length > 0) {
          asked.push(request);
          done.push(...runs);
        }
        return runs;
      },
      signal,
    );
    const spent = done.reduce((sum, { events }) => sum + events, 0);
    const twice = await first!.further();
    await twice.further();
    expect(asked.map(({ firstRun, runs }) => [firstRun, runs])).toEqual([
      [0, 8],
      [8, 8],
      [16, 16],
    ]);
    for (const { levels, particles, sizes } of asked)
      expect({ levels, particles, sizes }).toEqual({
        levels: asked[0]!.levels,
        particles: asked[0]!.particles,
        sizes: asked[0]!.sizes,
      });
    const of = (rates: RareRates, runs: readonly SplittingRun[]): void => {
      rates.sizes.forEach((size, at) => {
        const refused = runs.reduce((sum, run) => sum + run.refused[at]!, 0);
        const pasvs = runs.reduce((sum, run) => sum + run.asked[at]!, 0);
        expect(rates.at(size)!.estimate).toBeCloseTo(refused / pasvs, 12);
      });
    };
    of(first!, done.slice(0, 8));
    of(twice, done.slice(0, 16));
    const added = done.slice(8, 16).reduce((sum, { events }) => sum + events, 0);
    expect(twice.events).toBe(added);
    expect(first!.events).toBeGreaterThan(spent);
  });
});

/** By size, the estimate and the bound. */
type Told = Record<number, readonly [estimate: number, high: number]>;

/** Rates that become better with every doubling, and how often they were doubled. */
function scripted(stages: readonly Told[]): { rates: RareRates; doublings: () => number } {
  let doublings = 0;
  const stage = (at: number): RareRates => ({
    sizes: Object.keys(stages[at]!).map(Number),
    at: (ports) => {
      const told = stages[at]![ports];
      return told === undefined ? null : { estimate: told[0], low: 0, high: told[1] };
    },
    events: 0,
    further: () => {
      doublings++;
      if (at + 1 === stages.length) throw new Error("Nobody should ask for more.");
      return Promise.resolve(stage(at + 1));
    },
  });
  return { rates: stage(0), doublings: () => doublings };
}

describe("a splitting is doubled", () => {
  const target = ERLANGS.target.refusals;
  const inEights = (least: number): number => Math.ceil(least / 8) * 8;
  const leastOf = async (stages: readonly Told[], scenario = ERLANGS) => {
    const { rates, doublings } = scripted(stages);
    let asked = 0;
    const runs = {
      rare: () => Promise.resolve(asked++ === 0 ? rates : null),
      at: (ports: number) => Promise.resolve({ ports } as SizeResult),
    } as unknown as Runs;
    const from = { ports: 8 } as SizeResult;
    const { least } = await findRareLeast(scenario, runs, from, null, 1, 100, 1, inEights);
    return { ports: least?.ports ?? null, doublings: doublings(), asked };
  };
  const likely = (high: number): Told => ({
    7: [8 * target, 20 * target],
    8: [target / 9, high],
  });

  it("until it shows a size whose bound was not far from the target, but not more than twice", async () => {
    const hopeful = likely(3.9 * target);
    expect(await leastOf([hopeful, likely(0.9 * target)])).toMatchObject({
      ports: 8,
      doublings: 1,
    });
    expect(await leastOf([hopeful, hopeful, likely(0.9 * target)])).toMatchObject({
      ports: 8,
      doublings: 2,
    });
    expect(await leastOf([hopeful, hopeful, hopeful])).toMatchObject({ ports: null, asked: 2 });
  });

  it("not where it is unlikely to show one: others are looked at", async () => {
    expect(await leastOf([likely(4.1 * target)])).toMatchObject({ doublings: 0, asked: 2 });
    const near: Told = { 8: [0.6 * target, 2 * target] };
    expect(await leastOf([near])).toMatchObject({ doublings: 0, asked: 2 });
  });

  it("once where a smaller range could be opened than for the size that it showed", async () => {
    const shown = (high: number): Told => ({ ...likely(high), 9: [target / 90, target / 2] });
    expect(await leastOf([shown(1.9 * target), likely(0.9 * target)])).toMatchObject({
      ports: 8,
      doublings: 1,
    });
    expect(await leastOf([shown(1.9 * target), shown(1.5 * target)])).toMatchObject({
      ports: 9,
      doublings: 1,
    });
    expect(await leastOf([shown(2.1 * target)])).toMatchObject({ ports: 9, doublings: 0 });
    // Nine and ten are opened alike.
    const alike: Told = { 9: [target / 9, 1.9 * target], 10: [target / 90, target / 2] };
    expect(await leastOf([alike])).toMatchObject({ ports: 10, doublings: 0 });
  });

  it("also where refusals are a matter of chance, and a smaller size is not looked at that is opened alike", async () => {
    const ports = { pick: "random-draws", attempts: 9 } as const;
    const draws = steady({ erlangs: 3, target: { refusals: 1e-6 }, ports });
    expect(refusesByChance(draws.server.ports)).toBe(true);
    const far: Told = { 46: [target / 9, target / 3], 48: [target / 20, target / 5] };
    expect(await leastOf([far], draws)).toMatchObject({ ports: 46, asked: 1 });
    const further: Told = { 46: [target / 900, target / 300], 48: [target / 2000, target / 500] };
    expect(await leastOf([further], draws)).toMatchObject({ asked: 2 });
  });
});
