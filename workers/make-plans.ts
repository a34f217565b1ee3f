import { expose } from "comlink";
import { clients } from "../src/clients/index.ts";
import { openBrowserPool } from "../src/jobs/browser-pool.ts";
import { withHeadStart } from "../src/jobs/head-start.ts";
import { createPlanningApi } from "../src/jobs/planning-api.ts";
import { openPlanning } from "../src/jobs/planning.ts";
import { completeScenario } from "../src/scenario/complete.ts";
import { firstPreset } from "../src/scenario/presets.ts";
import { servers } from "../src/servers/index.ts";

const pool = openBrowserPool();
pool.warm();
const likely = completeScenario(firstPreset.document, { servers, clients });
expose(createPlanningApi(withHeadStart(openPlanning(pool), likely)));
