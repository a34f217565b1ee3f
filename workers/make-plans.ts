import { expose } from "comlink";
import { openBrowserPool } from "../src/jobs/browser-pool.ts";
import { lentWorker } from "../src/jobs/lent-worker.ts";
import type { Lending } from "../src/jobs/lent-worker.ts";
import { createPlanningApi } from "../src/jobs/planning-api.ts";
import { openPlanning } from "../src/jobs/planning.ts";

const page = globalThis as unknown as DedicatedWorkerGlobalScope;

// The first message lends a worker; whatever comes after it is asked of the API.
page.addEventListener(
  "message",
  ({ data }: MessageEvent<Lending>) => {
    const pool = openBrowserPool(lentWorker(data, page));
    pool.warm();
    expose(createPlanningApi(openPlanning(pool)));
  },
  { once: true },
);
