import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** The example that the page opens with: one burst a day that decides everything. */
export const branchScanners: Preset = {
  id: "branch-scanners",
  kind: "machines",
  title: "Branch scanners at 9 o'clock",
  why: "A company whose branches scan their post at nine. Staff, partner feeds and a backup share the server. All figures are assumed.",
  document: {
    version: 1,
    name: "Branch scanners",
    server: {
      software: "vsftpd",
      system: "linux",
      range: { first: 50000, last: 50049 },
      maxSessions: 200,
    },
    groups: [
      {
        name: "Branch scanners",
        clients: 180,
        software: "scanner",
        visits: {
          pattern: "scheduled",
          everySeconds: 86_400,
          offsetSeconds: 32_400,
          spreadSeconds: 600,
        },
        files: { from: 3, to: 6 },
        fileBytes: { from: 3e6, to: 80e6 },
        bitsPerSecond: { from: 2e6, to: 20e6 },
      },
      {
        name: "Office staff",
        clients: 40,
        addresses: 1,
        software: "filezilla",
        visits: { pattern: "daily", perClientPerDay: 4, hours: OFFICE_HOURS },
        files: { geometric: 4 },
        listings: 3,
        uploads: 0.5,
        connections: 1,
        fileBytes: { from: 50_000, to: 10e6 },
        bitsPerSecond: { from: 20e6, to: 100e6 },
        roundTripSeconds: 0.012,
      },
      {
        name: "Partner feeds",
        clients: 24,
        software: "edi-poller",
        visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 900 },
        files: { sample: [0, 0, 0, 1] },
        fileBytes: { from: 5000, to: 500_000 },
      },
      {
        name: "Nightly backup",
        clients: 6,
        software: "lftp",
        visits: {
          pattern: "scheduled",
          everySeconds: 86_400,
          offsetSeconds: 3600,
          spreadSeconds: 300,
        },
        connections: 4,
        files: { from: 20, to: 60 },
        listings: 5,
        uploads: 1,
        fileBytes: { from: 1e6, to: 200e6 },
        bitsPerSecond: { from: 20e6, to: 100e6 },
      },
    ],
  },
};
