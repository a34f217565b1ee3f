// First of all: the workers that simulate start while the rest of this file is still being read.
import { firstPool } from "../src/jobs/first-pool.ts";
import { expose } from "comlink";
import { clients } from "../src/clients/index.ts";
import { withHeadStart } from "../src/jobs/head-start.ts";
import { createPlanningApi } from "../src/jobs/planning-api.ts";
import { openPlanning } from "../src/jobs/planning.ts";
import { completeScenario } from "../src/scenario/complete.ts";
import { firstPreset } from "../src/scenario/first-preset.ts";
import { servers } from "../src/servers/index.ts";

const likely = completeScenario(firstPreset.document, { servers, clients });
expose(createPlanningApi(withHeadStart(openPlanning(firstPool), likely)));
