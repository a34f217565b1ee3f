import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
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
afterEach(() => void vi.restoreAllMocks());
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

  it("rejects with an AbortError where it was aborted before, and works on afterwards", async () => {
    const runner = open(fakeScenario("plain"));
    const error = await rejection(runner.simulateDays(request, AbortSignal.abort()));
    expect(error.name).toBe("AbortError");
    expect(await runner.simulateDays({ ...request, days: 2 }, unending)).toHaveLength(2);
  });

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
    // A clock that goes on by 40 ms whenever it is read: less than 250 ms for a batch.
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 40));
    const seen: { days: number; at: number }[] = [];
    const runner = open(fakeScenario("slow 10"), {
      onDays: ({ daysDone }) => seen.push({ days: daysDone, at: clock }),
    });
    await runner.simulateDays({ ...request, days: 300 }, unending);
    const gaps = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    const steps = seen.slice(1).map(({ days }, index) => days - (seen[index]?.days ?? 0));
    expect(seen.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(seen.at(-1)?.days).toBeLessThanOrEqual(300);
  });
});

describe.each(["the same thread", "a structured clone"])("%s, aborted", (name) => {
  it("simulates no further day", async () => {
    const controller = new AbortController();
    let made = 0;
    let atAbort = 0;
    const counting: typeof createFakeSimulator = (scenario) => {
      const simulator = createFakeSimulator(scenario);
      return {
        simulateDay(day) {
          made += 1;
          return simulator.simulateDay(day);
        },
      };
    };
    const onDays = () => {
      atAbort = made;
      controller.abort("changed my mind");
    };
    const opener = name === "the same thread" ? openSameThreadRunner : openClonedRunner;
    const runner = opener(fakeScenario("slow 5"), { onDays }, counting);
    const error = await rejection(
      runner.simulateDays({ ...request, days: 2000 }, controller.signal),
    );
    expect(error.name).toBe("AbortError");
    expect(atAbort).toBeGreaterThan(0);
    expect(made).toBe(atAbort);
    expect(await runner.simulateDays({ ...request, days: 2 }, unending)).toHaveLength(2);
  });
});

describe.each(["one thread", "three threads"])("%s, aborted", { timeout: 600_000 }, (name) => {
  it("does not wait for a day that never ends, and works on afterwards", async () => {
    const open = runners[name]!;
    const controller = new AbortController();
    const running = rejection(
      open(fakeScenario("hangs")).simulateDays({ ...request, days: 2000 }, controller.signal),
    );
    // So that threads which start in time hang; those that do not are aborted while they start.
    await new Promise((resolve) => setTimeout(resolve, 300));
    controller.abort("changed my mind");
    expect((await running).name).toBe("AbortError");
    const later = open(fakeScenario("plain")).simulateDays({ ...request, days: 2 }, unending);
    expect(await later).toHaveLength(2);
  });
});
