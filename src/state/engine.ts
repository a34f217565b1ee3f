import { clients } from "../clients/index.ts";
import { openPoolRunner } from "../jobs/pool-runner.ts";
import type { DaysProgress, RunnerOptions } from "../jobs/types.ts";
import type { WorkerPool } from "../jobs/worker-pool.ts";
import { comparePlans } from "../plan/compare.ts";
import { makePlan } from "../plan/make-plan.ts";
import { completeScenario } from "../scenario/complete.ts";
import { presets } from "../scenario/presets.ts";
import { checkScenario, readScenario } from "../scenario/read.ts";
import { writeScenario } from "../scenario/write.ts";
import type { Scenario } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import type { SimulateDays } from "../simulation/types.ts";
import { laterQuestions } from "./later-questions.ts";
import { dockerPresets } from "./docker-presets.ts";
import type { Engine, Outcome } from "./services.ts";

const catalogues = { servers, clients };

/** The engine of the page: the same core as on the command line, its days simulated in the workers of a pool. */
export function openEngine(pool: WorkerPool): Engine {
  return {
    readText: (text) => readScenario(text, catalogues),
    writeText: writeScenario,
    complete: (document) => {
      const checked = checkScenario(document, catalogues);
      return checked.ok ? { ok: true, ...completeScenario(checked.document, catalogues) } : checked;
    },
    makePlan: planWith(pool),
    compare: (a, b, signal) =>
      withRunners(pool, (simulate) => comparePlans(a, b, { simulate, signal })),
    questions: laterQuestions((work) => withRunners(pool, work)),
    presets: [
      ...presets.map(({ id, title, why, document }) => ({
        id,
        name: title,
        summary: why,
        document,
      })),
      ...dockerPresets(),
    ],
  };
}

function planWith(pool: WorkerPool): Engine["makePlan"] {
  return ({ scenario, assumptions }, signal, onProgress) => {
    let days = { daysDone: 0, daysWanted: scenario.simulation.days };
    const onDays = ({ request, daysDone }: DaysProgress) => {
      const step = { ports: request.ports, daysDone, days: request.days };
      onProgress({ ...days, outcome: null, step });
    };
    const onOutcome = (outcome: Outcome, settled: boolean) => {
      const { run } = outcome.plan;
      days = { daysDone: run.days, daysWanted: run.daysWanted };
      if (!settled) onProgress({ ...days, outcome, step: null });
    };
    return withRunners(
      pool,
      (simulate) => makePlan(scenario, assumptions, { simulate, signal, onOutcome }),
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
    // An aborted run has ended its workers; the next answer should not wait for new ones.
    pool.warm();
  }
}
