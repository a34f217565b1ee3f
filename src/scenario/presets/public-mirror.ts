import type { Preset } from "./preset.ts";

/** Downloads with a heavy tail: some clients take five ports for one file. */
export const publicMirror: Preset = {
  id: "public-mirror",
  kind: "partners",
  title: "Public mirror with lftp and pget",
  why: "lftp's pget takes five connections (its source). File sizes, a few of them huge, follow Crovella and Bestavros (Pareto tail of 1.1). 180 visits an hour are assumed.",
  document: {
    version: 1,
    name: "Public mirror",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "Single downloads",
        clients: 126,
        software: "wget",
        visits: { pattern: "steady", perClientPerHour: 1 },
        fileBytes: { pareto: { minimum: 200_000, alpha: 1.1, maximum: 4e9 } },
        bitsPerSecond: 16e6,
      },
      {
        name: "Mirrors with four jobs",
        clients: 36,
        software: "lftp",
        visits: { pattern: "steady", perClientPerHour: 1 },
        connections: 4,
        files: { geometric: 40 },
        listings: { geometric: 8 },
        fileBytes: { pareto: { minimum: 200_000, alpha: 1.1, maximum: 4e9 } },
        bitsPerSecond: 16e6,
      },
      {
        name: "pget in five pieces",
        clients: 18,
        software: "lftp",
        visits: { pattern: "steady", perClientPerHour: 1 },
        connections: 5,
        files: 5,
        fileBytes: { pareto: { minimum: 1_048_576, alpha: 1.1, maximum: 1e9 } },
        bitsPerSecond: 4e6,
      },
    ],
    simulation: { days: 100 },
  },
};
