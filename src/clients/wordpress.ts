import { after, givesUp, goesActive } from "./failures.ts";
import { assumed, read, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "WordPress class-wp-filesystem-ftpext.php at 001ffe8";
const php = "PHP 8.2 ftp extension";

/** WordPress updates over FTP: two data connections for every file. */
export const wordpress: ClientFacts = {
  id: "wordpress",
  name: "WordPress (ftpext)",
  summary:
    "One session per request of the web page; every file written is followed by a listing; refused once, it goes on in active mode.",
  failures: {
    refused: run(
      goesActive("active-for-good", "same-session"),
      `${php}: PORT for the rest of the session; behind an address translation that fails`,
    ),
    killed: run(givesUp, `${php}: every further call returns false`),
    turnedAway: run(givesUp, `${php}: the connection fails`),
    unanswered: run(after(90, givesUp), `${php}: 90 s to a port that drops packets, then false`),
  },
  defaults: {
    connections: read(1, `${source}: one session`),
    passive: read(1, `${source}: ftp_pasv(true)`),
    files: assumed(1, "Give the number of files of an update, and as many listings"),
    listings: read(
      1,
      `${source} put_contents(): STOR, then NLST by way of exists(), once per file`,
    ),
    uploads: assumed(1, "An update mostly writes"),
    loginRoundTrips: run(3, `${php}: two commands before the first PASV, and the greeting`),
    connectTimeoutSeconds: run(90, `${php}: 90 s to a port that drops packets`),
    asksTwice: read(false, "PHP's ftp extension sends one command"),
    staySeconds: endsAtOnce(php),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("PASV", `${source}: ftp_pasv(true)`),
  connectionsMaximum: read(1, `${source}: one session per request`),
  onRefusal: run(
    "Goes on in active mode for the rest of the session; where the server cannot reach the web server so, the update fails.",
    `${php} against a forced 425`,
  ),
};
