import type { Preset } from "./preset.ts";

/** Cameras that upload all day, and a gust in which many see movement at once. */
export const cameras: Preset = {
  id: "cameras",
  kind: "machines",
  title: "150 cameras, snapshots and clips",
  why: "A picture every 60 s is the default of camera manuals (ACTi A713, Planet ICA-HM121). Clips and sizes are assumed, and so is a gust at dawn: 45 cameras start within 5 s.",
  document: {
    version: 1,
    name: "Cameras",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "Snapshots",
        clients: 150,
        software: "camera",
        visits: { pattern: "scheduled", everySeconds: 60, spreadSeconds: 60 },
        files: 1,
        fileBytes: { lognormal: { median: 180_000, sigma: 0.5 } },
        bitsPerSecond: 4e6,
      },
      {
        name: "Movement clips",
        clients: 150,
        software: "camera",
        visits: { pattern: "steady", perClientPerHour: 6 },
        files: 1,
        fileBytes: { lognormal: { median: 10e6, sigma: 0.5 } },
        bitsPerSecond: 4e6,
      },
      {
        name: "Gust at dawn",
        clients: 45,
        software: "camera",
        visits: {
          pattern: "scheduled",
          everySeconds: 86_400,
          offsetSeconds: 23_400,
          spreadSeconds: 5,
        },
        files: 1,
        fileBytes: { lognormal: { median: 10e6, sigma: 0.5 } },
        bitsPerSecond: 4e6,
      },
    ],
    simulation: { days: 100 },
  },
};
