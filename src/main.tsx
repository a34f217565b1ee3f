// First of all: where a link brings a scenario, the worker that plans starts while the page is still being read.
import "./jobs/first-planner.ts";

const { openPage } = await import("./page/open-page.tsx");
await openPage();
