/** What was simulated once is not simulated again, and stays what it was. */
import { afterEach, expect, it, vi } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPlanning } from "../../src/jobs/planning.ts";
import { keepDays } from "../../src/jobs/kept-days.ts";
import { speak } from "../../src/language/language.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import type { DaySummary, DaysRequest } from "../../src/simulation/types.ts";
import { fakeScenario } from "./fake-simulator.ts";

const { signal } = new AbortController();
afterEach(() => speak("en"));

const office = (more: Partial<ScenarioDocument["server"]>, refusals: number): ScenarioDocument => ({
  version: 1,
  server: { software: "vsftpd", range: { first: 50_000, last: 50_009 }, ...more },
  groups: [
    { clients: 30, visits: { pattern: "steady", perClientPerHour: 8 }, transferSeconds: 6 },
    {
      clients: 10,
      visits: { pattern: "scheduled", everySeconds: 1800, spreadSeconds: 60 },
      transferSeconds: 5,
    },
  ],
  target: { refusals },
  simulation: { days: 12, daySeconds: 7200, warmUpSeconds: 600 },
});

/** A pool that counts what it is asked for. */
function countingPool() {
  const pool = openNodePool(2);
  const spies = [vi.spyOn(pool, "runBatch"), vi.spyOn(pool, "split")];
  return {
    pool,
    close: () => pool.close(),
    asked: () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0),
  };
}

it.each([
  ["counted rates", office({}, 0.02)],
  ["a rare target", office({ software: "sftpgo" }, 1e-6)],
])(
  "a plan in another language simulates nothing and has the same numbers: %s",
  { timeout: 300_000 },
  async (_what, document) => {
    const { pool, close, asked } = countingPool();
    try {
      const planning = openPlanning(pool);
      const given = completeScenario(document, { servers, clients });
      const english = await planning.plan(given, signal, () => {});
      const simulated = asked();
      expect(simulated).toBeGreaterThan(0);
      await speak("de");
      const german = await planning.plan(given, signal, () => {});
      expect(asked()).toBe(simulated);
      expect(german.plan.verdict.headline).not.toBe(english.plan.verdict.headline);
      await speak("en");
      // Nobody changed the days that were kept.
      const again = await planning.plan(given, signal, () => {});
      expect(asked()).toBe(simulated);
      expect(again).toEqual(english);
      // And a planning that kept none finds the same.
      expect(await openPlanning(pool).plan(given, signal, () => {})).toEqual(english);
      expect(asked()).toBeGreaterThan(simulated);
    } finally {
      close();
    }
  },
);

const request = (firstDay: number): DaysRequest => ({
  ports: 4,
  firstDay,
  days: 1,
  window: { fromSeconds: 0, toSeconds: 86_400 },
  batches: 1,
  picture: false,
});

it("keeps no more than it may, the newest", async () => {
  const ran: number[] = [];
  const kept = keepDays(3000);
  const simulate = kept.of(fakeScenario("a"), async ({ firstDay }) => {
    ran.push(firstDay);
    return [{ day: firstDay, pasvs: new Float64Array(100) } as unknown as DaySummary];
  });
  for (const day of [1, 2, 3, 3, 2, 1]) await simulate(request(day), signal);
  // Two days of 1,300 bytes fit; the first was gone.
  expect(ran).toEqual([1, 2, 3, 1]);
});

it("keeps days of each scenario apart, and nothing that failed", async () => {
  const kept = keepDays();
  let fails = true;
  const ran: string[] = [];
  const of = (name: string) =>
    kept.of(fakeScenario(name), async () => {
      ran.push(name);
      if (fails) throw new Error("not now");
      return [];
    });
  await expect(of("a")(request(1), signal)).rejects.toThrow("not now");
  fails = false;
  await of("a")(request(1), signal);
  await of("b")(request(1), signal);
  await of("a")(request(1), signal);
  expect(ran).toEqual(["a", "a", "b"]);
});
