import { makePlan } from "../plan/make-plan.ts";
import type { Outcome } from "../plan/make-plan.ts";
import type * as questions from "../questions/questions.ts";
import type { AskOptions } from "../questions/types.ts";
import { keepDays } from "./kept-days.ts";
import type { KeptDays } from "./kept-days.ts";
import { openPoolRunner } from "./pool-runner.ts";
import type { DoTask, Planning } from "./tasks.ts";
import type { DaysProgress, RunnerOptions } from "./types.ts";
import type { WorkerPool } from "./worker-pool.ts";
import { withWords } from "../language/language.ts";

/** A pool of workers, and the days that they did last. */
interface Means {
  pool: WorkerPool;
  kept: KeptDays;
}

/** Does the tasks in this thread, their days in the workers of a pool. */
export function openPlanning(pool: WorkerPool): Planning {
  const means: Means = { pool, kept: keepDays() };
  return {
    plan: planIn(means),
    compare: ({ a, b }, signal) =>
      withRunners(means, async (simulate) => {
        const { comparePlans } = await withWords(import("../plan/compare.ts"));
        return comparePlans(a, b, { simulate, signal });
      }),
    otherServers: ({ scenario }, signal, onPart) =>
      asked(means, (ask, simulate) => ask.askServers(scenario, { simulate, signal }, onPart)),
    sensitivity: (plan, signal, onPart) =>
      asked(means, (ask, simulate) => ask.askSensitivity(plan, { simulate, signal }, onPart)),
    stagger: (plan, signal, onPart) =>
      asked(means, (ask, simulate) => ask.askStagger(plan, { simulate, signal }, onPart)),
    hang: ({ scenario }, signal) =>
      asked(means, (ask, simulate) => ask.askHang(scenario, { simulate, signal })),
    recovery: ({ plan, withinSeconds }, signal) =>
      asked(means, (ask, simulate) => ask.askRecovery(plan, withinSeconds, { simulate, signal })),
    capacity: ({ plan: { scenario }, ports }, signal) =>
      asked(means, (ask, simulate) => ask.askCapacity(scenario, ports, { simulate, signal })),
  };
}

/** Asks a question, whose code comes when the first one is asked. */
function asked<T>(
  means: Means,
  question: (ask: typeof questions, simulate: AskOptions["simulate"]) => Promise<T>,
): Promise<T> {
  return withRunners(means, async (simulate) =>
    question(await withWords(import("../questions/questions.ts")), simulate),
  );
}

/** Events that a plan of the page may spend: about ten seconds of two workers. */
export const PAGE_EVENTS = 6e7;

/** Milliseconds for which the first provisional answer stands at least, and each further one twice as long as the one before, up to the longest: drawing the next one takes time from the days. */
const STANDS = { first: 300, longest: 5000 };

function planIn(means: Means): DoTask<"plan"> {
  return ({ scenario, assumptions }, signal, onPart) => {
    let days = { daysDone: 0, daysWanted: scenario.simulation.days };
    let shown = -Infinity;
    let stands = STANDS.first;
    let waiting: Outcome | null = null;
    const showWhenDue = () => {
      const now = performance.now();
      if (waiting === null || now - shown < stands) return;
      onPart({ ...days, outcome: waiting, settled: false, step: null });
      if (shown !== -Infinity) stands = Math.min(2 * stands, STANDS.longest);
      [shown, waiting] = [now, null];
    };
    const onDays = ({ request, daysDone }: DaysProgress) => {
      showWhenDue();
      const step = { ports: request.ports, daysDone, days: request.days };
      onPart({ ...days, outcome: null, settled: false, step });
    };
    const onOutcome = (outcome: Outcome, settled: boolean) => {
      const { run } = outcome.plan;
      days = { daysDone: run.days, daysWanted: run.daysWanted };
      waiting = settled ? null : outcome;
      // Nobody has to wait for what is asked beside the verdict.
      if (settled) onPart({ ...days, outcome, settled, step: null });
      showWhenDue();
    };
    return withRunners(
      means,
      (simulate) =>
        makePlan(scenario, assumptions, { simulate, signal, onOutcome, budget: PAGE_EVENTS }),
      { onDays },
    );
  };
}

/** Lends the pool to some work, and takes back what the work opened. */
async function withRunners<T>(
  { pool, kept }: Means,
  work: (simulate: AskOptions["simulate"]) => Promise<T>,
  options: RunnerOptions = {},
): Promise<T> {
  const closes: (() => void)[] = [];
  try {
    return await work((scenario) => {
      const runner = openPoolRunner(scenario, pool, options);
      closes.push(runner.close);
      return kept.of(scenario, runner.simulateDays);
    });
  } finally {
    for (const close of closes) close();
    // An aborted run may have ended its workers; the next answer should not wait for new ones.
    pool.warm();
  }
}
