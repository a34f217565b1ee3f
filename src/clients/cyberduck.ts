import { after, atOnce, retries } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import { untilIdleTimeout } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "Cyberduck default.properties at 010f646";
const once = `${source}: connection.retry=1 with a delay of 0`;

/** Cyberduck: one transfer at a time over FTP and a browser session. */
export const cyberduck: ClientFacts = {
  id: "cyberduck",
  name: "Cyberduck",
  summary: "One transfer at a time over FTP by default, and a browser session that lists folders.",
  failures: {
    refused: read(retries(1, atOnce, "same-session", "next-file"), once),
    killed: read(retries(1, atOnce, "new-session", "next-file"), once),
    turnedAway: read(retries(1, atOnce, "new-session", "give-up"), once),
    unanswered: assumed(
      after(30, retries(1, atOnce, "new-session", "next-file")),
      "Taken as 30 s, and once more; not run",
    ),
  },
  defaults: {
    connections: read(1, `${source}: queue.connections.limit.ftp=1`),
    passive: read(1, `${source}: PASV, ftp.datachannel.epsv=false`),
    connectTimeoutSeconds: assumed(30, "Taken as 30 s; not run"),
    asksTwice: read(false, `${source}: ftp.datachannel.epsv=false, no fall-back`),
    staySeconds: untilIdleTimeout,
    browsingSessions: read(
      1,
      `${source}: the browser keeps its own session; some servers list over STAT without a data connection`,
    ),
  },
  command: read("PASV", `${source}: ftp.datachannel.epsv=false`),
  connectionsMaximum: read(20, `${source}: choices 1, 2, 3, 4, 5, 10, 15 and 20`),
  onRefusal: read(
    "Tries once more at once, then shows the error.",
    `${source}: connection.retry=1`,
  ),
};
