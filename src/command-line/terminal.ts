import type { DaysRunner, RunnerOptions } from "../jobs/types.ts";
import type { comparePlans } from "../plan/compare.ts";
import type { makePlan } from "../plan/make-plan.ts";
import type * as questions from "../questions/questions.ts";
import type { Scenario } from "../scenario/types.ts";

/** 0 done, 1 anything else, 2 the input is wrong, 3 today's range is judged as `--fail-if` says. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Where a command reads and writes; the process in earnest, arrays in tests. */
export interface Terminal {
  /** Text for standard output, as it is. */
  out(text: string): void;
  /** Text for standard error, as it is. */
  err(text: string): void;
  /** Whether standard error is a terminal: only then progress is shown. */
  showsProgress: boolean;
  /** Characters per line of standard output. */
  width: number;
  /** How the person calls this program, for the lines of the help. */
  program: string;
  /** The version of this program, as in 1.0.0. */
  version(): string;
  /** Aborted when the person interrupts. */
  signal: AbortSignal;
}

/** What simulates and decides. */
export interface Services {
  makePlan: typeof makePlan;
  comparePlans: typeof comparePlans;
  /** The questions beside the plan. */
  questions: Pick<typeof questions, "askServers" | "askStagger" | "askCapacity" | "askRecovery">;
  /** Starts the threads already; `workers` absent = as many as suit the machine. */
  openWorkers(workers: number | undefined): {
    openRunner(scenario: Scenario, options: RunnerOptions): DaysRunner;
    close(): void;
  };
}

/** The input is wrong: every problem is one line, told on standard error, and the exit status is 2. */
export class InputError extends Error {
  override name = "InputError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
