import { grownScenario } from "../answer/answer.ts";
import { findLeast } from "../answer/least.ts";
import { findSensitivity } from "../answer/sensitivity.ts";
import { capacityDays, planCapacity } from "../plan/capacity.ts";
import { makePlan } from "../plan/make-plan.ts";
import type { Outcome } from "../plan/make-plan.ts";
import { findOtherServers } from "../plan/other-servers.ts";
import type { Plan } from "../plan/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { serverById } from "../servers/index.ts";
import type { SimulateDays } from "../simulation/types.ts";
import { openPoolRunner } from "./pool-runner.ts";
import { QUESTION_DAYS } from "./tasks.ts";
import type { DoTask, Planning } from "./tasks.ts";
import type { DaysProgress, RunnerOptions } from "./types.ts";
import type { WorkerPool } from "./worker-pool.ts";
import { withWords } from "../language/language.ts";

/** Does the tasks in this thread, their days in the workers of a pool. Questions beside the plan take its load with the target's growth. */
export function openPlanning(pool: WorkerPool): Planning {
  return {
    plan: planIn(pool),
    compare: ({ a, b }, signal) =>
      withRunners(pool, async (simulate) => {
        const { comparePlans } = await withWords(import("../plan/compare.ts"));
        return comparePlans(a, b, { simulate, signal });
      }),
    otherServers: ({ scenario }, signal, onPart) =>
      withRunners(pool, (simulate) => {
        const options = { simulate, signal, days: QUESTION_DAYS };
        return findOtherServers(scenario, options, onPart);
      }),
    sensitivity: ({ scenario, demand }, signal, onPart) =>
      withRunners(pool, async (simulate) => {
        const options = { simulate, signal, days: QUESTION_DAYS };
        const planned = grownScenario(scenario);
        const baseline = await findLeast(planned, options);
        const shares = sharesOf(demand);
        const other = serverById(scenario.server.software)?.otherReading?.ports;
        const rows = await findSensitivity(planned, shares, other, options, (found) =>
          onPart({ baseline, rows: found }),
        );
        return { baseline, rows };
      }),
    stagger: ({ scenario, demand }, signal, onPart) =>
      withRunners(pool, async (simulate) => {
        const { findStagger } = await withWords(import("../plan/stagger.ts"));
        const options = { simulate, signal, days: QUESTION_DAYS };
        return findStagger(scenario, sharesOf(demand), options, onPart);
      }),
    hang: ({ scenario }, signal) =>
      withRunners(pool, async (simulate) => {
        const { findHang } = await withWords(import("../plan/hang.ts"));
        return findHang(grownScenario(scenario), { simulate, signal, days: QUESTION_DAYS });
      }),
    recovery: ({ plan, withinSeconds }, signal) =>
      withRunners(pool, async (simulate) => {
        const { planRecovery, recoveryDays } = await withWords(import("../plan/recovery.ts"));
        const { current, demand, recommendation, scenario } = plan;
        const range = current?.ports ?? recommendation?.ports;
        const question = {
          withinSeconds,
          fromSeconds: demand.peakSeconds,
          ...(range === undefined ? {} : { range }),
        };
        const days = recoveryDays(scenario);
        return planRecovery(scenario, question, { simulate, signal, days });
      }),
    capacity: ({ plan: { scenario }, ports }, signal) =>
      withRunners(pool, async (simulate) => {
        const days = capacityDays(scenario);
        const found = await planCapacity(scenario, ports, { simulate, signal, days });
        const clientsToday = scenario.groups.reduce((sum, { clients }) => sum + clients, 0);
        return { ...found, days, clientsToday };
      }),
  };
}

/** Each group's part of the ports that are held at the peak. */
function sharesOf({ groups }: Plan["demand"]): number[] {
  const held = groups.reduce((sum, { meanAtPeak }) => sum + meanAtPeak, 0);
  return groups.map(({ meanAtPeak }) => (held === 0 ? 0 : meanAtPeak / held));
}
/** Events that a plan of the page may spend: about ten seconds of two workers. */
const budget = 6e7;

function planIn(pool: WorkerPool): DoTask<"plan"> {
  return ({ scenario, assumptions }, signal, onPart) => {
    let days = { daysDone: 0, daysWanted: scenario.simulation.days };
    const onDays = ({ request, daysDone }: DaysProgress) => {
      const step = { ports: request.ports, daysDone, days: request.days };
      onPart({ ...days, outcome: null, step });
    };
    const onOutcome = (outcome: Outcome, settled: boolean) => {
      const { run } = outcome.plan;
      days = { daysDone: run.days, daysWanted: run.daysWanted };
      if (!settled) onPart({ ...days, outcome, step: null });
    };
    return withRunners(
      pool,
      (simulate) => makePlan(scenario, assumptions, { simulate, signal, onOutcome, budget }),
      { onDays },
    );
  };
}

/** Lends the pool to some work, and takes back what the work opened. */
async function withRunners<T>(
  pool: WorkerPool,
  work: (simulate: (scenario: Scenario) => SimulateDays) => Promise<T>,
  options: RunnerOptions = {},
): Promise<T> {
  const closes: (() => void)[] = [];
  try {
    return await work((scenario) => {
      const runner = openPoolRunner(scenario, pool, options);
      closes.push(runner.close);
      return runner.simulateDays;
    });
  } finally {
    for (const close of closes) close();
    // An aborted run may have ended its workers; the next answer should not wait for new ones.
    pool.warm();
  }
}
