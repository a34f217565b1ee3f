import type { Preset } from "./preset.ts";

/** Partners that poll by cron: nothing between the quarters of an hour, everybody on the mark. */
export const ediHub: Preset = {
  id: "edi-hub",
  kind: "partners",
  title: "EDI hub, 400 partners polling at :00",
  why: "Partners poll every 15 minutes, 70 % of them on the mark, with clocks 2 s apart: assumed. One listing per poll is from the documentation of TIBCO and webMethods.",
  document: {
    version: 1,
    name: "EDI hub",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "On the mark",
        clients: 280,
        software: "edi-poller",
        visits: { pattern: "scheduled", everySeconds: 900, skewSeconds: 2 },
        files: { sample: [0, 0, 1, 1, 1] },
        fileBytes: { lognormal: { median: 8000, sigma: 1 } },
        roundTripSeconds: 0.04,
        tls: "1.2",
      },
      {
        name: "At any time",
        clients: 120,
        software: "edi-poller",
        visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 900 },
        files: { sample: [0, 0, 1, 1, 1] },
        fileBytes: { lognormal: { median: 8000, sigma: 1 } },
        roundTripSeconds: 0.04,
        tls: "1.2",
      },
    ],
    simulation: { days: 100 },
  },
};
