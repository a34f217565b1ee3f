import { expose } from "comlink";
import { clients } from "../src/clients/index.ts";
import { openBrowserPool } from "../src/jobs/browser-pool.ts";
import { withHeadStart } from "../src/jobs/head-start.ts";
import { lentWorker } from "../src/jobs/lent-worker.ts";
import type { Lending } from "../src/jobs/lent-worker.ts";
import { createPlanningApi } from "../src/jobs/planning-api.ts";
import { openPlanning } from "../src/jobs/planning.ts";
import { completeScenario } from "../src/scenario/complete.ts";
import { firstPreset } from "../src/scenario/first-preset.ts";
import { servers } from "../src/servers/index.ts";

const page = globalThis as unknown as DedicatedWorkerGlobalScope;

// The first message lends a worker; whatever comes after it is asked of the API.
page.addEventListener(
  "message",
  ({ data }: MessageEvent<Lending>) => {
    const pool = openBrowserPool(lentWorker(data, page));
    pool.warm();
    const likely = completeScenario(firstPreset.document, { servers, clients });
    expose(createPlanningApi(withHeadStart(openPlanning(pool), likely)));
  },
  { once: true },
);
