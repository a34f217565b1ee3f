import { openBrowserPool } from "../jobs/browser-pool.ts";

/** The workers of the page, started as soon as this file is imported: they load while the page is still being made. */
export const firstWorkers = openBrowserPool();
firstWorkers.warm();
