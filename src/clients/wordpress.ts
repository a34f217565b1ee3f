import { noRetry } from "./retry.ts";
import { assumed, read } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "WordPress class-wp-filesystem-ftpext.php at 001ffe8";

/** WordPress updates over FTP: two data connections for every file. */
export const wordpress: ClientFacts = {
  id: "wordpress",
  name: "WordPress (ftpext)",
  summary: "One session per request of the web page; every file written is followed by a listing.",
  defaults: {
    connections: read(1, `${source}: one session`),
    passive: read(1, `${source}: ftp_pasv(true)`),
    files: assumed(1, "Give the number of files of an update, and as many listings"),
    listings: read(
      1,
      `${source} put_contents(): STOR, then NLST by way of exists(), once per file`,
    ),
    uploads: assumed(1, "An update mostly writes"),
    retry: read(noRetry, `${source}: no second try`),
    asksTwice: read(false, "PHP's ftp extension sends one command"),
  },
  command: read("PASV", `${source}: ftp_pasv(true)`),
  connectionsMaximum: read(1, `${source}: one session per request`),
  browsingSession: read(false, `${source}: none`),
  onRefusal: read("The update fails and shows an error.", source),
};
