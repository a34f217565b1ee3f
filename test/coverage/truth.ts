/** The rate at a size in any window, from a long run of other days than any answer has seen. */
import { spanOf } from "../../src/answer/hour-runs.ts";
import { evidenceOf } from "../../src/answer/ratio.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { DaySummary, SimulateDays, TimeWindow } from "../../src/simulation/types.ts";

/** Days that are asked for first, and at most at once. */
const FIRST_DAYS = 4;
const DAYS_AT_ONCE = 200;
const MOST_DAYS = 200_000;
/** A truth that rests on so many equal bad days is known to within 5 %. */
const ENOUGH = 400;

export interface Truth {
  /** Refusals per PASV in a window. */
  in: (window: TimeWindow) => number;
  /** Standard error of the rate over all that was watched, as a share of it. */
  error: number;
  days: number;
}

/** Simulates `scenario` (give it a seed of its own) at a size until its rate is known or `events` are spent. `windows` are those that will be asked for. */
export async function findTruth(
  scenario: Scenario,
  simulate: SimulateDays,
  ports: number,
  windows: readonly TimeWindow[],
  events: number,
): Promise<Truth> {
  const watched = {
    fromSeconds: windows.reduce((least, { fromSeconds }) => Math.min(least, fromSeconds), Infinity),
    toSeconds: windows.reduce((most, { toSeconds }) => Math.max(most, toSeconds), 0),
  };
  const isOne = windows.every(({ toSeconds }) => toSeconds === watched.toSeconds);
  const minutes = Math.round((watched.toSeconds - watched.fromSeconds) / 60);
  const batches =
    isOne && windows.every((w) => w.fromSeconds === watched.fromSeconds) ? 1 : minutes;
  const asked = new Float64Array(batches);
  const refused = new Float64Array(batches);
  const byDay: { asked: number[]; refused: number[] } = { asked: [], refused: [] };
  const span = spanOf(watched, scenario);
  const { signal } = new AbortController();
  const add = (day: DaySummary): void => {
    let [all, bad] = [0, 0];
    for (let batch = 0; batch < batches; batch++) {
      asked[batch]! += day.pasvs[batch]!;
      refused[batch]! += day.expectedRefused[batch]!;
      all += day.pasvs[batch]!;
      bad += day.expectedRefused[batch]!;
    }
    byDay.asked.push(all);
    byDay.refused.push(bad);
  };
  const evidence = () =>
    evidenceOf(Float64Array.from(byDay.asked), Float64Array.from(byDay.refused));
  for (let spent = 0; spent < events && byDay.asked.length < MOST_DAYS;) {
    const perDay = Math.max(1, spent / Math.max(1, byDay.asked.length));
    const left = Math.ceil((events - spent) / perDay);
    const request = {
      ports,
      firstDay: byDay.asked.length,
      days: byDay.asked.length === 0 ? FIRST_DAYS : Math.max(1, Math.min(DAYS_AT_ONCE, left)),
      window: watched,
      batches,
      picture: false,
      ...(span === undefined ? {} : { span }),
    };
    for (const day of await simulate(request, signal)) {
      spent += day.events;
      add(day);
    }
    if (evidence().badDays >= ENOUGH) break;
  }
  return {
    in: ({ fromSeconds, toSeconds }) => {
      const first = batches === 1 ? 0 : (fromSeconds - watched.fromSeconds) / 60;
      const last = batches === 1 ? 1 : (toSeconds - watched.fromSeconds) / 60;
      const part = (values: Float64Array): number =>
        values.subarray(first, last).reduce((a, b) => a + b, 0);
      return part(refused) / Math.max(1, part(asked));
    },
    error: 1 / Math.sqrt(Math.max(1e-9, evidence().badDays)),
    days: byDay.asked.length,
  };
}
