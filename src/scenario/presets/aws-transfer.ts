import type { Preset } from "./preset.ts";

/** Nine ports for everybody: each port serves one connection per client address. */
export const awsTransfer: Preset = {
  id: "aws-transfer",
  kind: "partners",
  title: "AWS Transfer Family, 8192-8200",
  why: "The nine ports and 300 sessions behind a load balancer are in the AWS documentation. That a port serves several client addresses follows from 10,000 sessions on nine ports. The load is assumed.",
  document: {
    version: 1,
    name: "AWS Transfer Family",
    server: {
      software: "generic",
      system: "linux",
      range: { first: 8192, last: 8200 },
      maxSessions: 10_000,
      ports: { exclusive: "port-and-address" },
    },
    groups: [
      {
        name: "Partners",
        clients: 300,
        software: "winscp",
        visits: { pattern: "steady", perClientPerHour: 2 },
        files: { geometric: 5 },
        listings: 2,
        uploads: 0.5,
        tls: "1.2",
      },
      {
        name: "Sites behind one address",
        clients: 30,
        addresses: 1,
        software: "edi-poller",
        visits: { pattern: "scheduled", everySeconds: 3600, spreadSeconds: 60 },
        files: { from: 2, to: 10 },
        tls: "1.2",
      },
    ],
    placement: { first: 8192 },
  },
};
