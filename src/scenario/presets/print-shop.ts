import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** Large files over slow lines. */
export const printShop: Preset = {
  id: "print-shop",
  kind: "partners",
  title: "Print shop, large files over slow lines",
  why: "907 uploads a day of 51 MB on average were published for one server (mywushublog.com, 2013). Nine ports, 3000-3008, are Rumpus' default. 2 Mbit/s per customer is assumed.",
  document: {
    version: 1,
    name: "Print shop",
    server: { software: "generic", system: "macos", range: { first: 3000, last: 3008 } },
    groups: [
      {
        name: "Customers",
        clients: 907,
        visits: { pattern: "daily", perClientPerDay: 1, hours: OFFICE_HOURS },
        uploads: 1,
        fileBytes: { lognormal: { median: 15e6, sigma: 1.55 } },
        bitsPerSecond: 2e6,
        retry: { attempts: 2, delaySeconds: 30 },
      },
    ],
  },
};
