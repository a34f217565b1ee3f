import { atOnce } from "./retry.ts";
import { read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "Cyberduck default.properties at 010f646";

/** Cyberduck: one transfer at a time over FTP and a browser session. */
export const cyberduck: ClientFacts = {
  id: "cyberduck",
  name: "Cyberduck",
  summary: "One transfer at a time over FTP by default, and a browser session that lists folders.",
  defaults: {
    connections: read(1, `${source}: queue.connections.limit.ftp=1`),
    passive: read(1, `${source}: PASV, ftp.datachannel.epsv=false`),
    retry: read(atOnce(1), `${source}: connection.retry=1 with a delay of 0`),
    asksTwice: read(false, `${source}: ftp.datachannel.epsv=false, no fall-back`),
  },
  command: read("PASV", `${source}: ftp.datachannel.epsv=false`),
  connectionsMaximum: read(20, `${source}: choices 1, 2, 3, 4, 5, 10, 15 and 20`),
  browsingSession: read(
    true,
    `${source}: the browser keeps its own session; some servers list over STAT without a data connection`,
  ),
  onRefusal: read(
    "Tries once more at once, then shows the error.",
    `${source}: connection.retry=1`,
  ),
};
