import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** Two nodes, either of which must carry everything when the other is lost. */
export const twoNodes: Preset = {
  id: "two-nodes",
  kind: "partners",
  title: "File transfer hub on two nodes",
  why: "1,200 partners on two nodes behind one address. Each node is sized for the loss of the other. All figures are assumed.",
  document: {
    version: 1,
    name: "Hub on two nodes",
    server: { software: "vsftpd", system: "linux", nodes: 2, nodesLost: 1 },
    groups: [
      {
        name: "Pollers",
        clients: 800,
        software: "edi-poller",
        visits: { pattern: "scheduled", everySeconds: 900, spreadSeconds: 60 },
        files: { sample: [0, 0, 1, 1, 1] },
        fileBytes: { from: 10_000, to: 1e6 },
        tls: "1.3",
      },
      {
        name: "People and scripts",
        clients: 400,
        software: "lftp",
        visits: { pattern: "daily", perClientPerDay: 6, hours: OFFICE_HOURS },
        files: { geometric: 5 },
        listings: 1,
        uploads: 0.4,
        fileBytes: { from: 100_000, to: 50e6 },
        tls: "1.3",
      },
    ],
    simulation: { days: 50 },
  },
};
