import type { Preset } from "./preset.ts";

/** A container with ftp-srv that runs out of ports until it is restarted. */
export const leakingContainer: Preset = {
  id: "leaking-container",
  kind: "images",
  title: "A container that loses its ports (ftp-srv)",
  why: "ftp-srv 4.6.3 never gave back a port that was connected to and not used (run). Public reports tell of containers that run out every day. Eleven ports are usual for containers. Five pollers every twenty minutes, and that one in fifty asks again, are assumed.",
  document: {
    version: 1,
    name: "Leaking container",
    server: { software: "ftp-srv", system: "linux", range: { first: 21000, last: 21010 } },
    groups: [
      {
        name: "Pollers",
        clients: 5,
        software: "ftplib",
        visits: { pattern: "steady", perClientPerHour: 3 },
        files: 1,
        listings: 1,
        repeatsPasv: 0.02,
        fileBytes: 200_000,
        bitsPerSecond: 20e6,
      },
    ],
  },
};
