import { clients } from "../clients/index.ts";
import { openBrowserPool } from "../jobs/browser-pool.ts";
import { openPoolRunner } from "../jobs/pool-runner.ts";
import type { WorkerPool } from "../jobs/worker-pool.ts";
import { makePlan } from "../plan/make-plan.ts";
import { completeScenario } from "../scenario/complete.ts";
import { presets } from "../scenario/presets.ts";
import { checkScenario, readScenario } from "../scenario/read.ts";
import { writeScenario } from "../scenario/write.ts";
import { servers } from "../servers/index.ts";
import type { Engine } from "./services.ts";

const catalogues = { servers, clients };

/** The engine of the page: the same core as on the command line, its days simulated in browser workers. */
export function openEngine(): Engine {
  const pool = openBrowserPool();
  pool.warm();
  return {
    readText: (text) => readScenario(text, catalogues),
    writeText: writeScenario,
    complete: (document) => {
      const checked = checkScenario(document, catalogues);
      return checked.ok ? { ok: true, ...completeScenario(checked.document, catalogues) } : checked;
    },
    makePlan: planWith(pool),
    presets: presets.map(({ id, title, why, document }) => ({ id, name: title, summary: why, document })),
  };
}

function planWith(pool: WorkerPool): Engine["makePlan"] {
  return async ({ scenario, assumptions }, signal, onProgress) => {
    const closes: (() => void)[] = [];
    try {
      return await makePlan(scenario, assumptions, {
        simulate: (given) => {
          const runner = openPoolRunner(given, pool);
          closes.push(runner.close);
          return runner.simulateDays;
        },
        signal,
        onOutcome: (outcome, settled) => {
          const { days, daysWanted } = outcome.plan.run;
          if (!settled) onProgress({ daysDone: days, daysWanted, outcome });
        },
      });
    } finally {
      for (const close of closes) close();
      // An aborted run has ended its workers; the next answer should not wait for new ones.
      pool.warm();
    }
  };
}
