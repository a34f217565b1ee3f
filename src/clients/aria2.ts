import { after, nextFile, retries } from "./failures.ts";
import { documented, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "aria2 1.36";
const manual = "aria2c manual page of 1.36";
const fatal = `${source}: exit status 21, nothing is tried again; each address is a download of its own`;

/** aria2: up to five addresses at once, one connection to a server for each. */
export const aria2: ClientFacts = {
  id: "aria2",
  name: "aria2",
  summary: "Up to five addresses at once, each a download with a session of its own.",
  failures: {
    refused: run(nextFile("new-session"), fatal),
    killed: run(nextFile("new-session"), fatal),
    turnedAway: run(nextFile("new-session"), fatal),
    unanswered: run(
      after(60, retries(4, [0], "new-session", "next-file")),
      `${source}: 60 s, again and again; ${manual}: five tries, no pause between them`,
    ),
  },
  defaults: {
    connections: documented(
      5,
      `${manual}: --max-concurrent-downloads 5, --max-connection-per-server 1`,
    ),
    startsTogether: documented(
      true,
      `${manual}: up to --max-concurrent-downloads run in parallel, each a download of its own`,
    ),
    passive: run(1, `${source}: PASV for every file`),
    files: run(1, `${source}: one address, one download`),
    listings: documented(0, `${manual}: it fetches what is named`),
    uploads: documented(0, `${manual}: only downloads`),
    loginRoundTrips: run(7, `${source}: six commands before the first PASV, and the greeting`),
    connectTimeoutSeconds: run(60, `${source}: 60 s to a port that drops packets`),
    asksTwice: run(false, `${source}: PASV only`),
    staySeconds: endsAtOnce(source),
    browsingSessions: documented(0, `${manual}: none`),
  },
  command: run("PASV", source),
  connectionsMaximum: documented(
    16,
    `${manual}: --max-connection-per-server takes 1 to 16 for each download`,
  ),
  onRefusal: run(
    "Gives the address up with exit status 21; a port that drops packets is tried again.",
    `${source} against forced replies of 425, 500 and 421`,
  ),
};
