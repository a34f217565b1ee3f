import { workerData } from "node:worker_threads";
import { type Endpoint, expose } from "comlink";
import { createDaysApi } from "../../src/jobs/days-api.ts";
import { createFakeSimulator } from "./fake-simulator.ts";

expose(createDaysApi(createFakeSimulator), (workerData as { port: Endpoint }).port);
