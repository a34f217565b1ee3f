import type { Outcome } from "../plan/make-plan.ts";
import type { Hang } from "../plan/hang.ts";
import type { OtherServer } from "../plan/other-servers.ts";
import type { StaggerLadder } from "../plan/stagger.ts";
import type { Comparison, Plan, Recovery } from "../plan/types.ts";
import type { CapacityAnswer, Sensitivity } from "../questions/types.ts";
import type { Assumption, Scenario } from "../scenario/types.ts";

/** What a run is doing between two answers; `ports` null = it measures the demand without a limit. */
export interface Step {
  ports: number | null;
  daysDone: number;
  days: number;
}

/** How far a run is; `outcome` is the provisional answer so far, null = none that is new. */
export interface Progress {
  daysDone: number;
  daysWanted: number;
  outcome: Outcome | null;
  /** What to open stands: no more days are to come for it, only what is told beside it. */
  settled: boolean;
  step: Step | null;
}

/** A scenario with its defaults written out. */
export interface Asked {
  scenario: Scenario;
  assumptions: Assumption[];
}

/** What can be asked: what is given, what comes in parts, what comes at the end. All of it can be sent to a worker. */
export interface Tasks {
  plan: { given: Asked; part: Progress; result: Outcome };
  /** Pairs two answers by day, b minus a. */
  compare: { given: { a: Outcome; b: Outcome }; part: never; result: Comparison };
  otherServers: { given: Plan; part: readonly OtherServer[]; result: readonly OtherServer[] };
  sensitivity: { given: Plan; part: Sensitivity; result: Sensitivity };
  /** What synchronised groups need if their starts are spread. */
  stagger: { given: Plan; part: readonly StaggerLadder[]; result: readonly StaggerLadder[] };
  /** What transfers that hang lead to. */
  hang: { given: Plan; part: never; result: Hang };
  /** `ports` of all nodes together. */
  capacity: { given: { plan: Plan; ports: number }; part: never; result: CapacityAnswer };
  /** Everybody back within so many seconds of the busiest moment. */
  recovery: { given: { plan: Plan; withinSeconds: number }; part: never; result: Recovery };
}

export type TaskName = keyof Tasks;

/** Does a task. Rejects with a sentence that a person can act on, or when aborted. */
export type DoTask<Name extends TaskName> = (
  given: Tasks[Name]["given"],
  signal: AbortSignal,
  onPart: (part: Tasks[Name]["part"]) => void,
) => Promise<Tasks[Name]["result"]>;

/** Somebody who does every task. */
export type Planning = { [Name in TaskName]: DoTask<Name> };
