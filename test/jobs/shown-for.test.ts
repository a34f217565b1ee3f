/** A provisional answer stands for a while: none that is dropped is the last word before a long wait. */
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { openNodePool } from "../../src/jobs/node-pool.ts";
import { openPlanning } from "../../src/jobs/planning.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import { servers } from "../../src/servers/index.ts";

const pool = openNodePool(1);
afterAll(() => pool.close());
afterEach(() => vi.restoreAllMocks());

const { document } = presets.find(({ id }) => id === "scanners")!;
const asked = completeScenario(document, { servers, clients });

/** Days of the provisional answers that are passed on, on a clock that shows so many milliseconds more at each look. */
async function daysShown(step: number): Promise<number[]> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += step));
  const days: number[] = [];
  await openPlanning(pool).plan(asked, new AbortController().signal, ({ outcome }) => {
    if (outcome !== null) days.push(outcome.plan.run.days);
  });
  return days;
}

it("is drawn at once and then not until its time is over, when the newest one is", async () => {
  const still = await daysShown(0);
  expect(still).toHaveLength(1);
  const all = await daysShown(1000);
  expect(all.length).toBeGreaterThan(3);
  expect(all).toEqual(all.toSorted((a, b) => a - b));
  // Time goes by between two looks only: the one that waited is told while days are simulated.
  const some = await daysShown(10);
  expect(some.length).toBeGreaterThan(1);
  expect(some.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(some));
}, 120_000);
