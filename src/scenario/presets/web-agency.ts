import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** Hundreds of tiny files per visit, and a cap per address that an office shares. */
export const webAgency: Preset = {
  id: "web-agency",
  kind: "offices",
  title: "Web agency, deploys and WordPress updates",
  why: "FTP-Deploy uploads one file after another, and WordPress takes two data connections per file (their sources). Eight sessions per address are usual at shared hosters. The rest is assumed.",
  document: {
    version: 1,
    name: "Web agency",
    server: { software: "proftpd", system: "linux", maxSessionsPerAddress: 8 },
    groups: [
      {
        name: "Deploys",
        clients: 12,
        addresses: 1,
        software: "ftp-deploy",
        visits: { pattern: "daily", perClientPerDay: 4, hours: OFFICE_HOURS },
        files: 250,
        uploads: 1,
        fileBytes: { lognormal: { median: 6000, sigma: 1.2 } },
      },
      {
        name: "WordPress updates",
        clients: 40,
        software: "wordpress",
        visits: { pattern: "daily", perClientPerDay: 0.5, hours: OFFICE_HOURS },
        files: 300,
        listings: 300,
        uploads: 1,
        fileBytes: { lognormal: { median: 6000, sigma: 1.2 } },
        roundTripSeconds: 0.01,
      },
      {
        name: "Editors that upload on saving",
        clients: 12,
        addresses: 1,
        visits: { pattern: "daily", perClientPerDay: 60, hours: OFFICE_HOURS },
        connections: 4,
        files: { geometric: 2 },
        uploads: 1,
        fileBytes: { lognormal: { median: 6000, sigma: 1.2 } },
      },
    ],
  },
};
