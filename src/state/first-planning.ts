import { openRemotePlanning } from "../jobs/remote-planning.ts";

/** Who plans for the page, started as soon as this file is imported: it works while the page is still being read. */
export const firstPlanning = openRemotePlanning();
