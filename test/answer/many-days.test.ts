import { expect, it } from "vitest";
import { summariseDemand } from "../../src/answer/demand.ts";
import { SizeRuns } from "../../src/answer/size-runs.ts";
import type { DaySummary } from "../../src/simulation/types.ts";
import { scenario, simulate } from "../simulation/scenario.ts";
import { signal, simulateHere } from "./in-thread.ts";

/** Bytes of the lists that a day's summary holds. */
function listBytes(day: DaySummary): number {
  return Object.values(day).reduce<number>(
    (sum, value: unknown) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
}

it("the demand of 300,000 days is summed up: no list of days is handed on as arguments", () => {
  const made = scenario({ simulation: { daySeconds: 60 } });
  const [day] = simulate(made, null, 1);
  const days = Array.from({ length: 300_000 }, () => day!);
  const { peak, peakSessions } = summariseDemand(made, days, []);
  expect([peak.max, peakSessions]).toEqual([day!.peak, day!.peakSessions]);
});

it.each([
  ["at a size of their own", false],
  ["read off days without a limit", true],
])("100,000 whole days, %s, are kept without their minutes: below 100 MB", async (_, onePass) => {
  const daySeconds = 86_400;
  const made = scenario({
    groups: [{ clients: 5, visits: { pattern: "steady", perClientPerHour: 1 } }],
    simulation: { daySeconds },
  });
  const window = { fromSeconds: 0, toSeconds: daySeconds };
  const runs = new SizeRuns(made, simulateHere(made), signal, window, 1, onePass);
  const { summaries } = await runs.at(3, 20);
  const kept = summaries.reduce((sum, day) => sum + listBytes(day), 0) / summaries.length;
  expect(kept * 100_000).toBeLessThan(100e6);
  // The same days as whole days with all their pictures.
  const pictured = simulate(made, onePass ? null : 3, 20, { window, batches: 1, picture: true });
  expect(summaries.map(({ pasvs, events }) => [pasvs, events])).toEqual(
    pictured.map(({ pasvs, events }) => [pasvs, events]),
  );
  expect(listBytes(pictured[0]!) * 100_000).toBeGreaterThan(1e9);
});
