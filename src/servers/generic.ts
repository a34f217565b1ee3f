import { unestablished } from "./assumed-server.ts";

/** Any other server: searches all ports, holds one until the transfer is over, has no caps. */
export const generic = unestablished(
  {
    id: "generic",
    name: "Another FTP server",
    system: "linux",
    versions: "any",
  },
  "this server",
);
