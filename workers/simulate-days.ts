import { expose } from "comlink";
import { createDaySimulator } from "../src/simulation/day-simulator.ts";
import { createDaysApi } from "../src/jobs/days-api.ts";

expose(createDaysApi(createDaySimulator));
