import { openBrowserPool } from "./browser-pool.ts";

/** The workers that simulate days, started when this file is read: they load while the rest of the planner does. */
export const firstPool = openBrowserPool();
firstPool.warm();
