import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepAsked } from "../../src/state/side-question.ts";
import { isHeavy, leastKey, loadKey } from "../../src/state/question-types.ts";
import type { Run } from "../../src/state/keep-answered.ts";
import { fixturePlan } from "../page/fixture.ts";
import { fixtureDocument, fixtureScenario } from "../page/fixture-scenario.ts";

const scenario = fixtureScenario(fixtureDocument);
const idle = { daysDone: 0, daysWanted: 400, step: null, failure: null };

/** A settled run of the fixture with so many clients in its first group. */
function settledWith(clients: number): { run: Run; key: string } {
  const [first, ...others] = scenario.groups;
  if (first === undefined) throw new Error("The fixture has a group.");
  const outcome = fixturePlan({ ...scenario, groups: [{ ...first, clients }, ...others] });
  const key = String(clients);
  return {
    run: {
      ...idle,
      status: "done",
      answer: { ...outcome, key, language: "en" as const, provisional: false, whole: true },
    },
    key,
  };
}

/** A question that doubles the clients after 100 ms, a part of it after 50. */
function setUp(once = false) {
  const key = signal<string | null>("10");
  const run = signal<Run>({ ...idle, status: "waiting", answer: null });
  const ask = vi.fn(
    async (
      plan: { scenario: { groups: { clients: number }[] } },
      abort: AbortSignal,
      onPart: (n: number) => void,
    ) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!abort.aborted) onPart(-1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      abort.throwIfAborted();
      return 2 * (plan.scenario.groups[0]?.clients ?? 0);
    },
  );
  const asker = keepAsked<number>(
    { run, key },
    { key: ({ scenario: { groups } }) => `load ${groups[0]?.clients}`, ask, once },
  );
  const settle = (clients: number) => {
    const settled = settledWith(clients);
    key.value = settled.key;
    run.value = settled.run;
  };
  /** The verdict of the inputs at hand stands; what belongs beside it is still being simulated. */
  const show = () => {
    run.value = { ...run.peek(), status: "running" };
  };
  const change = (to: string) => {
    key.value = to;
    run.value = { ...run.peek(), status: "waiting" };
  };
  return { asker, ask, settle, show, change, now: () => asker.asked.value };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a question beside the plan", () => {
  it("is asked only when it is wanted and the plan is settled", async () => {
    const { asker, ask, settle, now } = setUp();
    asker.want();
    expect(ask).not.toHaveBeenCalled();
    settle(10);
    expect(now().status).toBe("running");
    await vi.advanceTimersByTimeAsync(60);
    expect(now()).toMatchObject({ status: "running", value: -1 });
    await vi.advanceTimersByTimeAsync(60);
    expect(now()).toMatchObject({ status: "done", value: 20, current: true });
    const unwanted = setUp();
    unwanted.settle(10);
    await vi.advanceTimersByTimeAsync(500);
    expect(unwanted.ask).not.toHaveBeenCalled();
  });

  it("is stopped by a change, keeps the old answer marked meanwhile, and knows old answers again", async () => {
    const { asker, ask, settle, change, now } = setUp();
    asker.want();
    settle(10);
    await vi.advanceTimersByTimeAsync(120);
    change("11");
    expect(now()).toMatchObject({ value: 20, current: false });
    settle(11);
    await vi.advanceTimersByTimeAsync(60);
    expect(now()).toMatchObject({ status: "running", value: 20, current: false });
    change("12");
    expect(ask.mock.calls[1]?.[1].aborted).toBe(true);
    settle(12);
    await vi.advanceTimersByTimeAsync(120);
    expect(now()).toMatchObject({ status: "done", value: 24, current: true });
    settle(10);
    expect(now()).toMatchObject({ status: "done", value: 20, current: true });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it("stops, stays stopped over further changes, and starts again when it is wanted", async () => {
    const { asker, ask, settle, now } = setUp();
    asker.want();
    settle(10);
    asker.stop();
    expect(ask.mock.calls[0]?.[1].aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect(now()).toMatchObject({ status: "stopped", value: null });
    settle(11);
    expect(ask).toHaveBeenCalledTimes(1);
    asker.want();
    await vi.advanceTimersByTimeAsync(120);
    expect(now()).toMatchObject({ status: "done", value: 22 });
  });

  it("that is asked once does not follow the inputs", async () => {
    const { asker, ask, settle, now } = setUp(true);
    settle(10);
    asker.want();
    await vi.advanceTimersByTimeAsync(120);
    expect(now()).toMatchObject({ status: "done", value: 20, current: true });
    settle(11);
    expect(now()).toMatchObject({ status: "open", value: 20, current: false });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("that is asked once before the plan is whole waits for it, and is answered then", async () => {
    const { asker, ask, settle, show, now } = setUp(true);
    show();
    asker.want();
    expect(now().status).toBe("running");
    expect(ask).not.toHaveBeenCalled();
    settle(10);
    await vi.advanceTimersByTimeAsync(120);
    expect(now()).toMatchObject({ status: "done", value: 20, current: true });
    settle(11);
    await vi.advanceTimersByTimeAsync(120);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("that waits for its plan ends with a stop, or with other inputs", async () => {
    const stopped = setUp(true);
    stopped.show();
    stopped.asker.want();
    stopped.asker.stop();
    expect(stopped.now().status).toBe("stopped");
    stopped.settle(10);
    const changed = setUp(true);
    changed.show();
    changed.asker.want();
    changed.change("11");
    expect(changed.now().status).toBe("open");
    changed.settle(11);
    await vi.advanceTimersByTimeAsync(120);
    expect(stopped.ask).not.toHaveBeenCalled();
    expect(changed.ask).not.toHaveBeenCalled();
  });

  it("says why it failed and can be asked again", async () => {
    const { asker, ask, settle, now } = setUp();
    ask.mockRejectedValueOnce(new Error("The simulation worker stopped."));
    settle(10);
    asker.want();
    await vi.advanceTimersByTimeAsync(1);
    expect(now()).toMatchObject({ status: "failed", failure: "The simulation worker stopped." });
    asker.want();
    await vi.advanceTimersByTimeAsync(120);
    expect(now()).toMatchObject({ status: "done", value: 20 });
  });
});

describe("the keys of questions", () => {
  const { plan } = fixturePlan(scenario);
  const withServer = (part: object) => ({
    ...plan,
    scenario: { ...scenario, server: { ...scenario.server, ...part } },
  });

  it("leave the software out where all servers are compared, and today's range everywhere", () => {
    const other = withServer({ software: "proftpd", maxSessions: 0 });
    expect(loadKey(other)).toBe(loadKey(plan));
    expect(leastKey(other)).not.toBe(leastKey(plan));
    const range = withServer({ range: { first: 1024, last: 2000 } });
    expect(leastKey(range)).toBe(leastKey(plan));
    expect(loadKey(withServer({ nodes: 2 }))).not.toBe(loadKey(plan));
  });
});

it("loads whose days have many events wait for a click", () => {
  const { plan } = fixturePlan(scenario);
  const withEvents = (eventsPerDay: number) => ({
    ...plan,
    run: { ...plan.run, days: 40, events: 40 * eventsPerDay },
  });
  expect(isHeavy(withEvents(200_000))).toBe(false);
  expect(isHeavy(withEvents(5_000_000))).toBe(true);
});
