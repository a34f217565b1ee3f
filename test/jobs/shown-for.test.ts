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

/** The provisional answers that are passed on, on a clock that shows so many milliseconds more at each look. */
async function shownAnswers(step: number): Promise<{ days: number; at: number }[]> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += step));
  const shown: { days: number; at: number }[] = [];
  await openPlanning(pool).plan(asked, new AbortController().signal, ({ outcome, settled }) => {
    if (outcome !== null && !settled) shown.push({ days: outcome.plan.run.days, at: now });
  });
  return shown;
}

it("is drawn at once and then not until its time is over, when the newest one is", async () => {
  const still = await shownAnswers(0);
  expect(still).toHaveLength(1);
  const all = await shownAnswers(10_000);
  const days = all.map((each) => each.days);
  expect(all.length).toBeGreaterThan(3);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  // Time goes by between two looks only: the one that waited is told while days are simulated.
  const some = await shownAnswers(10);
  expect(some.length).toBeGreaterThan(1);
  expect(some.length).toBeLessThan(all.length);
  expect(days).toEqual(expect.arrayContaining(some.map((each) => each.days)));
}, 120_000);

it("stands twice as long as the one before, up to five seconds", async () => {
  const shown = await shownAnswers(50);
  const stood = shown.slice(1).map(({ at }, index) => at - shown[index]!.at);
  expect(stood.length).toBeGreaterThan(2);
  for (const [index, milliseconds] of stood.entries())
    expect(milliseconds).toBeGreaterThanOrEqual(Math.min(5000, 300 * 2 ** index));
}, 120_000);

it("is followed by the verdict as soon as that stands, before what is told beside it", async () => {
  const told: { provisional: boolean; headline: string; margin: unknown }[] = [];
  const { plan } = await openPlanning(pool).plan(
    asked,
    new AbortController().signal,
    ({ outcome, settled }) => {
      if (outcome === null) return;
      const { margin, verdict } = outcome.plan;
      told.push({ provisional: !settled, headline: verdict.headline, margin });
    },
  );
  expect(told.filter(({ provisional }) => !provisional)).toHaveLength(1);
  expect(told.at(-1)).toEqual({
    provisional: false,
    headline: plan.verdict.headline,
    margin: null,
  });
  expect(plan.margin).not.toBeNull();
}, 120_000);
