import type { DaySimulator } from "../simulation/day-simulator.ts";
import type { DaysRequest, DaySummary } from "../simulation/types.ts";
import { batchMilliseconds } from "./batch-size.ts";

/** Some simulated days and how long they took, so that whoever asked can size the next batch. */
export interface DayBatch {
  days: DaySummary[];
  milliseconds: number;
}

/** Simulates days of a request in order, at least one, and no further one after 0.1 s. */
export function runBatch(
  simulator: Pick<DaySimulator, "simulateDay">,
  { firstDay, days, ...rest }: DaysRequest,
): DayBatch {
  const start = performance.now();
  const summaries: DaySummary[] = [];
  for (let day = firstDay; day < firstDay + days; day += 1) {
    summaries.push(simulator.simulateDay({ day, ...rest }));
    if (performance.now() - start >= batchMilliseconds) break;
  }
  return { days: summaries, milliseconds: performance.now() - start };
}
