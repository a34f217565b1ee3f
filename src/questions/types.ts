import type { Capacity } from "../answer/capacity.ts";
import type { Least } from "../answer/find-least.ts";
import type { SensitivityRow } from "../answer/sensitivity.ts";
import type { Scenario } from "../scenario/types.ts";
import type { SimulateDays } from "../simulation/types.ts";

/** How a question is answered. */
export interface AskOptions {
  /** Opens the days of a scenario. */
  simulate: (scenario: Scenario) => SimulateDays;
  signal: AbortSignal;
  /** Days of every scenario that is tried, 1 or more; absent = as many as the question usually takes. */
  days?: number | undefined;
}

/** What one input at a time does to the least; rows widest first, all on the same days as the baseline. */
export interface Sensitivity {
  baseline: Least;
  rows: readonly SensitivityRow[];
}

/** How much of the load a number of ports carries, and on how many days that was tried. */
export interface CapacityAnswer extends Capacity {
  days: number;
  /** Clients that the scenario has today. */
  clientsToday: number;
}
