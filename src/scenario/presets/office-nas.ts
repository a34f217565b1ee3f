import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** People with FileZilla at a small NAS. */
export const officeNas: Preset = {
  id: "office-nas",
  kind: "offices",
  title: "Office NAS, 20 people with FileZilla",
  why: "FileZilla's two transfers at once are from its source. The range 55536-55567 is from Synology's router help. Visits, sizes and lines are assumed.",
  document: {
    version: 1,
    name: "Office NAS",
    server: { software: "generic", system: "linux", range: { first: 55536, last: 55567 } },
    groups: [
      {
        name: "Staff",
        clients: 20,
        software: "filezilla",
        visits: { pattern: "daily", perClientPerDay: 4, hours: OFFICE_HOURS },
        files: { geometric: 15 },
        listings: { geometric: 12 },
        uploads: 0.5,
        fileBytes: { lognormal: { median: 300_000, sigma: 1.8 } },
        bitsPerSecond: 40e6,
      },
    ],
  },
};
