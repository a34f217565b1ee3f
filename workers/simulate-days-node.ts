import { workerData } from "node:worker_threads";
import { type Endpoint, expose } from "comlink";
import { createDaySimulator } from "../src/simulation/day-simulator.ts";
import { createDaysApi } from "../src/jobs/days-api.ts";

// Whoever starts the thread hands it one end of a channel: Node's ports are event targets as in a browser.
expose(createDaysApi(createDaySimulator), (workerData as { port: Endpoint }).port);
