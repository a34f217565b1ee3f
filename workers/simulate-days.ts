import { expose } from "comlink";
import { createDaySimulator } from "../src/simulation/day-simulator.ts";
import { createDaysApi } from "./days-api.ts";

expose(createDaysApi(createDaySimulator));
