import { assumed } from "./sourced.ts";
import { blockedByConnections, unestablishedPorts, unknownSymptom } from "./unestablished.ts";
import type { ServerFacts } from "./types.ts";

const product = "An unknown server";

/** Any other server: searches all ports, holds one until the transfer is over, has no caps. */
export const generic: ServerFacts = {
  id: "generic",
  name: "Another FTP server",
  system: "linux",
  versions: "any",
  summary:
    "Assumed, not established: tries every port and holds one from PASV until the transfer is over.",
  ports: unestablishedPorts(product, "linux"),
  otherReading: blockedByConnections("this server"),
  maxSessions: assumed(0, `${product}: taken as without a cap`),
  maxSessionsPerAddress: assumed(0, `${product}: taken as without a cap`),
  defaultRange: assumed(null, `${product}: no range is known`),
  ...unknownSymptom(product),
  timeouts: [],
  configuration: null,
};
