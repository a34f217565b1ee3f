import type { Outcome } from "../plan/make-plan.ts";
import type { OpenDays } from "../jobs/evidence.ts";
import { openProgress } from "./progress.ts";
import type { ReadScenario } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";

/** What a command does with its threads. */
export interface Bench {
  /** Opens the days of a scenario. */
  simulate: OpenDays;
  /** Makes a plan, with the seconds that it took. */
  plan: (read: ReadScenario) => Promise<Outcome>;
  /** The same with days that may come from elsewhere. */
  planOn: (read: ReadScenario, from: (open: OpenDays) => OpenDays) => Promise<Outcome>;
}

/** Opens threads and the line of progress for `work`, and closes both whatever becomes of it. */
export async function withWorkers<T>(
  count: number | undefined,
  terminal: Terminal,
  services: Services,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const { signal } = terminal;
  signal.throwIfAborted();
  const workers = services.openWorkers(count);
  const progress = openProgress(terminal);
  const simulate: Bench["simulate"] = (scenario) =>
    workers.openRunner(scenario, { onDays: progress.showDays }).simulateDays;
  const planOn: Bench["planOn"] = async ({ scenario, assumptions }, from) => {
    const start = performance.now();
    const options = { simulate: from(simulate), signal, onOutcome: progress.showOutcome };
    const { plan, pictures } = await services.makePlan(scenario, assumptions, options);
    const seconds = (performance.now() - start) / 1000;
    return { plan: { ...plan, run: { ...plan.run, seconds } }, pictures };
  };
  try {
    return await work({ simulate, planOn, plan: (read) => planOn(read, (open) => open) });
  } finally {
    progress.clear();
    workers.close();
  }
}
