// First of all: the planner's worker starts while the page is still being read.
import { firstPlanning } from "./state/first-planning.ts";

const { openPage } = await import("./page/open-page.tsx");
await openPage(firstPlanning);
