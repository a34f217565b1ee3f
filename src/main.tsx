import { startForLink } from "./jobs/start-planner.ts";

// First of all: where a link brings a scenario, the worker that plans starts while the page is still being read.
const planner = startForLink();
const { openPage } = await import("./page/shell/open-page.tsx");
await openPage(planner);
