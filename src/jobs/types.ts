import type { Scenario } from "../scenario/types.ts";
import type { DaysRequest, SimulateDays } from "../simulation/types.ts";
import type { DayBatch } from "./run-batch.ts";

/** How far a request has come. */
export interface DaysProgress {
  request: DaysRequest;
  /** Days done of the `request.days` wanted. */
  daysDone: number;
}

export interface RunnerOptions {
  /** Called while days are simulated, at most four times a second. */
  onDays?: ((progress: DaysProgress) => void) | undefined;
}

/** Runs the days of one scenario somewhere. */
export interface DaysRunner {
  simulateDays: SimulateDays;
  /** Ends what belongs to this runner alone; requests still under way are rejected. */
  close(): void;
}

/** Runs one small piece of a request. Rejects with an AbortError or a JobError, and always settles. */
export type RunBatch = (
  scenario: Scenario,
  request: DaysRequest,
  signal: AbortSignal,
) => Promise<DayBatch>;
