/** Days and surfaces as the watching view traces them, in the thread of the test. */
import type { Answer } from "../../src/state/keep-answered.ts";
import { numberOfDay, watchedRanges } from "../../src/state/watched-day.ts";
import type { Watch, WatchedDay } from "../../src/state/watched-day.ts";
import { surfaceOf } from "../../src/watch/surface.ts";
import type { Surface } from "../../src/watch/surface.ts";
import { traceDay } from "../../src/watch/trace-day.ts";

/** The whole of one day on every range that is watched. */
export function watchedDays(answer: Answer, watch: Omit<Watch, "outcome">): WatchedDay[] {
  const day = numberOfDay(answer, watch.day);
  return watchedRanges({ ...watch, outcome: answer }).map((range) => {
    const span = { fromSeconds: 0, toSeconds: range.scenario.simulation.daySeconds };
    return { ...traceDay(range.scenario, { day, ports: range.portsPerNode, span }), range };
  });
}

/** What those days show of their ranges. */
export function surfacesOf(days: readonly WatchedDay[]): Surface[] {
  return days.map(({ range, trace }) => surfaceOf(trace, range.scenario.server));
}
