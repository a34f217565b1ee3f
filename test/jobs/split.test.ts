/** Splittings: the same bits whoever does the runs; abort and faults as with days. */
import { afterAll, describe, expect, it } from "vitest";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { openClonedRunner } from "./cloned-runner.ts";
import type { DaysRunner } from "../../src/jobs/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { SplittingRequest } from "../../src/simulation/splitting/types.ts";
import { NINE_DRAWS, steady } from "../answer/in-thread.ts";

const one = openNodePool(1);
const three = openNodePool(3);
afterAll(() => {
  one.close();
  three.close();
});

const runners: Record<string, (scenario: Scenario) => DaysRunner> = {
  "a structured clone": openClonedRunner,
  "one thread": (scenario) => openPoolRunner(scenario, one),
  "three threads": (scenario) => openPoolRunner(scenario, three),
};

const request: SplittingRequest = {
  stretch: { window: { fromSeconds: 10, toSeconds: 60 }, cells: 5, leadInSeconds: 10 },
  firstRun: 3,
  runs: 5,
  particles: 64,
  levels: null,
  rarest: 1e-5,
  scoredAt: null,
  onePass: false,
  sizes: [9, 11],
};
const unending = new AbortController().signal;
const retry = { attempts: 2, delaySeconds: 1, factor: 1, limitSeconds: 9 };
const scanned = steady({ erlangs: 4, groups: [{ retry }] });
const drawn = steady({ erlangs: 2, ports: NINE_DRAWS });

describe.each(Object.entries(runners))("%s", { timeout: 600_000 }, (_name, open) => {
  it.each([
    ["a full scan", scanned, request],
    ["random draws", drawn, { ...request, scoredAt: 25, sizes: [25, 30] }],
  ] as const)(
    "does every run of %s once, in order, as this thread does",
    async (_what, asked, what) => {
      const here = await openSameThreadRunner(asked).simulateDays.split!(what, unending);
      expect(here.map(({ run }) => run)).toEqual([3, 4, 5, 6, 7]);
      // Runs are independent, and each has come near something.
      expect(new Set(here.map(({ refused }) => refused[0])).size).toBe(5);
      expect(here.every(({ levels }) => levels.length > 0)).toBe(true);
      const runner = open(asked);
      expect(await runner.simulateDays.split!(what, unending)).toEqual(here);
      runner.close();
    },
  );

  it("stops when it is told to, and can be asked again", async () => {
    const runner = open(scanned);
    const abort = new AbortController();
    const stopped = runner.simulateDays.split!({ ...request, runs: 8 }, abort.signal);
    abort.abort();
    await expect(stopped).rejects.toThrow(/abort|cancel/i);
    const again = await runner.simulateDays.split!({ ...request, runs: 1 }, unending);
    expect(again).toHaveLength(1);
    runner.close();
    await expect(runner.simulateDays.split!(request, unending)).rejects.toThrow(/abort|cancel/i);
  });
});
