import { afterAll, describe, expect, it } from "vitest";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { openClonedRunner } from "./cloned-runner.ts";
import type { DaysRunner, RunnerOptions } from "../../src/jobs/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { DaysRequest } from "../../src/simulation/types.ts";
import { createFakeSimulator, fakeScenario } from "./fake-simulator.ts";

const entry = new URL("fake-entry.ts", import.meta.url);
const one = openNodePool(1, entry);
const three = openNodePool(3, entry);
afterAll(() => {
  one.close();
  three.close();
});

const runners: Record<string, (scenario: Scenario, options?: RunnerOptions) => DaysRunner> = {
  "the same thread": (scenario, options) =>
    openSameThreadRunner(scenario, options, createFakeSimulator),
  "a structured clone": (scenario, options) =>
    openClonedRunner(scenario, options, createFakeSimulator),
  "one thread": (scenario, options) => openPoolRunner(scenario, one, options),
  "three threads": (scenario, options) => openPoolRunner(scenario, three, options),
};

const request: DaysRequest = {
  ports: 10,
  firstDay: 5,
  days: 57,
  window: { fromSeconds: 0, toSeconds: 3600 },
  batches: 4,
  picture: true,
};
const unending = new AbortController().signal;

function expectedDays({ firstDay, days, ...rest }: DaysRequest, scenario: Scenario) {
  const simulator = createFakeSimulator(scenario);
  return Array.from({ length: days }, (_, index) =>
    simulator.simulateDay({ day: firstDay + index, ...rest }),
  );
}

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => new Error("it was not rejected"),
    (error: unknown) => error as Error,
  );

describe.each(Object.entries(runners))("%s", { timeout: 600_000 }, (_name, open) => {
  it("gives every day once, in order, with its own numbers", async () => {
    const scenario = fakeScenario("plain", 7);
    const runner = open(scenario);
    expect(await runner.simulateDays(request, unending)).toEqual(expectedDays(request, scenario));
    const unlimited = { ...request, ports: null, picture: false, firstDay: 0, days: 3 };
    expect(await runner.simulateDays(unlimited, unending)).toEqual(
      expectedDays(unlimited, scenario),
    );
    expect(await runner.simulateDays({ ...request, days: 0 }, unending)).toEqual([]);
    runner.close();
  });

  it("keeps two scenarios that run at once apart", async () => {
    const scenarios = [fakeScenario("slow 1", 1), fakeScenario("slow 1", 2)];
    const days = await Promise.all(
      scenarios.map((scenario) => open(scenario).simulateDays(request, unending)),
    );
    expect(days).toEqual(scenarios.map((scenario) => expectedDays(request, scenario)));
  });

  it(
    "rejects with an AbortError, at once where it was aborted before, and within 100 ms later",
    {
      // The machine may be busy with other things for longer than that.
      retry: 2,
    },
    async () => {
      const runner = open(fakeScenario("slow 5"));
      const error = await rejection(runner.simulateDays(request, AbortSignal.abort()));
      expect(error.name).toBe("AbortError");

      const controller = new AbortController();
      const running = rejection(runner.simulateDays({ ...request, days: 2000 }, controller.signal));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const start = performance.now();
      controller.abort("changed my mind");
      expect((await running).name).toBe("AbortError");
      expect(performance.now() - start).toBeLessThan(100);
      expect(await runner.simulateDays({ ...request, days: 2 }, unending)).toHaveLength(2);
    },
  );

  it("rejects what runs, and what comes later, when it is closed", async () => {
    const runner = open(fakeScenario("slow 5"));
    const running = rejection(runner.simulateDays({ ...request, days: 2000 }, unending));
    await new Promise((resolve) => setTimeout(resolve, 50));
    runner.close();
    expect((await running).name).toBe("AbortError");
    expect((await rejection(runner.simulateDays(request, unending))).name).toBe("AbortError");
  });

  it("says that a throw is a fault of the program, and what was thrown", async () => {
    const error = await rejection(open(fakeScenario("throws 20")).simulateDays(request, unending));
    expect(error.name).toBe("JobError");
    expect(error.message).toMatch(/fault of its own \(day \d+ went wrong\).*report/);
  });

  it("tells how many days are done, never going back, at most four times a second", async () => {
    const seen: { days: number; at: number }[] = [];
    const runner = open(fakeScenario("slow 10"), {
      onDays: ({ daysDone }) => seen.push({ days: daysDone, at: performance.now() }),
    });
    await runner.simulateDays({ ...request, days: 400 }, unending);
    const gaps = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    const steps = seen.slice(1).map(({ days }, index) => days - (seen[index]?.days ?? 0));
    expect(seen.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(249);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(seen.at(-1)?.days).toBeLessThanOrEqual(400);
  });
});
