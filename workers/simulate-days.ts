import { expose } from "comlink";
import { createDaysApi } from "../src/jobs/days-api.ts";
import { createDaySimulator } from "../src/simulation/day-simulator.ts";

const api = createDaysApi(createDaySimulator);

// Asked by whoever started it, or through a port by whom it is lent to.
expose(api);
addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (data instanceof MessagePort) expose(api, data);
});
