import type { Preset } from "./preset.ts";

/** Cameras that ask for a port and never connect, among others that do. */
export const faultyCameras: Preset = {
  id: "faulty-cameras",
  kind: "machines",
  title: "A camera that asks and never connects",
  why: "Public reports tell of cameras that send EPSV and never connect, until a time-out of 130 s. The eleven ports are the default of a container image. Three such cameras among thirty, sizes and lines are assumed.",
  document: {
    version: 1,
    name: "Faulty cameras",
    server: { software: "vsftpd", system: "linux", range: { first: 21000, last: 21010 } },
    groups: [
      {
        name: "Cameras that work",
        clients: 27,
        software: "camera",
        visits: { pattern: "scheduled", everySeconds: 60, spreadSeconds: 60 },
        files: 1,
        fileBytes: { lognormal: { median: 180_000, sigma: 0.5 } },
        bitsPerSecond: 4e6,
      },
      {
        name: "Cameras that never connect",
        clients: 3,
        software: "camera",
        visits: { pattern: "scheduled", everySeconds: 60, spreadSeconds: 60 },
        files: 1,
        fileBytes: { lognormal: { median: 180_000, sigma: 0.5 } },
        bitsPerSecond: 4e6,
        abandoned: 1,
        connectTimeoutSeconds: 130,
      },
    ],
    simulation: { days: 100 },
  },
};
