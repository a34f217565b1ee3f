import { afterAll, describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPoolRunner } from "../../src/jobs/pool-runner.ts";
import { openSameThreadRunner } from "../../src/jobs/same-thread.ts";
import { openClonedRunner } from "./cloned-runner.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { servers } from "../../src/servers/index.ts";
import { createDaySimulator } from "../../src/simulation/day-simulator.ts";
import type { DaysRequest } from "../../src/simulation/types.ts";

const { scenario } = completeScenario(
  {
    version: 1,
    server: { software: "vsftpd", maxSessions: 30 },
    groups: [
      { clients: 300, visits: { pattern: "steady", perClientPerHour: 6 }, transferSeconds: 4 },
      { clients: 20, visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 30 } },
    ],
    simulation: { daySeconds: 7200, warmUpSeconds: 600, seed: 11 },
  },
  { servers, clients },
);
const window = { fromSeconds: 1800, toSeconds: 5400 };
const requests: DaysRequest[] = [
  { ports: null, firstDay: 0, days: 9, window, batches: 3, picture: true },
  { ports: 12, firstDay: 3, days: 14, window, batches: 5, picture: false },
  { ports: 7, firstDay: 3, days: 14, window, batches: 1, picture: true },
];
const pool = openNodePool(2);
afterAll(() => pool.close());

const runners = {
  "the same thread": () => openSameThreadRunner(scenario),
  "a structured clone": () => openClonedRunner(scenario),
  "two threads": () => openPoolRunner(scenario, pool),
};

describe.each(Object.entries(runners))("the engine in %s", { timeout: 600_000 }, (_name, open) => {
  it("gives each day as a fresh simulator gives it, at several sizes one after the other and at once", async () => {
    const { simulateDays } = open();
    const signal = new AbortController().signal;
    const first = await simulateDays(requests[0] as DaysRequest, signal);
    const all = await Promise.all(requests.map((request) => simulateDays(request, signal)));
    expect(all[0]).toEqual(first);
    requests.forEach(({ firstDay, days, ...rest }, index) => {
      const fresh = Array.from({ length: days }, (_, offset) =>
        createDaySimulator(scenario).simulateDay({ day: firstDay + offset, ...rest }),
      );
      expect(all[index]).toEqual(fresh);
      expect(fresh.reduce((sum, day) => sum + day.dayPasvs, 0)).toBeGreaterThan(1000);
    });
  });
});
