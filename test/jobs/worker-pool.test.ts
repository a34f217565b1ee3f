import { afterEach, describe, expect, it, vi } from "vitest";
import { type StartedWorker, startMilliseconds } from "../../src/jobs/day-worker.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { defaultWorkers, pageWorkers, WorkerPool } from "../../src/jobs/worker-pool.ts";
import type { DaysRequest } from "../../src/simulation/types.ts";
import { fakeScenario } from "./fake-simulator.ts";

const request: DaysRequest = {
  ports: 10,
  firstDay: 0,
  days: 12,
  window: { fromSeconds: 0, toSeconds: 60 },
  batches: 1,
  picture: false,
};
const unending = new AbortController().signal;
const fakeEntry = new URL("fake-entry.ts", import.meta.url);
const pools: WorkerPool[] = [];

function keep(pool: WorkerPool): WorkerPool {
  pools.push(pool);
  return pool;
}

afterEach(() => {
  vi.useRealTimers();
  for (const pool of pools.splice(0)) pool.close();
});

const run = (pool: WorkerPool, name = "plain") =>
  openPoolRunner(fakeScenario(name), pool).simulateDays(request, unending);

describe("a pool of threads", { timeout: 600_000 }, () => {
  it("says that a thread died, and works on with another", async () => {
    const pool = keep(openNodePool(2, fakeEntry));
    await expect(run(pool, "dies 4")).rejects.toThrow(/thread ended by itself \(code 3\)/);
    await expect(run(pool)).resolves.toHaveLength(12);
  });

  it("says that its file is missing, warmed or not, each time anew", async () => {
    const pool = keep(openNodePool(2, new URL("no-such-entry.ts", import.meta.url)));
    await expect(run(pool)).rejects.toThrow(/thread stopped: Cannot find module .*no-such-entry/);
    pool.warm();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(run(pool)).rejects.toThrow(/no-such-entry/);
  });

  it("rejects work under way and waiting work when it is closed, and all later work", async () => {
    const pool = openNodePool(1, fakeEntry);
    const results = [run(pool, "hangs"), run(pool), run(pool)].map((promise) =>
      promise.catch((error: Error) => error.name),
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    pool.close();
    expect(await Promise.all(results)).toEqual(["AbortError", "AbortError", "AbortError"]);
    await expect(run(pool)).rejects.toThrow(/closed/);
  });

  it("hands a place in the queue on when the one before it is aborted", async () => {
    const pool = keep(openNodePool(1, fakeEntry));
    const controller = new AbortController();
    const hanging = openPoolRunner(fakeScenario("hangs"), pool)
      .simulateDays(request, controller.signal)
      .catch((error: Error) => error.name);
    const waiting = run(pool);
    await new Promise((resolve) => setTimeout(resolve, 400));
    controller.abort();
    expect(await hanging).toBe("AbortError");
    expect(await waiting).toHaveLength(12);
  });
});

/** A thread of which only the failures are interesting: it never answers. */
function silentWorker(): StartedWorker & { fail(sentence: string): void; ended: boolean } {
  const { port1 } = new MessageChannel();
  let report: (sentence: string) => void = () => {};
  return {
    endpoint: port1,
    ended: false,
    onFailure(callback) {
      report = callback;
    },
    fail: (sentence) => report(sentence),
    terminate() {
      this.ended = true;
      port1.close();
    },
  };
}

describe("a worker that never answers", () => {
  it("is given up after the time to start", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const worker = silentWorker();
    const pool = keep(new WorkerPool(1, () => worker));
    const outcome = run(pool).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(startMilliseconds + 1);
    expect(await outcome).toMatch(/did not start within 20 s/);
    expect(worker.ended).toBe(true);
  });

  it("is given up when it fails, with the sentence of the failure", async () => {
    const worker = silentWorker();
    const pool = keep(new WorkerPool(1, () => worker));
    const outcome = run(pool).catch((error: Error) => error.message);
    await Promise.resolve();
    worker.fail("An unreadable message came.");
    expect(await outcome).toBe("An unreadable message came.");
  });

  it("that cannot even be made gives a sentence, also to those who wait", async () => {
    const pool = keep(
      new WorkerPool(1, () => {
        throw new Error("blocked by policy");
      }),
    );
    pool.warm();
    await expect(run(pool)).rejects.toThrow(/could not be started: blocked by policy/);
  });
});

describe("starting workers", () => {
  const pool = (size: number) => {
    const started: unknown[] = [];
    const made = keep(
      new WorkerPool(size, () => {
        const worker = silentWorker();
        started.push(worker);
        return worker;
      }),
    );
    return { made, started };
  };

  it("happens once for each place, however often the pool is warmed", () => {
    const { made, started } = pool(3);
    made.warm();
    made.warm();
    expect(started).toHaveLength(3);
  });

  it("happens only when work comes where the pool is not warmed", async () => {
    const { made, started } = pool(3);
    expect(started).toHaveLength(0);
    const outcome = run(made).catch((error: Error) => error.name);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(started).toHaveLength(3);
    made.close();
    expect(await outcome).toBe("AbortError");
  });

  it("leaves one processor free, and never takes fewer than 1 or more than 8", () => {
    expect([1, 2, 4, 9, 64].map((all) => defaultWorkers(all, 1))).toEqual([1, 1, 3, 8, 8]);
    expect([1, 2, 4, 9, 64].map((all) => defaultWorkers(all, 0))).toEqual([1, 2, 4, 8, 8]);
    expect([1, 2, 3, 4, 9, 64].map(pageWorkers)).toEqual([1, 2, 2, 3, 8, 8]);
  });
});
