import { assumed, documented } from "../scenario/sourced.ts";
import type { ServerFacts } from "./types.ts";
import { unestablished } from "./assumed-server.ts";

/** Where these facts were read, and what the configuration knows. */
export const details = "docs.aws.amazon.com/transfer/latest/APIReference/API_ProtocolDetails";

const plain = unestablished({
  id: "aws-transfer",
  name: "AWS Transfer Family (FTPS)",
  system: "linux",
  versions: "the service, as documented",
});

/** AWS Transfer Family: nine fixed ports that clients at different addresses must share. */
export const awsTransfer: ServerFacts = {
  ...plain,
  summary:
    "Nine fixed ports for everybody. Taken as shared between client addresses: thousands of connections would not fit otherwise. This is not established.",
  ports: {
    ...plain.ports,
    exclusive: assumed(
      "port-and-address",
      "10,000 connections on nine ports only fit where a port serves several client addresses; AWS does not say so",
    ),
  },
  otherReading: {
    ports: { exclusive: "port" },
    why: "If the 10,000 are control connections only and a port serves one client at a time, nine transfers fill the range.",
  },
  maxSessions: documented(
    10000,
    `${details}: 10,000 FTPS connections, 300 behind a load balancer or a NAT gateway`,
  ),
  maxSessionsPerAddress: assumed(0, "No cap per address is documented"),
  idleSeconds: documented(1800, "AWS Transfer Family user guide: 1800 s without a command"),
  stallSeconds: assumed(1800, "Taken as the idle time-out"),
  defaultRange: documented(
    { first: 8192, last: 8200 },
    "AWS Transfer Family user guide: data connections use 8192-8200",
  ),
  fixedRange: true,
  rangeNote: "The nine ports are fixed. Clients behind one NAT address share them: nine at a time.",
};
